import type { PageOrder } from '../time/timeline.js';

/** How many posts stand against a direction: those that show a later time than one on the side where none may be. */
export function countContradictions(instants: readonly (number | null)[], order: PageOrder): number {
  const known = instants.filter((instant) => instant !== null);
  const walk = order === 'newest-first' ? known : [...known].reverse();
  let earliest = Number.POSITIVE_INFINITY;
  let count = 0;
  for (const instant of walk) {
    if (instant > earliest) count++;
    else earliest = instant;
  }
  return count;
}

/** Below this many times a direction may be chance. */
const LEAST_TIMES = 3;

/** The direction that leaves clearly fewer contradictions than the other; null when neither does. */
export function inferOrder(instants: readonly (number | null)[]): PageOrder | null {
  const known = instants.filter((instant) => instant !== null);
  const newest = countContradictions(known, 'newest-first');
  const oldest = countContradictions(known, 'oldest-first');
  if (newest === oldest) return null;
  if (known.length === 2) return newest < oldest ? 'newest-first' : 'oldest-first';
  if (known.length < LEAST_TIMES) return null;
  const [fewer, more] = newest < oldest ? [newest, oldest] : [oldest, newest];
  if (fewer * 3 > more || fewer > known.length / 4) return null;
  return newest < oldest ? 'newest-first' : 'oldest-first';
}
