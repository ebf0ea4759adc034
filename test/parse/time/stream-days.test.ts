import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveTimeline } from '../../../src/parse/time/timeline.js';
import { contextFor, itemsFor, type Leaning } from './make-context.js';

const MINUTE = 60_000;
const minutes = fc.integer({ min: Date.UTC(2004, 0, 1) / MINUTE, max: Date.UTC(2037, 0, 1) / MINUTE });

/** India has kept its offset since before all live blogs. */
const KOLKATA_MINUTES = 330;

function clockIn(minute: number): string {
  return new Date((minute + KOLKATA_MINUTES) * MINUTE).toISOString().slice(11, 16);
}

describe('streams of clocks', () => {
  /** Gaps between posts of up to eleven hours, so that every midnight shows as a clock that turns back. */
  const gaps = fc.array(fc.integer({ min: 0, max: 11 * 60 }), { minLength: 1, maxLength: 12 });

  it('get back the days they were printed on, from the last change of the page', () => {
    fc.assert(
      fc.property(minutes, gaps, fc.boolean(), (last, steps, newestFirst) => {
        const zone = 'Asia/Kolkata';
        let minute = last;
        const times = [last, ...steps.map((step) => (minute -= step))];
        const texts = times.map(clockIn);
        // A rise that comes back at once is a moved post by design: not what is tested here.
        const clocks = texts.map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
        fc.pre(
          !clocks.some(
            (clock, index) =>
              index > 0 && clock > (clocks[index - 1] ?? 0) && clock - (clocks[index - 1] ?? 0) <= 6 * 60,
          ),
        );
        const context = contextFor({ zone, updated: new Date(last * MINUTE).toISOString() });
        const turn = <Value>(list: readonly Value[]): Value[] => (newestFirst ? [...list] : [...list].reverse());
        const results = resolveTimeline(
          itemsFor(turn(texts), context),
          newestFirst ? 'newest-first' : 'oldest-first',
          context,
        );
        expect(turn(results).map((result) => Date.parse(result?.timestamp?.instant ?? '') / MINUTE)).toEqual(times);
        for (const result of results) expect(result?.timestamp?.assumptions).toContain('date-from-page');
      }),
      { numRuns: 200 },
    );
  });

  it('never state a date as written that was not', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const text = clock.map(
      ([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} GMT`,
    );
    const leaning = fc.constantFrom<Leaning>(
      { updated: '2024-02-07T12:00:00Z' },
      { published: '2024-02-07T12:00:00Z' },
      { captured: '2024-02-07T12:00:00Z' },
      { url: '2024-02-07' },
      { title: '2024-02-07' },
      { dated: '2024-02-07' },
      {},
    );
    const item = fc.record({
      text,
      outside: fc.boolean(),
      known: fc.option(fc.constantFrom('2024-02-07T10:00:00Z', '2024-02-06T23:59:00Z'), { nil: undefined }),
      heading: fc.option(fc.constantFrom('7 February 2024', '6 February'), { nil: undefined }),
    });
    const order = fc.constantFrom('newest-first' as const, 'oldest-first' as const, null);
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), leaning, order, (short, lean, direction) => {
        const context = contextFor(lean);
        const items = short.map(({ text: words, outside, known, heading }) => ({
          text: words,
          outside,
          ...(known === undefined ? {} : { known }),
          ...(heading === undefined ? {} : { heading }),
        }));
        const results = resolveTimeline(itemsFor(items, context), direction, context);
        for (const result of results) {
          if (result?.timestamp == null) continue;
          expect(result.timestamp.assumptions.some((code) => code.startsWith('date-from-'))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
