import { collectDiagnostics } from '../model/diagnostic.js';
import { rawText } from '../read/raw-text.js';
import { pageOf } from '../read/read-page.js';
import { readSource } from '../read/read-source.js';
import { cover } from './cover.js';
import { chosenLayout, type ParseOptions, readOptions } from './parse-options.js';
import { findSign } from './signs/find-sign.js';
import type { Sign } from './signs/sign.js';

/** Whether a page is a live blog, and what else it looks like. */
export interface Detection {
  readonly live: boolean;
  /**
   * `signs` when the source of the page holds nothing that a live blog has, so that it was not read any further;
   * `reading` when it was read as `parsePage` reads it.
   */
  readonly by: 'signs' | 'reading';
  /** 0 to 1; 0.5 and above is called a live blog. */
  readonly confidence: number;
  /** In words, for a person: "a list of articles"; null for a live blog. */
  readonly looksLike: string | null;
  /** The layout that recognises the page; `generic` for none. */
  readonly layout: { readonly id: string; readonly variant: string | null };
  /** How many posts the page holds. */
  readonly posts: number;
}

/** What the source of a page says before the page is read. */
export interface QuickDetection {
  /** False: plainly no live blog. Null: it may be one. */
  readonly live: false | null;
  readonly by: 'signs';
  /** The first sign that it may be one; null where there is none, and for text and JSON, which show no signs. */
  readonly sign: Sign | null;
}

/** Options of {@link detect}. */
export interface DetectOptions extends ParseOptions {
  /** Whether to say no more than what the source shows at once. */
  readonly quick?: boolean;
}

/**
 * Says whether a page is a live blog without resolving its times or making its posts. HTML whose source shows no sign of
 * one is not even taken apart; `quick` leaves it at that, for those who sort many pages.
 *
 * @throws LivepostsError for input that cannot be read at all, as {@link parsePage} does.
 * @example
 * ```ts
 * const { live, looksLike } = detect('<p>An ordinary page.</p>');
 * console.log(live, looksLike); // false a text without posts
 * ```
 */
export function detect(input: string | Uint8Array, options: DetectOptions & { readonly quick: true }): QuickDetection;
export function detect(input: string | Uint8Array, options?: DetectOptions & { readonly quick?: false }): Detection;
export function detect(input: string | Uint8Array, options: DetectOptions = {}): Detection | QuickDetection {
  const layout = chosenLayout(options.layout);
  const given = { url: options.url ?? null, generic: layout === 'generic' };
  // A layout of the caller's own may know what no sign tells of.
  const hasSigns = layout === null || layout === 'generic';
  if (options.quick === true && hasSigns && typeof input !== 'string') {
    const raw = rawText(input, readOptions(options));
    const sign = raw === null ? null : findSign(raw.text, given, raw.decode);
    if (raw !== null) return { live: sign === null ? false : null, by: 'signs', sign };
  }
  const { report } = collectDiagnostics();
  const source = readSource(input, readOptions(options), report);
  // Text has no elements to be named, and JSON is read as fast as it is looked through.
  const isSettled = source.kind === 'html' && hasSigns;
  const sign = isSettled ? findSign(source.text, given) : null;
  const isPlain = isSettled && sign === null;
  if (options.quick === true) return { live: isPlain ? false : null, by: 'signs', sign };
  if (isPlain) return PLAIN_NO;
  const coverage = cover(pageOf(source, report), { layout, language: options.language ?? null }, report);
  const { live, looksLike, confidence } = coverage.verdict;
  const posts = live ? coverage.posts.length : 0;
  return { live, by: 'reading', confidence, looksLike, layout: coverage.layout, posts };
}

const PLAIN_NO: Detection = {
  live: false,
  by: 'signs',
  confidence: 0,
  looksLike: 'a page that shows no sign of a live blog',
  layout: { id: 'generic', variant: null },
  posts: 0,
};
