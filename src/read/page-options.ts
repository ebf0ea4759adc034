import { LivepostsError } from '../model/error.js';
import { isWebAddress } from './saved/archive-url.js';
import { instantOfIso } from './saved/instant.js';

/** What a caller may say about an input. */
export interface ReadOptions {
  /** Where the page is from: absolute, `http` or `https`. An address in a web archive is taken apart. */
  readonly url?: string | null;
  /** When the copy was made: ISO 8601 with a zone. */
  readonly capturedAt?: string | null;
  /** What to call the input: `file:page.html`, `stdin`. */
  readonly source?: string;
  readonly engine?: 'fast' | 'spec';
  /** `Content-Type` of the answer that the page came in: its charset stands above what the page declares. */
  readonly contentType?: string | null;
  /** The longest input that is read, in bytes; 64 MiB unless said. */
  readonly maxBytes?: number;
}

/** No page is longer; a longer input is most likely not the page. */
const DEFAULT_MAX_BYTES: number = 64 * 1024 * 1024;

/** The options, checked and completed. */
export interface CheckedOptions {
  readonly url: string | null;
  /** UTC, ISO 8601. */
  readonly capturedAt: string | null;
  readonly engine: 'fast' | 'spec';
  /** Of the content type, in lower case. */
  readonly charset: string | null;
  readonly maxBytes: number;
}

/**
 * Checks what a caller says about an input.
 *
 * @throws LivepostsError `bad-option`, naming what was given and what is allowed
 */
export function checkOptions(options: ReadOptions): CheckedOptions {
  const { url = null, capturedAt = null, engine = 'fast', contentType = null, maxBytes = DEFAULT_MAX_BYTES } = options;
  if (url !== null && (typeof url !== 'string' || !isWebAddress(url))) {
    throw badOption('url', url, 'an absolute address that begins with http:// or https://');
  }
  const instant = typeof capturedAt === 'string' ? instantOfIso(capturedAt) : null;
  if (capturedAt !== null && instant === null) {
    throw badOption('capturedAt', capturedAt, 'an ISO 8601 time with a zone, such as 2024-02-08T05:15:00Z');
  }
  if (engine !== 'fast' && engine !== 'spec') throw badOption('engine', engine, '"fast" or "spec"');
  if (!(typeof maxBytes === 'number' && maxBytes > 0))
    throw badOption('maxBytes', maxBytes, 'a number of bytes above 0');
  if (contentType !== null && typeof contentType !== 'string')
    throw badOption('contentType', contentType, 'a header such as "text/html; charset=utf-8"');
  return { url, capturedAt: instant, engine, charset: charsetOf(contentType), maxBytes };
}

/** The parameter of RFC 9110, section 8.3.1, quoted or not. */
function charsetOf(contentType: string | null): string | null {
  const [, charset = ''] = /;\s{0,20}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType ?? '') ?? [];
  return charset === '' ? null : charset.toLowerCase();
}

function badOption(name: string, given: unknown, allowed: string): LivepostsError {
  const shown = typeof given === 'string' ? `"${given.slice(0, 100)}"` : String(given);
  return new LivepostsError('bad-option', `The option ${name} is ${shown}, but must be ${allowed}.`, {
    hint: `Give ${allowed}, or leave ${name} out.`,
  });
}
