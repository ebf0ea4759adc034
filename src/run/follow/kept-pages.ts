import { join } from 'node:path';
import type { CaptureToAdd } from '../../archive/pack-capture.js';
import type { WarcPlace } from '../../archive/warc/warc-folder.js';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { ParseOptions } from '../../parse/parse-options.js';
import { parsePage } from '../../parse/parse-page.js';
import type { ContainedPage } from '../../read/captures/capture.js';
import { readCaptures } from '../../read/captures/read-captures.js';
import { knownOf, placeOf } from '../known-of-page.js';

/** A page that lies in a WARC file, as it was read. */
export interface KeptPage {
  readonly url: string | null;
  /** Null for what is no live blog. */
  readonly capture: CaptureToAdd | null;
  readonly error: LivepostsError | null;
  /** Where the posts of a page without posts are. */
  readonly feeds: readonly string[];
}

/**
 * The pages in a stretch of a WARC file. What was just fetched and what a killed process left behind go into the archive
 * on this same way, which is also that of everyone who reads the file later: so all give the same.
 *
 * @param maxBytes of a page
 */
export async function* keptPages(
  folder: string,
  { file, start, end }: WarcPlace,
  maxBytes: number,
): AsyncGenerator<KeptPage, void, undefined> {
  if (start >= end) return;
  const options = { limits: { maxRecord: maxBytes + LONGEST_HEAD }, range: { start, end, packed: true } };
  for await (const event of readCaptures(join(folder, file), options)) {
    if (event.kind === 'page') yield readKept(event.page, maxBytes);
  }
}

/** Of a record with its answer, beside the body. */
const LONGEST_HEAD = 1024 * 1024;

function readKept(page: ContainedPage, maxBytes: number): KeptPage {
  const { bytes, url, origin } = page;
  const options = { ...knownOf(page), maxBytes };
  const { blog, error, feeds } = tryParse(bytes, { ...options, source: `file:${placeOf(origin)}` });
  if (blog === null) return { url, capture: null, error, feeds };
  const capture = { blog: { ...blog, capture: { ...blog.capture, origin } }, bytes, options };
  return { url, capture, error: null, feeds: [] };
}

/** What a page is. */
export interface Parsed {
  readonly blog: LiveBlog | null;
  /** Why it is no live blog. */
  readonly error: LivepostsError | null;
  /** Where the posts of a page without posts are. */
  readonly feeds: readonly string[];
}

/** Parses what may be no live blog. */
export function tryParse(bytes: Uint8Array, options: ParseOptions): Parsed {
  try {
    return { blog: parsePage(bytes, options), error: null, feeds: [] };
  } catch (error) {
    if (!(error instanceof LivepostsError)) throw error;
    const feeds = error.diagnostics.flatMap(({ code, raw }) => (code === 'posts-elsewhere' && raw !== null ? raw : []));
    return { blog: null, error, feeds };
  }
}
