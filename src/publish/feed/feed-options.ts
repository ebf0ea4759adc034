import { LivepostsError } from '../../model/error.js';
import type { Label } from '../../model/post.js';
import type { RevisionChange } from '../../model/timeline.js';
import { instantOf } from '../instant-of.js';
import { webUrl } from '../xml-text.js';
import type { DeletedItem } from './feed.js';

/** What goes into a feed. */
export interface FeedOptions {
  /** Where the feed will be published: `rel="self"`. */
  readonly feedUrl?: string;
  /** A WebSub hub to announce. */
  readonly hub?: string;
  /** At most so many items, the newest. */
  readonly limit?: number;
  /** Only posts changed at this instant or later: ISO 8601 with a zone. Posts of unknown time are kept. */
  readonly since?: string;
  /** Only posts with one of these labels. */
  readonly only?: readonly Label[];
  /** `full` unless given: the whole post; `summary`: its beginning. */
  readonly content?: 'full' | 'summary';
  /** Posts that were withdrawn: left out everywhere, and said in Atom (RFC 6721). A timeline adds its own. */
  readonly deleted?: readonly DeletedItem[];
  /**
   * The kinds of change that make an item of a timeline a changed one: `addition`, `correction` and `rewrite` unless
   * given. A capture alone knows only what its page says.
   */
  readonly changes?: readonly RevisionChange[];
}

/** @throws LivepostsError `bad-option` for what no feed can be made with. */
export function checkFeedOptions({ feedUrl, hub, limit, since, deleted = [] }: FeedOptions): void {
  for (const url of [feedUrl, hub]) {
    if (url !== undefined && webUrl(url) === null) refuse(`"${url}" is no address.`, 'Begin with https:// or http://.');
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1))
    refuse(`The limit ${limit} is no number of items.`, 'Give 1 or more.');
  for (const instant of [since, ...deleted.map(({ when }) => when)]) {
    if (instant !== undefined && instantOf(instant) === null)
      refuse(`"${instant}" is no instant.`, 'Give date, time and zone as in 2024-02-07T23:03:00Z.');
  }
}

function refuse(message: string, hint: string): never {
  throw new LivepostsError('bad-option', message, { hint });
}
