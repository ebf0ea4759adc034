import { type Coverage, listOf } from './coverage.js';
import { stringifyJson } from './json-text.js';

/**
 * One post per line (NDJSON). The key `blog` (`url` and `title` of the live blog) comes first, so that a line begins
 * with what it belongs to; then the fields of the post in the order of the model, of a timeline with its
 * history. A blog without posts gives no line.
 *
 * @example
 * ```ts
 * const lines = toNdjson(parsePage(html)).trimEnd().split('\n');
 * console.log(lines.length); // 12
 * ```
 */
export function toNdjson(blogs: Coverage | readonly Coverage[]): string {
  let lines = '';
  for (const { url, title, posts } of listOf(blogs)) {
    for (const post of posts) lines += `${stringifyJson({ blog: { url, title }, ...post })}\n`;
  }
  return lines;
}
