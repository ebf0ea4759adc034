import type { Archive } from '../../archive/archive.js';
import type { Clock } from './clock.js';
import type { FollowEvent } from './follow-events.js';
import type { IntervalBounds } from './next-visit.js';

/** How live blogs are followed. Times in milliseconds. */
export interface FollowOptions {
  readonly archive: Archive;
  /** The folder for WARC files and for what is needed to go on after a restart. */
  readonly warc: string;
  /** Between which bounds a page is visited again; a minute and half an hour unless given. */
  readonly interval?: Partial<IntervalBounds>;
  /** One visit to each page, with its further pages. */
  readonly once?: boolean;
  /** No visit at this time or later: ISO 8601 with a zone. */
  readonly until?: string | null;
  /** How long a live blog that says it is over must be quiet; two hours unless given. */
  readonly endAfter?: number;
  /** From the end of one answer of a host to the next request to it; two seconds unless given. */
  readonly pause?: number;
  /** For one request with its answer; a minute unless given. */
  readonly timeout?: number;
  /** Largest page in bytes; 64 MB unless given. */
  readonly maxBytes?: number;
  /** A WARC file that has so many bytes is followed by another; 256 MB unless given. */
  readonly warcSize?: number;
  /** Whether addresses of this machine and its network may be fetched. */
  readonly allowPrivate?: boolean;
  /** Whom to write to about the requests: an address, which is sent along with the name of the program. */
  readonly contact?: string | null;
  readonly onEvent?: (event: FollowEvent) => void;
  /** The clock of the machine unless given. */
  readonly clock?: Clock;
}

const MINUTE = 60_000;

/** What is used where nothing is given. */
export const FOLLOW_DEFAULTS: {
  readonly [name in 'least' | 'most' | 'endAfter' | 'pause' | 'timeout' | 'maxBytes' | 'warcSize']: number;
} = {
  least: MINUTE,
  most: 30 * MINUTE,
  endAfter: 120 * MINUTE,
  pause: 2_000,
  timeout: MINUTE,
  maxBytes: 64 * 1024 * 1024,
  warcSize: 256 * 1024 * 1024,
};
