import { type Dispatcher, request } from 'undici';
import { LivepostsError } from '../../model/error.js';
import { CAPTURE_LIMITS } from '../captures/capture.js';
import { decodeBody } from '../captures/http-body.js';
import { type Exchange, type HeaderLine, headerOf } from './exchange.js';
import { checkWebAddress } from './web-address.js';

/** What a fetch may do. */
export interface FetchOptions {
  readonly agent: Dispatcher;
  /** The current time in milliseconds since 1970: nothing here reads the clock. */
  readonly now: () => number;
  readonly userAgent: string;
  readonly allowPrivate: boolean;
  /** Largest body, in bytes, packed and unpacked. */
  readonly maxBytes: number;
  /** For each request with its answer, in milliseconds. */
  readonly timeout: number;
  readonly maxRedirects: number;
  /** Of an earlier answer: with it, an unchanged page is not sent again (RFC 9110, section 13.1). */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly accept?: string;
  /** Whether an address that a redirect leads to may be fetched: robots.txt may forbid it. */
  readonly mayFetch?: (url: URL) => Promise<boolean>;
  /** Told of every whole answer, also where the fetch fails behind it. */
  readonly onExchange?: (exchange: Exchange) => void;
  readonly signal?: AbortSignal;
}

/** What came back in the end. */
export interface Fetched {
  /** Every request that was made, redirects first. Never empty. */
  readonly exchanges: readonly Exchange[];
  /** Where the last answer came from. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string | null;
  /** The body with its encodings undone. */
  readonly bytes: Uint8Array;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page that nobody vouches for. Every address on the way is checked, no cookies or names are sent, and what
 * comes back has limits in time and size.
 *
 * @throws LivepostsError `fetch-refused` for an address that may not be fetched; `fetch-failed` where nothing whole came
 *   back.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const exchanges: Exchange[] = [];
  const first = checkWebAddress(address, options);
  let url = first;
  for (;;) {
    const exchange = await ask(url, url.origin === first.origin, options);
    exchanges.push(exchange);
    options.onExchange?.(exchange);
    const target = REDIRECTS.has(exchange.status) ? headerOf(exchange.headers, 'location') : null;
    if (target === null) return { exchanges, ...readAnswer(exchange, options) };
    if (exchanges.length > options.maxRedirects) throw failure(address, 'it leads on and on to other addresses');
    if (!URL.canParse(target, url.href))
      throw failure(address, `it leads to ${target.slice(0, 200)}, which is no address`);
    url = checkWebAddress(new URL(target, url.href).href, options);
    if ((await options.mayFetch?.(url)) === false) {
      throw new LivepostsError('fetch-refused', `${address} leads to ${url.href}, which robots.txt forbids.`);
    }
  }
}

function failure(address: string, why: string, cause?: unknown): LivepostsError {
  return new LivepostsError('fetch-failed', `${address} could not be fetched: ${why}.`, {
    hint: 'Look whether the page opens in a browser, and try again later.',
    cause,
  });
}

async function ask(url: URL, isFirstHost: boolean, options: FetchOptions): Promise<Exchange> {
  const timeout = AbortSignal.timeout(options.timeout);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
  const requestHeaders: HeaderLine[] = [
    ['Host', url.host],
    ['User-Agent', options.userAgent],
    ['Accept', options.accept ?? 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.5'],
    ['Accept-Encoding', 'gzip, deflate, br'],
  ];
  // What one host said of its page says nothing of another's.
  if (isFirstHost && options.etag != null) requestHeaders.push(['If-None-Match', options.etag]);
  if (isFirstHost && options.lastModified != null) requestHeaders.push(['If-Modified-Since', options.lastModified]);
  const sentAt = new Date(options.now()).toISOString();
  try {
    const answer = await request(url.href, {
      method: 'GET',
      headers: requestHeaders.slice(1).flat(),
      dispatcher: options.agent,
      responseHeaders: 'raw',
      signal,
    });
    const { statusCode: status, headers, body } = answer;
    const lines = linesOf(headers);
    const parts = await readBody(body, lines, url, options.maxBytes);
    return {
      url: url.href,
      sentAt,
      requestHeaders,
      status,
      statusText: answer.statusText,
      headers: lines,
      body: parts,
    };
  } catch (error) {
    if (error instanceof LivepostsError) throw error;
    const refusal = refusalIn(error);
    if (refusal !== null) throw refusal;
    throw failure(url.href, timeout.aborted ? 'it took too long' : wordsOf(error), error);
  }
}

/** With `responseHeaders: 'raw'` undici gives names and values in turns, though its types do not say so. */
function linesOf(headers: unknown): HeaderLine[] {
  if (!Array.isArray(headers)) {
    return Object.entries(headers ?? {}).flatMap(([name, value]): HeaderLine[] =>
      [value].flat().map((one) => [name, String(one)]),
    );
  }
  const words = headers.map((word: unknown) =>
    word instanceof Uint8Array ? Buffer.from(word).toString('latin1') : String(word),
  );
  return words.flatMap((name, index): HeaderLine[] => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : []));
}

async function readBody(
  body: AsyncIterable<unknown>,
  headers: readonly HeaderLine[],
  url: URL,
  most: number,
): Promise<Uint8Array> {
  const declared = Number(headerOf(headers, 'content-length') ?? 0);
  const tooLarge = (): LivepostsError => failure(url.href, `it is larger than ${most} bytes`);
  if (declared > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    length += chunk.length;
    if (length > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readAnswer({ url, status, headers, body }: Exchange, { maxBytes }: FetchOptions): Omit<Fetched, 'exchanges'> {
  const limits = { ...CAPTURE_LIMITS, maxRecord: maxBytes };
  const decoded = decodeBody(body, { transfer: null, content: headerOf(headers, 'content-encoding') }, limits);
  if (decoded.damage !== null && decoded.bytes.length === 0 && body.length > 0) {
    throw failure(url, 'its body cannot be unpacked, or is too large');
  }
  return { url, status, contentType: headerOf(headers, 'content-type'), bytes: decoded.bytes };
}

/** Our own refusal comes back wrapped in what the connection says of it. */
function refusalIn(error: unknown): LivepostsError | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof LivepostsError) return at;
  }
  return null;
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause instanceof Error ? error.cause : error;
  return inner.message === '' && 'code' in inner ? String(inner.code) : inner.message;
}
