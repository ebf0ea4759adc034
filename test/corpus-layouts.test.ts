import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '../src/parse/detect.js';
import { corpusFolder as corpus } from './corpus-folder.js';

/** The layout that reads the pages of each folder of the corpus. */
const LAYOUT_OF: Readonly<Record<string, string>> = {
  bbc: 'bbc',
  br24: 'br24',
  express: 'express',
  guardian: 'guardian',
  'guardian-app': 'guardian',
  independent: 'independent',
  missionlocal: '24liveblog',
  ndtv: 'ndtv',
  nytimes: 'nytimes',
  'reachplc-corkbeo': 'reach',
  'reachplc-mirror': 'reach',
  skynews: 'sky',
  'sportowefakty-wp-pl': 'sportowefakty',
  'superdesk-liveblog': 'superdesk-liveblog',
  telegraph: 'telegraph',
};

function pagesIn(group: string): readonly (readonly [name: string, path: string])[] {
  if (corpus === null) return [];
  const folder = join(corpus, group);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => [name, join(folder, name)]);
}

describe.skipIf(corpus === null)('real pages, where the corpus is there', () => {
  it('are of publishers that all have a layout', () => {
    const folders = readdirSync(join(corpus ?? '', 'html')).filter((name) => name !== 'labels');
    expect(folders.filter((folder) => LAYOUT_OF[folder] === undefined)).toEqual([]);
  });

  it.each(pagesIn('html'))('%s is read by the layout of its publisher', (name, path) => {
    const { live, layout } = detect(readFileSync(path));
    expect([live, layout.id]).toEqual([true, LAYOUT_OF[name.split('/')[0] ?? '']]);
  });

  it.each(pagesIn('not-live'))('%s is no live blog, with layouts and without', (_, path) => {
    const bytes = readFileSync(path);
    expect([detect(bytes).live, detect(bytes, { layout: 'generic' }).live]).toEqual([false, false]);
  });
});
