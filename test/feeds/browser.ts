import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium as engine } from 'playwright-core';
import { chromium } from './programs.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing is asked of anybody: every name is unknown.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];
/** So many documents are shown at once, each in a frame of its own. */
const FRAMES = 200;
/** What runs in the browser is no part of the project's types: two plain scripts. */
const TRAPS = fileURLToPath(new URL('in-browser/set-traps.js', import.meta.url));
const showAll = readFileSync(new URL('in-browser/show-all.js', import.meta.url), 'utf8')
  .trim()
  .replace(/;$/, '');

/** A document to be opened. */
export interface Shown {
  readonly name: string;
  readonly html: string;
}

/** Whatever a document did but show its words: what it ran, asked for, or holds that could run. */
export type Breach = string;

/** Opens documents in Chromium. `mayLoadPictures`: as feeds may and the page to keep may not. */
export async function breachesOf(
  documents: readonly Shown[],
  { mayLoadPictures }: { mayLoadPictures: boolean },
): Promise<readonly Breach[]> {
  const browser = await engine.launch({ executablePath: chromium.path ?? '', args: FLAGS });
  try {
    const breaches: Breach[] = [];
    for (let start = 0; start < documents.length; start += FRAMES)
      breaches.push(...(await openTogether(browser, documents.slice(start, start + FRAMES), mayLoadPictures)));
    return breaches;
  } finally {
    await browser.close();
  }
}

async function openTogether(
  browser: Browser,
  documents: readonly Shown[],
  mayLoadPictures: boolean,
): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('request', (request) => {
    const isPicture = request.resourceType() === 'image' && /^https?:/.test(request.url());
    if (!(mayLoadPictures && isPicture))
      breaches.push(`asked for ${request.resourceType()} ${request.url().slice(0, 200)}`);
  });
  context.on('page', (opened) => {
    if (opened !== page) breaches.push(`opened ${opened.url()}`);
  });
  page.on('dialog', async (dialog) => {
    breaches.push(`showed ${dialog.type()} ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (!/^about:(?:srcdoc|blank)$/.test(frame.url())) breaches.push(`went to ${frame.url()}`);
  });
  page.on('console', (message) => {
    if (message.text().startsWith('breach:')) breaches.push(message.text());
    if (/Content Security Policy/.test(message.text())) breaches.push(`held back: ${message.text().slice(0, 200)}`);
  });
  await page.addInitScript({ path: TRAPS });
  await page.setContent('<!doctype html><title>reader</title>');
  const found: unknown = await page.evaluate(`(${showAll})(${JSON.stringify(documents)})`);
  await context.close();
  return [...breaches, ...(Array.isArray(found) ? found.map(String) : ['the page could not be looked at'])];
}
