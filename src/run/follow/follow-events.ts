import type { ArchivedChange } from '../../archive/archive.js';
import type { LiveBlog } from '../../model/live-blog.js';

/** Why a page is not followed any more. */
export type EndReason =
  /** One visit was asked for. */
  | 'once'
  /** The live blog says that it is over, and nothing has changed since. */
  | 'closed'
  /** The page is gone, or an article now. */
  | 'lost'
  /** It is no live blog, or may not be fetched. */
  | 'refused'
  /** The time that was set has come. */
  | 'until'
  | 'stopped';

/** What a follower tells of. `page` is the address as it was given; times are UTC, ISO 8601. */
export type FollowEvent =
  /** An answer is on the disk. */
  | {
      readonly kind: 'fetched';
      readonly page: string;
      readonly url: string;
      readonly status: number;
      readonly bytes: number;
      readonly at: string;
      readonly file: string;
      readonly offset: number;
    }
  /** A visit is over, with its further pages. */
  | {
      readonly kind: 'visited';
      readonly page: string;
      readonly at: string;
      /** The live blog in the archive; null before it is in it. */
      readonly blog: string | null;
      readonly status: LiveBlog['status'];
      readonly newPosts: number;
      readonly changedPosts: number;
      readonly nextAt: string | null;
    }
  /** Posts that the archive did not hold, or held otherwise. */
  | {
      readonly kind: 'changed';
      readonly page: string;
      readonly at: string;
      readonly blog: string;
      readonly changes: readonly ArchivedChange[];
    }
  /** The page has moved for good. */
  | { readonly kind: 'moved'; readonly page: string; readonly at: string; readonly to: string }
  /** Something could not be done. What it concerns is tried again at `nextAt`; null where it is not. */
  | {
      readonly kind: 'trouble';
      readonly page: string | null;
      readonly at: string;
      readonly url: string | null;
      readonly code: string;
      readonly message: string;
      readonly hint: string | null;
      readonly nextAt: string | null;
    }
  | { readonly kind: 'ended'; readonly page: string; readonly at: string; readonly why: EndReason };
