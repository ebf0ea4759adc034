import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../src/', import.meta.url));

/** The sources without their comments: words about clocks are allowed. */
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path: path.replaceAll('\\', '/'),
    code: readFileSync(new URL(path.replaceAll('\\', '/'), new URL('../../../src/', import.meta.url)), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|\s)\/\/.*$/gm, '$1'),
  }));

function filesWith(pattern: RegExp): string[] {
  return SOURCES.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
}

describe('no hidden clock', () => {
  it('looks at all sources', () => {
    expect(SOURCES.length).toBeGreaterThan(100);
    expect(filesWith(/from 'luxon'/)).not.toEqual([]);
  });

  it.each<[string, RegExp]>([
    ['the current time', /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!new )\bDate\(\)/],
    ['the current time of Luxon', /\bDateTime\.(?:now|local|utc)\(/],
    ['the zone of the machine', /\bresolvedOptions\(|\bgetTimezoneOffset\b|\bSystemZone\b|process\.env\.TZ\b/],
    ['the local clock of a date', /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)\(/],
    ['the local spelling of a date', /\.toLocale(?:Date|Time)?String\(/],
    ['local parts of a date', /\bnew Date\([^(),]+,/],
  ])('nothing reads %s', (_, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  it('the process hands in the one clock there is, for the line that shows progress', () => {
    const clocks = /\bperformance\b(?!\w)|\bhrtime\b|\bTemporal\.Now\b/;
    expect(filesWith(clocks)).toEqual(['run/cli/main.ts']);
    expect(
      filesWith(/\bio\.now\b|\bnow: \(\) => number\b|\bnow\(\)/).filter((path) => !path.startsWith('run/cli/')),
    ).toEqual([]);
  });

  it('keeps Luxon in one room', () => {
    expect(filesWith(/from 'luxon'/).filter((path) => !path.startsWith('parse/time/'))).toEqual([]);
  });
});
