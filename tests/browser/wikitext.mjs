// Reads a report in wikitext with wikiparser-node and compares it with the result. Run: node wikitext.mjs PURSUIT SOURCE
import Parser from 'wikiparser-node';
import { main } from './result.mjs';

Parser.config = 'enwiki';

const medals = { gold1: 'gold', silver2: 'silver', bronze3: 'bronze' };
const athlete = /^flag(IOC|IPC|CGF)?athlete$/i;
const nation = /^flag(IOC(team)?|IPC|CGF(team)?)?$/i;

const decoded = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

// What the cell shows, line by line; who stands in it, where a template says so.
function cell(file, inner) {
  const read = { text: '', below: [] };
  const lines = [''];
  for (const node of inner.childNodes) {
    if (node.type === 'text' || node.type === 'html-entity' || node.type === 'entity') lines[lines.length - 1] += decoded(String(node));
    else if (node.type === 'html' && node.name === 'br') lines.push('');
    else if (node.type === 'html' && node.name === 'small') continue;
    else if (node.type === 'template') {
      const name = node.name.replace(/^Template:/, '');
      const value = (i) => decoded(node.getArg(i)?.value ?? '');
      if (medals[name.toLowerCase()]) lines[0] += medals[name.toLowerCase()];
      else if (athlete.test(name)) [lines[0], read.nation] = [lines[0] + value(1), value(2)];
      else if (nation.test(name)) [read.nation, read.flag] = [value(1), true];
      else throw new Error(`${file}: template ${name}`);
    } else throw new Error(`${file}: ${node.type} ${JSON.stringify(String(node))}`);
  }
  [read.text, ...read.below] = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  read.team = read.flag && read.text === '';
  return read;
}

function readTable(file, table) {
  const rows = table.childNodes.filter((node) => node.type === 'tr')
    .map((row) => row.childNodes.filter((node) => node.type === 'td').map((td) => cell(file, td.childNodes.at(-1))));
  const [head, ...body] = rows;
  if (body.some((row) => row.length !== head.length)) throw new Error(`${file}: a row is cut`);
  return { columns: head.map((title) => title.text), rows: body };
}

// Between the tables there is text, and bold for the title and the marks of a legend.
const prose = new Set(['text', 'html-entity', 'entity', 'quote']);

function read(file, text) {
  const root = Parser.parse(text);
  const complaints = root.lint();
  if (complaints.length > 0) throw new Error(`${file}: ${complaints[0].message} at line ${complaints[0].startLine + 1}`);
  const sections = [{ level: 1, title: '', tables: [] }];
  root.childNodes.forEach((node, i) => {
    if (node.type === 'heading') sections.push({ level: node.level, title: decoded(node.innerText ?? String(node.firstChild)), tables: [] });
    else if (node.type === 'table') sections.at(-1).tables.push(readTable(file, node));
    else if (!prose.has(node.type) && !(i === 0 && node.type === 'template' && /^Template:Infobox[ _]/.test(node.name)))
      throw new Error(`${file}: ${node.type} ${JSON.stringify(String(node).slice(0, 80))}`);
  });
  return sections;
}

main('wikitext', read);
