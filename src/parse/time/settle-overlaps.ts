import type { Timestamp } from '../../model/timestamp.js';
import { instantOf, makeTimestamp } from './make-timestamp.js';
import type { Placed } from './place-clock.js';

/**
 * Decides between the two instants of a clock that was set back, where the order of the page leaves only one: a post
 * lies between its neighbours. What the order leaves open stays with the earlier instant.
 *
 * @param results newest first.
 * @param loose posts that stand outside the order or were moved: they neither decide nor are decided.
 */
export function settleOverlaps(
  results: readonly (Placed | null)[],
  loose: readonly boolean[],
): readonly (Placed | null)[] {
  if (results.every((result) => result === null || result.alternative === null)) return results;
  const choices = results.map((result, index) => (loose[index] === true ? [] : choicesOf(result)));
  const latest = walk(choices, (choice, before) => choice <= before, Number.POSITIVE_INFINITY);
  const turned = choices.map((own) => [...own].reverse());
  const earliest = walk(turned.reverse(), (choice, before) => choice >= before, Number.NEGATIVE_INFINITY).reverse();
  return results.map((result, index) => {
    const only = latest[index];
    if (result?.timestamp == null || result.alternative === null || only == null || only !== earliest[index])
      return result;
    return { timestamp: at(result.timestamp, only), alternative: null, doubt: null, problem: null };
  });
}

/** The instants a post may stand for, the latest first. */
function choicesOf(result: Placed | null): readonly number[] {
  if (result?.timestamp == null || result.timestamp.precision === 'day') return [];
  const instant = instantOf(result.timestamp);
  return result.alternative === null ? [instant] : [result.alternative, instant];
}

/** Goes along the page and gives every post its first choice that fits behind the ones before it; null where none does. */
function walk(
  choices: readonly (readonly number[])[],
  fits: (choice: number, before: number) => boolean,
  start: number,
): (number | null)[] {
  let before = start;
  return choices.map((own) => {
    const choice = own.find((instant) => fits(instant, before)) ?? null;
    if (choice !== null) before = choice;
    return choice;
  });
}

function at(timestamp: Timestamp, instant: number): Timestamp {
  const { zone, text, precision, source } = timestamp;
  const assumptions = timestamp.assumptions.map((code) => (code === 'dst-earlier' ? 'dst-from-order' : code));
  return makeTimestamp({ instant, place: { zone: zone ?? 'UTC' }, text, precision, source, assumptions });
}
