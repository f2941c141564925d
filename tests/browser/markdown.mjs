// Reads a report in Markdown with markdown-it and compares it with the result. Run: node markdown.mjs PURSUIT SOURCE
import MarkdownIt from 'markdown-it';
import { main } from './result.mjs';

const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false }); // as GitHub: an address needs its scheme, but for mail
parser.linkify.add('www.', { validate: (text, at) => text.slice(at).match(/^[^\s<]+/)?.[0].length ?? 0 });

const blocks = /^(heading|paragraph|table|thead|tbody|tr|th|td)_(open|close)$|^inline$/;

// Only text, line breaks and empty comments: anything else is a name that has become markup.
function lines(file, inline) {
  const all = [''];
  for (const token of inline.children) {
    if (token.type === 'text' || token.type === 'text_special') all[all.length - 1] += token.content;
    else if (token.type === 'html_inline' && token.content === '<br>') all.push('');
    else if (token.type !== 'html_inline' || token.content !== '<!-- -->')
      throw new Error(`${file}: ${token.type} ${JSON.stringify(token.content)} in ${JSON.stringify(inline.content)}`);
  }
  return all.map((line) => line.replace(/\s+/g, ' ').trim());
}

function read(file, text) {
  const sections = [{ level: 1, title: '', tables: [] }];
  let open = [];
  let row = [];
  for (const token of parser.parse(text, {})) {
    if (!blocks.test(token.type)) throw new Error(`${file}: ${token.type} at line ${token.map?.[0]}`);
    const section = sections.at(-1);
    const table = section.tables.at(-1);
    if (token.nesting === 1) open.push(token.type);
    else if (token.nesting === -1) open.pop();
    if (token.type === 'heading_open') sections.push({ level: Number(token.tag.slice(1)), title: '', tables: [] });
    else if (token.type === 'table_open') section.tables.push({ columns: [], rows: [] });
    else if (token.type === 'tr_open') row = [];
    else if (token.type === 'tr_close' && open.at(-1) === 'tbody_open') table.rows.push(row);
    else if (token.type === 'inline') {
      const [first, ...below] = lines(file, token);
      if (open.at(-1) === 'heading_open') section.title = first;
      else if (open.at(-1) === 'th_open') table.columns.push(first);
      else if (open.at(-1) === 'td_open') row.push({ text: first, below });
    }
  }
  for (const { title, tables } of sections) {
    for (const table of tables)
      if (table.rows.some((cells) => cells.length !== table.columns.length)) throw new Error(`${file}: ${title}: a row is cut`);
  }
  return sections;
}

main('markdown', read);
