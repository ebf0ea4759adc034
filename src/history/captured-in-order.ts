import { instantOf } from './instants.js';

/** Two times of captures, the first before the second. */
export interface CaptureTimes {
  readonly before: string;
  readonly after: string;
}

/** No capture is as late, so that no time of a post is later than this one: it stands for "not known, but after". */
const LATE = Date.UTC(9999, 0, 1);

/**
 * Times for two captures of which the first was made before the second, whether they know them or not; those that are
 * known stay. Null where they are known to be in the other order.
 */
export function capturedInOrder(before: string | null, after: string | null): CaptureTimes | null {
  const [one, two] = [instantOf(before), instantOf(after)];
  // Nothing on a page is later than its capture; a time in its place must not be earlier than anything on it.
  const first = one ?? (two === null ? LATE : two - 1);
  const second = two !== null && one === two ? two + 1 : (two ?? LATE + 1);
  if (second <= first) return null;
  return {
    before: one === null || before === null ? isoOf(first) : before,
    after: two === null || after === null || one === two ? isoOf(second) : after,
  };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
