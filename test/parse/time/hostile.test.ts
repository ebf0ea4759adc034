import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/parse/languages/languages.js';
import { readMachineTime } from '../../../src/parse/time/machine-time.js';
import { readStamp } from '../../../src/parse/time/read-stamp.js';
import { resolveTimeline } from '../../../src/parse/time/timeline.js';
import { dayOfUrl } from '../../../src/parse/time/url-day.js';
import { isZone } from '../../../src/parse/time/wall-clock.js';
import { readZoneNote } from '../../../src/parse/time/zone-note.js';
import { contextFor, type Leaning } from './make-context.js';
import { lexiconsFor } from './show-reading.js';

/** Pieces that stamps are made of, in any order and number. */
const pieces = fc.constantFrom(
  ...['12', '24', '0', '99', '2024', '31', '02', '7', ':', '.', '/', '-', '–', ' ', ', ', '(', ')', '[', ']', '|', "'"],
  ...[
    'h',
    'H',
    ' h ',
    'am',
    'p.m.',
    'PM',
    'Uhr',
    'uur',
    'ore ',
    'kl. ',
    'saat ',
    'ET',
    'GMT',
    'BST',
    '+1',
    '-08',
    'Z',
    'T',
  ],
  ...[
    'February',
    'Feb',
    'mars',
    'May',
    'Sunday',
    'So',
    '日',
    '月',
    '年',
    '時',
    '分',
    '前',
    '午後',
    '오후',
    'दोपहर',
    '٢',
    '۷',
  ],
  ...[
    'ago',
    'il y a ',
    'vor ',
    'min',
    'minutes',
    'hour',
    'yesterday',
    'now',
    'noon',
    'midnight',
    'Updated ',
    'UPDATE 2: ',
  ],
  ...['local time', 'x', 'The', '+++', '◆', '\u200f', '\u00a0', '\u0130', '\ud83d\ude00', '\u0000'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const languages = fc.constantFrom(...LANGUAGES.map(({ code }) => code));

describe('texts of any kind', () => {
  it('give a stamp that lies within the text, or none', () => {
    fc.assert(
      fc.property(texts, languages, fc.boolean(), fc.nat({ max: 20 }), (text, language, bareRelative, from) => {
        const read = readStamp(text, lexiconsFor(language), { bareRelative, from });
        if (read === null) return;
        expect(read.start).toBeGreaterThanOrEqual(Math.min(from, text.length));
        expect(read.end).toBeGreaterThan(read.start);
        expect(read.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(read.start, read.end)).toContain(read.text);
        expect(read.clock !== null || read.date !== null || read.relative !== null).toBe(true);
      }),
      { numRuns: 4000 },
    );
  });

  it('resolve to times whose instant and local clock agree, or to a reason', () => {
    const leanings = fc.constantFrom<Leaning>(
      {},
      { zone: 'Europe/London', updated: '2024-10-27T01:30:00Z' },
      { zone: 'America/New_York', captured: '2024-03-10T07:30:00Z' },
      { zone: 'Pacific/Apia', url: '2011-12-30' },
      { known: ['Asia/Kolkata'], published: '2024-02-29T23:59:00Z' },
    );
    const orders = fc.constantFrom('newest-first' as const, 'oldest-first' as const, null);
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), languages, leanings, orders, (list, language, leaning, order) => {
        const context = contextFor({ ...leaning, language });
        const items = list.map((text) => {
          const reading = readStamp(text, context.lexicons);
          return reading === null
            ? null
            : { reading, source: 'text' as const, heading: null, known: null, outside: false };
        });
        const results = resolveTimeline(items, order, context);
        expect(results.length).toBe(items.length);
        results.forEach((result, index) => {
          if (result === null) {
            expect(items[index]).toBeNull();
            return;
          }
          if (result.timestamp === null) {
            expect(result.problem).toMatch(/^time-/);
            return;
          }
          const { instant, local } = result.timestamp;
          expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/);
          expect(Date.parse(local)).toBe(Date.parse(instant));
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('never break the readers of addresses, notes and attributes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        dayOfUrl(`https://example.com/${text}`);
        dayOfUrl(text);
        readZoneNote(`All times in ${text}`);
        readMachineTime(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('an age from before all pages is none', () => {
    const context = contextFor({ zone: 'UTC', captured: '2024-02-07T12:00:00Z' });
    const reading = readStamp('9999 years ago', context.lexicons);
    const item =
      reading === null ? null : { reading, source: 'text' as const, heading: null, known: null, outside: false };
    expect(resolveTimeline([item], null, context)[0]?.problem).toBe('time-unreadable');
  });
});

describe('long streams', () => {
  it('of ten thousand posts get their days', () => {
    const context = contextFor({ zone: 'UTC', updated: '2024-02-07T12:00:00Z' });
    const reading = readStamp('11:00', context.lexicons);
    const other = readStamp('10:00', context.lexicons);
    const items = Array.from({ length: 10_000 }, (_, index) => {
      const read = index % 2 === 0 ? reading : other;
      return read === null
        ? null
        : { reading: read, source: 'text' as const, heading: null, known: null, outside: false };
    });
    const results = resolveTimeline(items, 'newest-first', context);
    // An hour's rise that falls again at once is a moved post, never a midnight.
    expect(results.at(-1)?.timestamp?.instant).toBe('2024-02-07T10:00:00Z');
  });
});

describe('the zones named in the sources', () => {
  const sources = ['parse/time', 'parse/time/recognise', 'parse/languages'].flatMap((folder) => {
    const root = new URL(`../../../src/${folder}/`, import.meta.url);
    return readdirSync(root)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, root), 'utf8'));
  });
  const zones = new Set(
    sources.flatMap((code) =>
      [...code.matchAll(/'((?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/[A-Za-z_/]+)'/g)].flatMap(
        ([, zone]) => (zone === undefined || zone.endsWith('/') ? [] : [zone]),
      ),
    ),
  );

  it('are known to this runtime', () => {
    expect(zones.size).toBeGreaterThan(80);
    expect([...zones].filter((zone) => !isZone(zone))).toEqual([]);
  });
});
