import type { JoinedPost } from './join/join-candidates.js';
import type { Layout } from './layouts/layout.js';
import type { PageFacts } from './page/page-facts.js';
import type { PageOrder } from './time/timeline.js';

/** What was found on a page before its times are resolved: the posts, and what the page says about itself. */
export interface Coverage {
  /** Why this is a live blog, or what it looks like instead. */
  readonly verdict: { readonly live: boolean; readonly looksLike: string | null; readonly confidence: number };
  readonly layout: { readonly id: string; readonly variant: string | null };
  /** What was read, in order of weight. */
  readonly evidence: readonly string[];
  readonly facts: PageFacts;
  readonly posts: readonly JoinedPost[];
  /** Which end holds the newest post, where the layout knows or the page shows it. */
  readonly order: PageOrder | null;
  /** Whether {@link Coverage.order} is known and not only likely: what is proven from it must hold. */
  readonly orderIsKnown: boolean;
  /** What the time beside a post means on this page. */
  readonly shownTime: 'shown' | 'published' | 'updated';
  /** The zone of the publisher's newsroom. */
  readonly homeZone: string | null;
  readonly bareRelative: boolean;
  /** The addresses of the feeds that fill the page with posts, where it may hold none itself; else empty. */
  readonly elsewhere: readonly string[];
}

/** What the caller wants of the reading. */
export interface CoverOptions {
  readonly layout: Layout | 'generic' | null;
  readonly language: string | null;
}
