// Compares the tables that a reader found in a report with the result that `pursuit` writes as JSON.
//
// A reader gives the sections of the report in order, those of the first two levels of headings:
// { level, title, tables: [{ columns: [title], rows: [[{ text, nation, team, below: [text] }]] }] }.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pursuit } from './documents.mjs';

/** Every fifth of the Games, which has every table there is. */
const isSampled = (name, i) => i % 5 === 0;

const otherSections = new Set(['Final classification', 'Classification so far', 'Next: who rides whom', 'Bracket',
  'Records that fell', 'Decisions', 'Findings', 'Sources']);

// What could end a name and begin something else.
const hostile = ['<script>alert(1)</script>&"\'', '}}{{x|y', '|-', 'a\nb\n|}\n# c', '[[a]]', "'''b'''", '-{x}-',
  '~~~~', '\u001b[31mred\u202e', '*_`c`_*', '1. first', '- item', '[a](http://x.org)', 'http://x.org www.x.org',
  'a@b.org', '\\', 'a\\|b', '&lt;&#60;', '# A #', '{{{1}}}', '__NOTOC__', '<!-- c -->', '=5', ';:*#', '|||', '$a$', 'RFC 2324',
  'ISBN 978-0-13-468599-1'];

const ride = (name, i) => ({ name, nation: i % 3 ? 'GBR' : name, time: `4:${20 + i}.${100 + i}`, note: `about ${name}` });
const team = (name, i) => ({ ...ride(name, i), members: [hostile[(i + 1) % hostile.length], name, 'Ann'] });

function hostileEvent(discipline) {
  return { schema: 1, meet: '2008 Summer Olympics', event: '{{x}} | * <b>', discipline, venue: "'''[[V]]'''",
    rules: 'match-round-8', dates: '# 1. <i>', note: '* a|b', sources: ['http://x.org/?a=b&c', '- [a](b)'],
    rounds: [{ round: 'qualifying', rides: hostile.map(discipline === 'team' ? team : ride) }] };
}

