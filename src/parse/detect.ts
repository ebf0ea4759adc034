import { collectDiagnostics } from '../model/diagnostic.js';
import { readPage } from '../read/read-page.js';
import { cover } from './cover.js';
import { chosenLayout, type ParseOptions, readOptions } from './parse-options.js';

/** Whether a page is a live blog, and what else it looks like. */
export interface Detection {
  readonly live: boolean;
  /** 0 to 1; 0.5 and above is called a live blog. */
  readonly confidence: number;
  /** In words, for a person: "a list of articles"; null for a live blog. */
  readonly looksLike: string | null;
  /** The layout that recognises the page; `generic` for none. */
  readonly layout: { readonly id: string; readonly variant: string | null };
  /** How many posts the page holds. */
  readonly posts: number;
}

/**
 * Says whether a page is a live blog without resolving its times or making its posts.
 *
 * @throws LivepostsError for input that cannot be read at all, as {@link parsePage} does.
 * @example
 * ```ts
 * const { live, looksLike } = detect('<p>An ordinary page.</p>');
 * console.log(live, looksLike); // false a text without posts
 * ```
 */
export function detect(input: string | Uint8Array, options: ParseOptions = {}): Detection {
  const { report } = collectDiagnostics();
  const page = readPage(input, readOptions(options), report);
  const coverage = cover(page, { layout: chosenLayout(options.layout), language: options.language ?? null }, report);
  const { live, looksLike, confidence } = coverage.verdict;
  return { live, confidence, looksLike, layout: coverage.layout, posts: live ? coverage.posts.length : 0 };
}
