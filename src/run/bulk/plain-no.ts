import { detect } from '../../parse/detect.js';
import type { ParseOptions } from '../../parse/parse-options.js';

/**
 * Whether the source of a page shows no sign at all of a live blog: then no document is built of it, which is most of
 * what a page costs. What cannot be read is left to the parser to refuse.
 */
export function isPlainlyNotLive(bytes: Uint8Array, options: ParseOptions): boolean {
  // An ordinary article shows no signs, and is wanted all the same.
  if (options.articles === true) return false;
  try {
    return detect(bytes, { ...options, quick: true }).live === false;
  } catch {
    return false;
  }
}