// As `pursuit` shows what a reader could not see.
function printable(text) {
  return text.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, (c) =>
    ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const shown = (text) => printable(text ?? '').replace(/\s+/g, ' ').trim();

class Check {
  constructor(name) {
    this.name = name;
    this.compared = 0;
  }

  equal(what, found, expected) {
    this.compared += 1;
    if (found === expected) return;
    throw new Error(`${this.name}: ${what}: the report has ${JSON.stringify(found)}, the result ${JSON.stringify(expected)}`);
  }

  // Whether it is this competitor who stands in the row.
  stands(row, table, expected) {
    const cell = row[table.columns.findIndex((title) => title === 'Name' || title === 'Team')];
    if (!cell) return false;
    this.compared += 1;
    if (cell.team) return cell.nation === expected.nation;
    const nationAt = table.columns.indexOf('Nation');
    const nation = nationAt < 0 ? cell.nation : row[nationAt].text;
    const name = shown(expected.name ?? (expected.nation || expected.bib || '(name not known)'));
    if (nation === undefined && expected.nation) return cell.text === `${name} (${shown(expected.nation)})`;
    return cell.text === name && (!expected.name || (nation ?? '') === shown(expected.nation));
  }

  competitor(what, row, table, expected) {
    if (!this.stands(row, table, expected))
      throw new Error(`${this.name}: ${what}: ${JSON.stringify(row)} is not ${expected.name} (${expected.nation})`);
  }

  text(what, row, table, title, expected) {
    const at = table.columns.indexOf(title);
    this.equal(`${what}, ${title}`, at < 0 ? '' : row[at].text, expected);
  }

  // A report has the marks that were printed as well.
  marks(what, row, table, expected) {
    const at = table.columns.indexOf('Marks');
    const words = at < 0 ? [] : row[at].text.split(' ');
    this.equal(`${what}, Marks`, words.filter((word) => expected.includes(word)).join(' '), shown(expected.join(' ')));
  }

  rows(what, table, expected) {
    this.equal(`${what}, rows`, table.rows.length, expected.length);
  }
}

const rankOf = (text) => text.replace(/^=/, '');

function compareRanking(check, what, table, ranking) {
  check.rows(what, table, ranking);
  ranking.forEach((ranked, i) => {
    const row = table.rows[i];
    const where = `${what}, row ${i + 1}`;
    check.competitor(where, row, table, ranked);
    const at = table.columns.indexOf('Rank');
    check.equal(`${where}, rank`, at < 0 ? '' : rankOf(row[at].text), ranked.rank === null ? '' : `${ranked.rank}`);
    if (ranked.time !== null) check.text(where, row, table, 'Time', ranked.time);
    check.marks(where, row, table, ranked.marks);
  });
}

// Every ride with a name has its row, in order. Other rows are void rides and sides that are open or nameless, which the
// result does not tell from empty ones.
function compareHeats(check, what, table, heats, ranking) {
  const rows = table.rows.filter((row) => !row.some((cell) => cell.text === 'counts for nothing'));
  let next = 0;
  for (const heat of [...heats].sort((a, b) => a.heat - b.heat)) {
    for (const ride of heat.rides.filter((side) => side.name)) {
      const where = `${what}, heat ${heat.heat}, ${ride.name}`;
      const at = rows.findIndex((row, i) => i >= next && check.stands(row, table, ride));
      if (at < 0) throw new Error(`${check.name}: ${where}: the report has no row`);
      next = at + 1;
      const ranked = ranking.find((row) => row.name === ride.name && row.nation === ride.nation && row.bib === ride.bib);
      if (ranked?.time) check.text(where, rows[at], table, 'Time', ranked.time);
      if (ranked) check.marks(where, rows[at], table, ranked.marks);
    }
  }
}

function compareClassification(check, table, classification) {
  check.rows('classification', table, classification);
  classification.forEach((placing, i) => {
    const row = table.rows[i];
    const where = `classification, row ${i + 1}`;
    check.competitor(where, row, table, placing);
    if (placing.place !== null) check.text(where, row, table, 'Place', `${placing.tied ? '=' : ''}${placing.place}`);
    check.text(where, row, table, 'Medal', placing.medal ?? '');
    if (placing.time !== null) check.text(where, row, table, 'Time', placing.time);
  });
}

/** How much was compared. Throws at the first difference. */
function compare(name, sections, result) {
  const check = new Check(name);
  const sectionAt = (start) => {
    const end = sections.findIndex((section, i) => i > start && section.level <= sections[start].level);
    return sections.slice(start, end < 0 ? undefined : end);
  };
  const tops = sections.map((section, i) => ({ section, i })).filter(({ section }) => section.level === 2);
  const classified = tops.find(({ section }) => /^(Final classification|Classification so far)$/.test(section.title));
  if (!classified) throw new Error(`${name}: no classification`);
  if (result.classification.length > 0)
    compareClassification(check, classified.section.tables[0], result.classification);

  const rounds = tops.filter(({ section }) => !otherSections.has(section.title));
  check.equal('number of rounds', rounds.length, result.rounds.length);
  result.rounds.forEach((round, r) => {
    const parts = sectionAt(rounds[r].i);
    const ranking = parts.find((part) => /ranking/i.test(part.title) && part.tables.length > 0);
    if (ranking) compareRanking(check, `${round.round}, ranking`, ranking.tables[0], round.ranking);
    const heats = ranking ? parts.find((part) => part.title === 'By heat') : parts[0];
    const table = heats?.tables[0];
    if (table) compareHeats(check, `${round.round}, heats`, table, round.heats, round.ranking);
    if (!ranking && !table && round.ranking.some((row) => row.time !== null))
      throw new Error(`${name}: ${round.round} has no table`);
  });
  return check.compared;
}

/** Reads each event of the Games, and hostile ones, in the format and compares. */
export function main(format, read) {
  const [program, source] = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'pursuit-'));
  try {
    const bad = ['individual', 'team'].map((discipline) => {
      const file = join(folder, `${discipline}.json`);
      writeFileSync(file, JSON.stringify(hostileEvent(discipline)));
      return file;
    });
    const games = join(source, 'data/games');
    for (const file of [...readdirSync(games).filter((name) => name.endsWith('.json')).filter(isSampled).map((name) => join(games, name)), ...bad]) {
      const sections = read(file, pursuit(program, 'report', file, '-f', format));
      const { result } = JSON.parse(pursuit(program, 'report', file, '-f', 'json'));
      console.log(`${basename(file)}: ${compare(file, sections, result)} cells are the same`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
