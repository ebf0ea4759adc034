import type { Stream } from './stream.js';

/** Versions count down by one, or by two where one was never given out; the clocks of posts do so now and then. */
const LONGEST_STEP = 2;
const MOST_SHORT = 0.75;
/** "1.20", "0.59": two numbers with a dot, and no word that makes a clock of them. */
const DOTTED = /^[\s([◆•●▪·+|*-]*\d{1,2}\.\d{2}(?![\d.])/;

/** Whether the stamps of a text are the numbers of versions: "2.14", "2.13", "2.12", the newest on top. */
export function isVersions({ openings }: Stream): boolean {
  const minutes = openings.map(({ stamp: { reading } }) => {
    const { clock, zone } = reading;
    const bare = clock !== null && clock.meridiem === null && zone === null && DOTTED.test(reading.text);
    return bare ? clock.hour * 60 + clock.minute : null;
  });
  const steps = minutes.slice(1).map((here, index) => {
    const before = minutes[index];
    return here === null || before == null ? null : Math.abs(before - here);
  });
  const known = steps.filter((step) => step !== null);
  if (known.length < 2 || known.length * 2 < steps.length) return false;
  return known.filter((step) => step <= LONGEST_STEP).length >= known.length * MOST_SHORT;
}
