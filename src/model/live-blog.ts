import type { CaptureInfo } from './capture.js';
import type { Diagnostic } from './diagnostic.js';
import type { Author, Post } from './post.js';
import type { Timestamp } from './timestamp.js';

/** How much of the coverage one page holds. */
export interface Completeness {
  readonly found: number;
  /** What the page itself says ("35 Posts"); null when it says nothing. */
  readonly declared: number | null;
  /** `declared - found`, never negative; null when nothing is declared. */
  readonly missing: number | null;
  /** URLs of further pages or feeds that hold more posts. */
  readonly more: readonly string[];
}

/** The whole coverage, as one capture of its page shows it. `--format json` prints exactly this. */
export interface LiveBlog {
  readonly kind: 'live-blog' | 'article';
  readonly url: string | null;
  readonly title: string | null;
  readonly description: string | null;
  /** BCP 47: `en`, `pt-BR`. */
  readonly language: string | null;
  readonly publisher: { readonly name: string | null; readonly domain: string | null };
  readonly authors: readonly Author[];
  /** First publication of the page. */
  readonly published: Timestamp | null;
  /** Last change of the page. */
  readonly updated: Timestamp | null;
  readonly status: 'live' | 'ended' | 'unknown';
  readonly declaredPostCount: number | null;
  /** In page order. */
  readonly posts: readonly Post[];
  readonly completeness: Completeness;
  readonly layout: {
    /** A layout id, or `generic`. */
    readonly id: string;
    readonly variant: string | null;
    /** What was read: `json-ld`, `microdata`, `state`, `blocks`, `layout`, `text`, in order of weight. */
    readonly evidence: readonly string[];
  };
  readonly capture: CaptureInfo;
  readonly diagnostics: readonly Diagnostic[];
}
