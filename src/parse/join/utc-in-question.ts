import type { Timestamp } from '../../model/timestamp.js';
import type { TimeContext } from '../time/time-context.js';
import { offsetAt } from '../time/wall-clock.js';
import { claimedInstant, tellsLocalTimes } from './local-as-utc.js';
import type { PostStamps } from './post-stamps.js';
import type { PostTimes } from './times-of-post.js';

/**
 * Whether it is open what the data of a page means: it says "12:40:00Z", readers see "12:40" without a zone, and the
 * newsroom keeps another zone than UTC. Either the server prints UTC, or the data calls a local time so; both are common.
 * The times of the page itself may settle it.
 */
export function isUtcInQuestion(posts: readonly PostStamps[], context: TimeContext): boolean {
  const { stampZone } = context;
  if (stampZone === null) return false;
  const claimed = posts.flatMap(({ shown, shownMachine, published }) =>
    claimedInstant(shown, shownMachine ?? published),
  );
  if (claimed.length < 2 || claimed.length < posts.length / 2) return false;
  if (claimed.every((instant) => offsetAt(instant, { zone: stampZone.zone }) === 0)) return false;
  return tellsLocalTimes(claimed, context) === 'both';
}

/** The same times, each with the assumption that UTC is meant. */
export function inQuestion(times: PostTimes): PostTimes {
  return {
    ...times,
    time: doubted(times.time),
    published: doubted(times.published),
    updated: doubted(times.updated),
  };
}

function doubted(time: Timestamp | null): Timestamp | null {
  if (time === null || time.source === 'text' || time.source === 'relative') return time;
  return { ...time, assumptions: [...new Set([...time.assumptions, 'utc-in-question' as const])] };
}
