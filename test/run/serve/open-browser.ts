import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium as engine, type Page } from 'playwright-core';
import { chromium } from '../../feeds/programs.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing is asked of anybody but the server of the test.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts Chromium. */
export function openBrowser(): Promise<Browser> {
  return engine.launch({ executablePath: chromium.path ?? '', args: FLAGS });
}

/** A script that tells of whatever is run in a page. */
export const TRAPS: string = fileURLToPath(new URL('../../feeds/in-browser/set-traps.js', import.meta.url));

const LOOK = readFileSync(new URL('in-browser/look.js', import.meta.url), 'utf8')
  .trim()
  .replace(/;$/, '');

/** Acts on everything in a page, and tells what in it could run or lead astray. */
export async function lookAt(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`(${LOOK})()`);
  return Array.isArray(found) ? found.map(String) : ['the page could not be looked at'];
}

/** What axe-core calls a violation in a page: `rule: element`. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.flatMap(({ id, impact, nodes }) =>
        nodes.slice(0, 3).map(({ target, failureSummary }) => impact + ' ' + id + ': ' + target.join(' ') + ': ' + failureSummary)))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe did not run'];
}
