import type { Report } from '../model/diagnostic.js';
import { isFromArchiveToday, undoArchiveToday } from './saved/archive-today.js';
import { unwrapArchiveUrl } from './saved/archive-url.js';
import { readSaverComment } from './saved/saver-comment.js';
import { isFromWayback, undoWayback } from './saved/wayback.js';

export { unwrapArchiveUrl } from './saved/archive-url.js';

/** A page as it was before it was archived or saved, and what the archive or saver notes about it. */
export interface SavedPage {
  readonly html: string;
  /** The page's own address: from the caller, else from what the saver notes; null when neither says it. */
  readonly url: string | null;
  /** UTC, ISO 8601. */
  readonly capturedAt: string | null;
  /** `wayback-comment`, `wayback-markup`, `wayback-url`, `archive-today`, `archive-url`, `singlefile`. */
  readonly capturedAtSource: string | null;
  /** `wayback`, `archive-today`, `singlefile`, `browser`; the archive, where a browser saved an archived page. */
  readonly savedBy: string | null;
}

/**
 * Recognises who archived or saved a page and undoes it: toolbars, scripts and descriptions of the archive are taken
 * out, and all addresses, in JSON too, are given back. A page that nobody saved comes back as it is. Linear in the
 * length of the page.
 *
 * @param url the address the caller knows; may be one in an archive
 */
export function undoSavedPage(html: string, url: string | null, report: Report): SavedPage {
  const comment = readSaverComment(html);
  const address = url ?? comment?.url ?? null;
  // A browser that saved an archived page notes the address in the archive, and the time it did so says nothing
  // about the page.
  for (const noted of new Set([address, comment?.url ?? null])) {
    const archived = undoArchive(html, noted, url);
    if (archived === null) continue;
    if (archived.html !== html) {
      const by = archived.savedBy === 'wayback' ? 'the Wayback Machine' : 'archive.today';
      report('archive-traces-removed', {
        severity: 'info',
        message: `what ${by} put into the page was taken out, and its addresses were given back`,
      });
    }
    return archived;
  }
  const known = address === null ? null : unwrapArchiveUrl(address);
  if (known !== null && known.capturedAt !== null) {
    return { html, url: known.url, capturedAt: known.capturedAt, capturedAtSource: 'archive-url', savedBy: null };
  }
  const capturedAt = comment?.capturedAt ?? null;
  return {
    html,
    url: known?.url ?? null,
    capturedAt,
    capturedAtSource: capturedAt === null ? null : 'singlefile',
    savedBy: comment?.savedBy ?? null,
  };
}

/** Undoes the Wayback Machine or archive.today; null when the page is from neither. */
function undoArchive(html: string, address: string | null, url: string | null): SavedPage | null {
  const own = url === null ? null : unwrapArchiveUrl(url).url;
  if (isFromWayback(html, address)) {
    const undone = undoWayback(html, address);
    return { ...undone, url: own ?? undone.url, savedBy: 'wayback' };
  }
  if (isFromArchiveToday(html, address)) {
    const undone = undoArchiveToday(html, address);
    // A short address of archive.today says nothing about the page.
    return { ...undone, url: undone.url ?? own, savedBy: 'archive-today' };
  }
  return null;
}
