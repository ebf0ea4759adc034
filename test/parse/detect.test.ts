import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/parse/detect.js';
import { parsePage } from '../../src/parse/parse-page.js';
import { prose } from './evidence/blocks/reading.js';

const PLAIN = `<!doctype html><html><head><title>Pears are late</title></head><body><article><h1>Pears are late</h1>${[1, 2, 3].map((n) => `<p>${prose(n)}</p>`).join('')}</article></body></html>`;
const POSTS = [59, 41, 33, 20].map(
  (minute, n) => `<article class="live-post"><time>10:${minute}</time><p>${prose(n)}</p></article>`,
);
const LIVE = `<!doctype html><html><head><title>Storm live blog</title></head><body><h1>Storm live blog</h1><main class="liveblog">${POSTS.join('')}</main></body></html>`;

describe('detect', () => {
  it('settles a plain page by its signs', () => {
    expect(detect(PLAIN)).toEqual({
      live: false,
      by: 'signs',
      confidence: 0,
      looksLike: 'a page that shows no sign of a live blog',
      layout: { id: 'generic', variant: null },
      posts: 0,
    });
  });
  it('reads any other page', () => {
    expect(detect(LIVE)).toMatchObject({ live: true, by: 'reading', posts: 4, looksLike: null });
    expect(detect(PLAIN.replaceAll('Pears are late', 'Live updates: pears'))).toMatchObject({
      live: false,
      by: 'reading',
    });
  });
  it('takes bytes in any encoding', () => {
    expect(detect(new TextEncoder().encode(PLAIN)).by).toBe('signs');
    const wide = Buffer.from(`\uFEFF${LIVE}`, 'utf16le');
    expect(detect(wide)).toMatchObject({ live: true, posts: 4 });
  });
  it.each(['', '\u0000\u0001\u0002\u0003'])('throws for what cannot be read: %j', (input) => {
    expect(() => detect(input)).toThrow();
    expect(() => detect(input, { quick: true })).toThrow();
  });
  it('throws for wrong options, quick or not', () => {
    expect(() => detect(PLAIN, { url: 'storm', quick: true })).toThrow(/option url/);
    expect(() => detect(PLAIN, { layout: 'harbour', quick: true })).toThrow(/no layout/);
  });
});

describe('the quick test', () => {
  it('says plainly no, or that it does not know', () => {
    expect(detect(PLAIN, { quick: true })).toEqual({ live: false, by: 'signs', sign: null });
    expect(detect(LIVE, { quick: true })).toEqual({ live: null, by: 'signs', sign: 'title' });
  });
  it('knows nothing of text and JSON, and of a layout that the caller names', () => {
    expect(detect('Pears are late this year.', { quick: true }).live).toBeNull();
    expect(detect('{"pears": 3}', { quick: true }).live).toBeNull();
    expect(detect(PLAIN, { layout: 'cnn', quick: true }).live).toBeNull();
    expect(detect(PLAIN, { layout: 'generic', quick: true }).live).toBe(false);
  });
});

const ROOT = new URL('../../fixtures/', import.meta.url).pathname;
const PAGES = readdirSync(ROOT)
  .map((folder) => join(ROOT, folder))
  .filter((folder) => statSync(folder).isDirectory())
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.html'));

/** Ways to take away what a page says of itself, and to write it otherwise. */
const CHANGES: readonly (readonly [string, (html: string) => string])[] = [
  ['as it is', (html) => html],
  [
    'without titles',
    (html) =>
      html
        .replace(/<title[\s\S]*?<\/title>/gi, '')
        .replace(/<(\/?)h1/gi, '<$1p')
        .replace(/og:title/g, 'x'),
  ],
  ['without addresses', (html) => html.replace(/canonical|og:url/g, 'x')],
  ['without scripts', (html) => html.replace(/<script[\s\S]*?<\/script>/gi, '')],
  [
    'without all of them',
    (html) =>
      html
        .replace(/<title[\s\S]*?<\/title>|<script[\s\S]*?<\/script>/gi, '')
        .replace(/canonical|og:url|og:title/g, 'x')
        .replace(/<(\/?)h1/gi, '<$1p'),
  ],
  ['with other quotes', (html) => html.replace(/ (class|id)="([^"'<>]*)"/g, " $1='$2'")],
  ['without quotes', (html) => html.replace(/ (class|id)="([\w-]+)"/g, ' $1=$2')],
  ['in capitals', (html) => html.replace(/<(\/?)(div|article|section|script)\b/g, (tag) => tag.toUpperCase())],
  [
    'with its letters by their numbers',
    (html) =>
      html.replace(
        /(class="|<title>)([a-z])/gi,
        (_all, before: string, letter: string) => `${before}&#${letter.charCodeAt(0)};`,
      ),
  ],
  [
    'behind traps',
    (html) => html.replace(/<body[^>]*>/i, '$&<p title="a > b <script>" data-x="<!-- ">a < b</p><!-- <script> -->'),
  ],
];

describe('the quick test never says no to a live blog', () => {
  it.each(PAGES.map((file) => [file.slice(ROOT.length), readFileSync(file, 'utf8')] as const))('%s', (_name, html) => {
    for (const [what, change] of CHANGES) {
      for (const layout of [undefined, 'generic']) {
        const options = layout === undefined ? {} : { layout };
        const changed = change(html);
        if (detect(changed, { ...options, quick: true }).live === null) continue;
        expect(() => parsePage(changed, options), what).toThrow(/not a live blog/);
      }
    }
  });
});
