import type { LiveBlog } from '../model/live-blog.js';
import type { ParseOptions } from '../parse/parse-options.js';
import type { InMaking } from './batches.js';
import { captureKey } from './capture-key.js';
import { pack } from './gzip.js';

/** A capture to be added. */
export interface CaptureToAdd {
  /** What was read in it. */
  readonly blog: LiveBlog;
  /** The page as captured; null to leave it where it is, for `blog.capture` to point to. */
  readonly bytes: Uint8Array | null;
  /** What the parser was told: with it the page is read again. */
  readonly options?: ParseOptions;
}

/** The same, ready to be written. Plain data: made in one thread, written in another. */
export interface PackedCapture {
  readonly key: string;
  /** As it is stored: without what is kept apart in {@link source} and {@link origin}. */
  readonly blog: LiveBlog;
  readonly source: string;
  /** JSON; null where the source says all. */
  readonly origin: string | null;
  /** JSON. */
  readonly options: string;
  /** JSON of the blog, packed. */
  readonly reading: Uint8Array;
  readonly payload: { readonly size: number; readonly bytes: Uint8Array } | null;
  /** Of the JSON and the page, unpacked: what it weighs in a batch. */
  readonly weight: number;
}

/**
 * Packs a capture; the work is done in threads of the pool.
 *
 * @throws {LivepostsError} `bad-option` for what was parsed from a string
 */
export function packCapture({ blog, bytes, options = {} }: CaptureToAdd): InMaking<PackedCapture> {
  const { source, origin, ...capture } = blog.capture;
  const stored: LiveBlog = { ...blog, capture: { ...capture, source: '' } };
  const json = JSON.stringify(stored);
  const plain = {
    key: captureKey(blog),
    blog: stored,
    source,
    origin: origin === undefined ? null : JSON.stringify(origin),
    options: optionsJson(options),
    weight: json.length + (bytes?.length ?? 0),
  };
  const ready = Promise.all([pack(json), bytes === null ? null : pack(bytes)]).then(([reading, packed]) => ({
    ...plain,
    reading,
    payload: packed === null || bytes === null ? null : { size: bytes.length, bytes: packed },
  }));
  return { weight: plain.weight, ready };
}

/** Where the bytes were is no matter for reading them again, and a limit that let them pass does. */
function optionsJson({ source: _, ...options }: ParseOptions): string {
  return JSON.stringify(options);
}
