import type { Report } from '../../../model/diagnostic.js';
import type { TextReading } from './read-text.js';

/** Shorter lines above the posts are menus, names and dates. */
const LEAST_KEPT = 80;

/** Tells of words above the first post that are more than title and description of the page, and of those below the last. */
export function reportPreamble({ preamble, header, behind }: TextReading, report: Report): void {
  for (const { text } of behind) report('non-post-dropped', { severity: 'info', raw: text });
  const kept = preamble.find(
    ({ text }) => text.length > LEAST_KEPT && text !== header.title && text !== header.description,
  );
  if (kept !== undefined) report('preamble-kept-out', { severity: 'info', raw: kept.text });
}
