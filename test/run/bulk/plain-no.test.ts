import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/parse/detect.js';
import { isPlainlyNotLive } from '../../../src/run/bulk/plain-no.js';
import { corpusFolder } from '../../corpus-folder.js';

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name))
    .sort();
}

const plain = Buffer.from('<!DOCTYPE html><title>Ferry fares rise</title><p>The harbour board met on Monday.</p>');

describe('isPlainlyNotLive', () => {
  it('passes over an ordinary page', () => {
    expect(isPlainlyNotLive(plain, {})).toBe(true);
  });

  it('keeps an ordinary page that is wanted as an article', () => {
    expect(isPlainlyNotLive(plain, { articles: true })).toBe(false);
  });

  it('keeps text and JSON, which show no signs', () => {
    expect(isPlainlyNotLive(Buffer.from('14 min ago\nFerry sails\n\nIt left at dusk.'), {})).toBe(false);
    expect(isPlainlyNotLive(Buffer.from('{"posts":[]}'), {})).toBe(false);
  });

  it('leaves what cannot be read to the parser', () => {
    expect(isPlainlyNotLive(new Uint8Array(0), {})).toBe(false);
    expect(isPlainlyNotLive(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), {})).toBe(false);
  });

  const pages = pagesIn('fixtures').concat(corpusFolder === null ? [] : pagesIn(join(corpusFolder, 'not-live')));

  it('says the same of bytes and of letters', () => {
    const differing = pages.filter((file) => {
      const bytes = readFileSync(file);
      return detect(bytes, { quick: true }).live !== detect(bytes.toString(), { quick: true }).live;
    });
    expect(differing).toEqual([]);
  });
});
