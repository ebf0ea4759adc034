import { describe, expect, it } from 'vitest';
import { isMadeUp } from '../../../../src/parse/evidence/json-ld/made-up.js';

const MINUTE = 60_000;
const LAST = Date.parse('2023-10-22T21:40:17.250Z');

/** Paragraphs as the data of an article that was first published `minutes` before its last change gives them. */
function paragraphs(count: number, minutes: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => {
    const back = index === 0 ? 0 : Math.ceil((minutes / count) * (index + 1));
    return { headline: 'The night of the kites', datePublished: new Date(LAST - back * MINUTE).toISOString() };
  });
}

describe('times that data makes up', () => {
  it.each([
    [4, 60],
    [7, 95],
    [23, 1441],
  ])('are known by their equal steps: %i in %i minutes', (count, minutes) => {
    expect(isMadeUp(paragraphs(count, minutes))).toBe(true);
  });

  it('are none where the entries have headlines of their own', () => {
    expect(isMadeUp(paragraphs(6, 90).map((entry, index) => ({ ...entry, headline: `Kite ${index}` })))).toBe(false);
  });

  it('are none where the entries have seconds of their own', () => {
    const entries = paragraphs(6, 90).map((entry, index) => ({
      ...entry,
      datePublished: new Date(Date.parse(String(entry['datePublished'])) - index * 7_000).toISOString(),
    }));
    expect(isMadeUp(entries)).toBe(false);
  });

  it('are none where the steps differ, or there are three', () => {
    const [one, two, three, four] = ['21:40', '21:31', '20:02', '19:55'].map((clock) => ({
      headline: 'The night of the kites',
      datePublished: `2023-10-22T${clock}:00Z`,
    }));
    expect(isMadeUp([one, two, three, four].filter((entry) => entry !== undefined))).toBe(false);
    expect(isMadeUp(paragraphs(3, 60))).toBe(false);
  });

  it('are none where a post is written every ten minutes', () => {
    const every = ['21:40', '21:30', '21:20', '21:10', '21:00'].map((clock) => ({
      headline: 'The night of the kites',
      datePublished: `2023-10-22T${clock}:00Z`,
    }));
    expect(isMadeUp(every)).toBe(false);
  });

  it('are none where all are the same', () => {
    expect(isMadeUp(paragraphs(5, 0))).toBe(false);
  });
});
