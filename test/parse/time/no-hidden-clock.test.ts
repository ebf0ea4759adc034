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

/** The clock that a follower is handed unless its caller has another. */
const MACHINE_CLOCK = 'run/follow/clock.ts';
/** Runs in the browser of a reader, who may want to see times in a zone of their own. */
const BROWSER_SCRIPT = 'run/serve/assets/page-script.ts';
/** What fetches or keeps what was fetched is handed the time: when a request was sent is a fact of its own. */
const TOLD_THE_TIME = /^(?:run\/(?:cli|follow|wayback)|read\/fetch|archive\/warc)\//;

function filesWith(pattern: RegExp): string[] {
  return SOURCES.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
}

describe('no hidden clock', () => {
  it('looks at all sources', () => {
    expect(SOURCES.length).toBeGreaterThan(100);
    expect(filesWith(/from 'luxon'/)).not.toEqual([]);
  });

  it.each<[string, RegExp, string?]>([
    ['the current time', /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|(?<!new )\bDate\(\)/, MACHINE_CLOCK],
    ['the current time of Luxon', /\bDateTime\.(?:now|local|utc)\(/],
    [
      'the zone of the machine',
      /\bresolvedOptions\(|\bgetTimezoneOffset\b|\bSystemZone\b|process\.env\.TZ\b/,
      BROWSER_SCRIPT,
    ],
    ['the local clock of a date', /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)\(/],
    ['the local spelling of a date', /\.toLocale(?:Date|Time)?String\(/],
    ['local parts of a date', /\bnew Date\([^(),]+,/],
  ])('nothing reads %s', (_, pattern, only) => {
    expect(filesWith(pattern)).toEqual(only === undefined ? [] : [only]);
  });

  it('clocks are handed in: by the process for the line that shows progress, by the caller to a follower', () => {
    const clocks = /\bperformance\b(?!\w)|\bhrtime\b|\bTemporal\.Now\b/;
    expect(filesWith(clocks)).toEqual(['run/cli/main.ts']);
    expect(
      filesWith(/\bio\.now\b|\bnow: \(\) => number\b|\bnow\(\)/).filter((path) => !TOLD_THE_TIME.test(path)),
    ).toEqual([]);
  });

  it('keeps Luxon in one room', () => {
    expect(filesWith(/from 'luxon'/).filter((path) => !path.startsWith('parse/time/'))).toEqual([]);
  });
});
