import type { ParseOptions } from '../parse/parse-options.js';
import type { ContainedPage, Damage } from '../read/captures/capture.js';
import { unwrapArchiveUrl } from '../read/saved-page.js';

/** What the container says of a page stands above what the caller says of all of them, or of the whole file. */
export function knownOf({
  url,
  capturedAt,
  contentType,
}: ContainedPage): Pick<ParseOptions, 'url' | 'capturedAt' | 'contentType'> {
  // Of a copy that was fetched from a web archive, the record only says when it was copied again.
  const isCopy = url !== null && unwrapArchiveUrl(url).capturedAt !== null;
  return {
    ...(contentType === null ? {} : { contentType }),
    ...(url === null || !/^https?:/i.test(url) || !URL.canParse(url) ? {} : { url }),
    ...(capturedAt === null || isCopy ? {} : { capturedAt }),
  };
}

/** A record of a file in words: `crawl.warc.gz@1234#<urn:uuid:…>`. */
export function placeOf({ file, record, offset }: Pick<Damage, 'file' | 'record' | 'offset'>): string {
  return `${file}${offset === null ? '' : `@${offset}`}${record === null ? '' : `#${record}`}`;
}
