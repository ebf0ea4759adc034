import type { InstantRange } from '../../model/post.js';
import type { Timestamp } from '../../model/timestamp.js';

/** The times of one post, resolved. */
export interface PostTimes {
  readonly time: Timestamp | null;
  readonly published: Timestamp | null;
  readonly updated: Timestamp | null;
  readonly publishedBetween: InstantRange | null;
}
