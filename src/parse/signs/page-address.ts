import { ARCHIVE_TODAY_HOSTS } from '../../read/saved/archive-url.js';
import { undoSavedPage, unwrapArchiveUrl } from '../../read/saved-page.js';

/** Archives and savers note the address of a page near its top. */
const START = 200_000;
const SAVER_START = 30_000;
const TODAY = new RegExp(ARCHIVE_TODAY_HOSTS, 'i');
const SAVER = /<!--\s{0,20}(?:saved from|page saved|archive processed)/i;

/** The address of a page as the caller, its archive or its saver gives it; null where only the page itself may know. */
export function addressOf(html: string, given: string | null): string | null {
  const start = html.slice(0, START);
  // Only archive.today gives a page another address than the one that is known, and its header says whose it is.
  const archived =
    given === null
      ? start.includes('archive.') || start.includes('__wm.')
      : (start.includes('HEADER') || TODAY.test(given)) && start.includes('archive.');
  const saved = SAVER.test(html.slice(0, SAVER_START));
  if (archived || saved) return undoSavedPage(html, given, () => undefined).url;
  return given === null ? null : unwrapArchiveUrl(given).url;
}
