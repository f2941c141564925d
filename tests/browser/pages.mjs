// Pages in a real browser: node pages.mjs PROGRAM SOURCE FOLDER. Says what is wrong with each, and fails if anything is.

import { chromium } from 'playwright-core';
import { HtmlValidate } from 'html-validate';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pages } from './documents.mjs';
import { inspect } from './inspect.mjs';

const [program, source, folder] = process.argv.slice(2).map((path) => resolve(path));
const problems = [];
const say = (name, problem) => problems.push(`${name}: ${problem}`);

const made = pages(program, source, folder);

const validate = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: {
  'no-inline-style': 'error', 'long-title': 'off', 'no-trailing-whitespace': 'off' } });
for (const { name, file } of made.pages) {
  const size = statSync(file).size;
  if (size > 200_000) say(name, `${size} bytes`);
  const report = await validate.validateString(readFileSync(file, 'utf8'));
  for (const { messages } of report.results)
    for (const message of messages) say(name, `${message.line}:${message.column}: ${message.ruleId}: ${message.message}`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'] });

async function open(name, file, options) {
  const page = await browser.newPage(options);
  page.on('console', (message) => say(name, `console: ${message.text()}`));
  page.on('pageerror', (error) => say(name, `error: ${error.message}`));
  page.on('dialog', (dialog) => { say(name, 'a dialog: something of a name was run'); dialog.dismiss(); });
  const url = pathToFileURL(file).href;
  page.on('request', (request) => { if (request.url() !== url) say(name, `asks for ${request.url()}`); });
  await page.goto(url);
  return page;
}

for (const { name, file } of made.pages) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of colorScheme === 'light' ? [360, 400, 1280, 1920] : [1280]) {
      const page = await open(name, file, { viewport: { width, height: 900 }, colorScheme });
      for (const problem of await page.evaluate(inspect)) say(`${name}, ${width} px, ${colorScheme}`, problem);
      await page.close();
    }
  }
  const page = await open(name, file, {});
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 695, height: 980 });  // A4 without its margins
  for (const problem of await page.evaluate(inspect)) say(`${name}, printed`, problem);
  await page.pdf({ path: file.replace(/html$/, 'pdf'), preferCSSPageSize: true });
  await page.close();
}

// The filters of the site hide what does not fit, without any script.
{
  const page = await open('site', join(made.site, 'index.html'), { javaScriptEnabled: false });
  const rows = page.locator('table.index tbody tr:visible');
  const all = await rows.count();
  await page.getByLabel('team', { exact: true }).check();
  const teams = await rows.count();
  if (!(teams > 0 && teams < all)) say('site', `of ${all} events ${teams} are shown as those of teams`);
  await page.close();
}

// Every link of the site leads somewhere.
const files = readdirSync(made.site).filter((file) => file.endsWith('.html'));
for (const file of files) {
  const html = readFileSync(join(made.site, file), 'utf8');
  for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
    const [target, fragment] = href.replaceAll('&amp;', '&').split('#');
    if (/^https?:/.test(target)) continue;
    if (target !== '' && !files.includes(decodeURI(target))) say(`site/${file}`, `no page ${href}`);
    if (fragment && !html.includes(`id="${fragment}"`)) say(`site/${file}`, `nothing is called ${href}`);
  }
  if (file !== 'index.html' && !html.includes('href="index.html"')) say(`site/${file}`, 'no way back to the index');
}

await browser.close();
if (problems.length > 0) {
  console.log(problems.slice(0, 60).join('\n'));
  console.log(`${problems.length} problems on ${made.pages.length} pages`);
  process.exit(1);
}
console.log(`${made.pages.length} pages and a site of ${files.length} files: nothing to complain of`);
