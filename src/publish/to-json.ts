import type { Coverage } from './coverage.js';
import { stringifyJson } from './json-text.js';

/**
 * A live blog or a timeline as JSON, or several as one JSON array: the contract of the model, two spaces of indent, a
 * line feed at the end. The keys stand in the order of the object, so the same blog always gives the same bytes.
 *
 * @example
 * ```ts
 * const [first] = JSON.parse(toJson(parsePage(html))).posts;
 * console.log(first.headline); // Odalie weakens to a gale as it crosses Petrel Bay
 * ```
 */
export function toJson(blogs: Coverage | readonly Coverage[]): string {
  return `${stringifyJson(blogs, 2)}\n`;
}

/**
 * One element of the array that {@link toJson} prints for several blogs: indented, no line feed at the end. With
 * `[\n` before, `,\n` between and `\n]\n` after them the result is the same, and no array needs to be held in memory.
 */
export function toJsonElement(blog: Coverage): string {
  return `  ${stringifyJson(blog, 2).replaceAll('\n', '\n  ')}`;
}
