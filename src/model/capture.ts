/** Where a copy of a page came from, as far as is known. */
export interface CaptureInfo {
  /** `string`, `bytes`, `file:page.html`, `stdin`, later a WARC record. */
  readonly source: string;
  /** When the copy was made: UTC, ISO 8601; null when nothing says so. */
  readonly capturedAt: string | null;
  /** What said so: `option`, `wayback-url`, `wayback-comment`, `archive-today`, `singlefile`, … */
  readonly capturedAtSource: string | null;
  /** Lower-case hex digest of the bytes as given; null for input that was given as a string. */
  readonly sha256: string | null;
  /** `html`, `text` or `json`. */
  readonly mediaType: 'html' | 'text' | 'json';
  /** The encoding the bytes were read in: `utf-8`, `windows-1252`; null for a string. */
  readonly encoding: string | null;
  /** Who saved the page: `wayback`, `archive-today`, `singlefile`, `browser`; null when nothing says so. */
  readonly savedBy: string | null;
  /** Further facts of the reader that made the capture. */
  readonly [detail: string]: unknown;
}
