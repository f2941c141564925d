// The documents that are looked at: real Games, and events made to be hard to lay out.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hostile = `<script>alert(1)</script>&"'`;

const names = {
  hostile,
  escape: 'Team \u001b[31mred\u001b[0m',
  formula: '=HYPERLINK("http://example.org")',
  long: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh of Llanfairpwllgwyngyll',
  oneWord: 'W'.repeat(70),
  chinese: '黄金宝 中华人民共和国自行车运动协会',
  korean: '장선재 대한민국 사이클 국가대표',
  arabic: 'محمد بن عبد الله الدوسري',
  hebrew: 'ישראל ישראלי (1)',
  accents: 'Z\u0329\u0302o\u0308e\u0301 Ng\u0302uye\u0302\u0303n',
};

const clock = (seconds) => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;

/** Rides of `entries` in a qualifying, each a little slower than the one before. */
const qualifying = (entries) => ({
  round: 'qualifying',
  heats: entries.map((entry, i) => ({ heat: i + 1, rides: [{ ...entry, time: clock(250.1 + i * 1.377) }] })),
});

const splits = (lap) => Array.from({ length: 8 }, (_, i) => ({ at: 500 * (i + 1), time: clock(lap(i + 1)) }));

/** Events by the name of their file. */
function made() {
  const strange = Object.values(names).map((name, i) => ({ name, nation: ['FRA', 'GBR', 'KOR'][i % 3], bib: i + 1 }));
  const ridden = (time, lap) => ({ time, splits: splits(lap) });
  const first = ridden('4:16.000', (i) => 33 + 31.857 * (i - 1));
  const second = ridden('4:17.000', (i) => 31.5 + 32.214 * (i - 1));
  return {
    strange: { meet: hostile, event: names.arabic, distance: 4000, track: '250', sources: [hostile, 'https://example.org/?a=1&b=2'],
      note: names.escape, rules: 'match-round-8', rounds: [qualifying(strange)],
      rulings: [{ kind: 'relegate', competitor: names.long, round: 'qualifying', reason: hostile, article: '3.2.096' }] },
    strange_finals: { event: 'Strange names to the end', rules: 'final-4', rounds: [qualifying(strange),
      { round: 'bronze', heats: [{ heat: 1, rides: [{ name: names.formula, nation: 'KOR', time: '4:20.000' }, { name: names.long, nation: 'FRA', time: '4:21.000' }] }] },
      { round: 'gold', heats: [{ heat: 1, rides: [{ name: names.hostile, nation: 'FRA', ...first }, { name: names.escape, nation: 'GBR', ...second }] }] }] },
    alone: { event: 'One rider', rules: 'match-round-8', rounds: [qualifying([{ name: 'Ann' }])] },
    nobody: { event: 'Nobody', rules: 'match-round-8', rounds: [] },
    sixty: { meet: '2030 Championships', event: 'Sixty teams', discipline: 'team', distance: 4000, track: '250', rules: 'first-round-8',
      rounds: [qualifying(Array.from({ length: 60 }, (_, i) => ({ name: `Team number ${i + 1} of sixty`, nation: `N${String(i).padStart(2, '0')}`,
        members: ['First', 'Second', 'Third', 'Fourth', 'Reserve'].map((rider) => `${rider} Rider of the ${i + 1}th`) })))] },
  };
}

/** Runs the program; its errors are findings of the event, which are no matter here. */
export function pursuit(program, ...args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

export const games = ['2008-olympics-men-individual-pursuit', '1968-olympics-men-individual-pursuit',
  '2012-olympics-men-team-pursuit', '2004-olympics-men-individual-pursuit'];

/** Events as files: those of the Games, and the hard ones, written to `folder`. */
export function events(source, folder) {
  mkdirSync(folder, { recursive: true });
  const files = games.map((game) => ({ name: game.slice(0, 4), file: join(source, 'data/games', `${game}.json`) }));
  for (const [name, event] of Object.entries(made())) {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify({ schema: 1, ...event }));
    files.push({ name, file });
  }
  return files;
}

/** Pages in `folder`: a report of each event, sheets, what explains, compares and checks, records, and a site. */
export function pages(program, source, folder) {
  const made = [];
  const page = (name, ...args) => {
    const file = join(folder, `${name}.html`);
    pursuit(program, ...args, '-o', file);
    made.push({ name, file });
  };
  const all = events(source, folder);
  for (const { name, file } of all) page(`report-${name}`, 'report', file);
  for (const { name, file } of all.filter(({ name }) => /strange|alone|sixty/.test(name))) page(`seed-${name}`, 'seed', file);
  const [individual, , team] = all;
  page('seed-after-qualifying', 'seed', team.file, '--after', 'qualifying');
  page('sheet-gold', 'report', individual.file, '--only', 'gold');
  page('sheet-qualifying', 'report', all.find(({ name }) => name === 'strange').file, '--only', 'qualifying');
  page('bracket', 'bracket', team.file);
  page('explain', 'explain', individual.file, 'Wiggins');
  page('diff', 'diff', individual.file, individual.file);
  page('check', 'check', individual.file);
  page('check-strange', 'check', all.find(({ name }) => name === 'strange_finals').file);
  page('records', 'records', join(source, 'data/games'));
  const site = join(folder, 'site');
  pursuit(program, 'batch', join(source, 'data/games'), '-f', 'html', '-o', site);
  return { pages: [...made, { name: 'site', file: join(site, 'index.html') }], site };
}
