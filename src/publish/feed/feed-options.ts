import type { Label } from '../../model/post.js';
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
  /** Posts to be announced as withdrawn (RFC 6721), in Atom. */
  readonly deleted?: readonly DeletedItem[];
}
