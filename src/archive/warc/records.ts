import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Exchange, HeaderLine } from '../../read/fetch/exchange.js';

/** A record that an identical answer was kept in. */
export interface KeptAnswer {
  readonly url: string;
  readonly date: string;
  readonly record: string;
  /** As in `WARC-Payload-Digest`. */
  readonly digest: string;
}

/** A request and its answer as records of a WARC file, each packed as a gzip member of its own. */
export interface PackedExchange {
  /** The answer first, then the request. */
  readonly members: readonly Uint8Array[];
  readonly kept: KeptAnswer;
  /** Whether only a note was made that the page is what it was before. */
  readonly isRevisit: boolean;
}

const NOT_MODIFIED = 'http://netpreserve.org/warc/1.1/revisit/server-not-modified';
const IDENTICAL = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';

/**
 * The records of an exchange (ISO 28500, section 6). An answer that says the page has not changed, or that has the very
 * body of one that was kept before, becomes a revisit.
 *
 * @param before of the same address
 */
export async function packExchange(exchange: Exchange, before: KeptAnswer | null): Promise<PackedExchange> {
  const { url, sentAt, status, body } = exchange;
  const digest = digestOf(body);
  const record = newId();
  const isSame = status === 200 && body.length > 0 && before !== null && before.digest === digest;
  const isRevisit = isSame || (status === 304 && before !== null);
  const head = answerHead(exchange);
  const answer = await pack(
    {
      'WARC-Type': isRevisit ? 'revisit' : 'response',
      'WARC-Record-ID': record,
      'WARC-Target-URI': url,
      'WARC-Date': sentAt,
      'Content-Type': 'application/http; msgtype=response',
      'WARC-Payload-Digest': isRevisit && before !== null ? before.digest : digest,
      ...(isRevisit && before !== null && refersTo(before, isSame ? IDENTICAL : NOT_MODIFIED)),
    },
    isSame ? head : Buffer.concat([head, body]),
  );
  const request = await pack(
    {
      'WARC-Type': 'request',
      'WARC-Record-ID': newId(),
      'WARC-Target-URI': url,
      'WARC-Date': sentAt,
      'WARC-Concurrent-To': record,
      'Content-Type': 'application/http; msgtype=request',
      // The payload of a request is its body, which it has none.
      'WARC-Payload-Digest': digestOf(new Uint8Array(0)),
    },
    requestHead(exchange),
  );
  const kept = isRevisit && before !== null ? before : { url, date: sentAt, record, digest };
  return { members: [answer, request], kept, isRevisit };
}

/** The first record of a file: who wrote it, and how. */
export async function packWarcInfo(date: string, file: string, software: string): Promise<Uint8Array> {
  const fields = [`software: ${software}`, 'format: WARC File Format 1.1', 'robots: RFC 9309'];
  return pack(
    {
      'WARC-Type': 'warcinfo',
      'WARC-Record-ID': newId(),
      'WARC-Date': date,
      'WARC-Filename': file,
      'Content-Type': 'application/warc-fields',
    },
    Buffer.from(`${fields.join('\r\n')}\r\n`),
  );
}

/**
 * The block is handed over as it is, as bytes: given in parts, header lines of one name would be joined, and what is not
 * ASCII in them written anew.
 */
async function pack(fields: Readonly<Record<string, string>>, block: Uint8Array): Promise<Uint8Array> {
  // Loaded here, because it takes longer to load than a page to read.
  const { WARCRecord, WARCSerializer } = await import('warcio');
  const record = WARCRecord.create(
    { warcVersion: 'WARC/1.1', date: fields['WARC-Date'] ?? '', warcHeaders: { ...fields } },
    [block],
  );
  return gzipSync(await WARCSerializer.serialize(record, { gzip: false }));
}

function refersTo(before: KeptAnswer, profile: string): Record<string, string> {
  return {
    'WARC-Profile': profile,
    'WARC-Refers-To': before.record,
    'WARC-Refers-To-Target-URI': before.url,
    'WARC-Refers-To-Date': before.date,
  };
}

/** The body is kept without its chunks (RFC 9112, section 7.1), so the line that announces them is put aside. */
function answerHead({ status, statusText, headers }: Exchange): Buffer {
  const lines = headers.map(
    ([name, value]): HeaderLine =>
      name.toLowerCase() === 'transfer-encoding' ? [`X-Archive-Orig-${name}`, value] : [name, value],
  );
  return headOf(`HTTP/1.1 ${status} ${statusText}`.trimEnd(), lines);
}

function requestHead({ url, requestHeaders }: Exchange): Buffer {
  const { pathname, search } = new URL(url);
  return headOf(`GET ${pathname}${search} HTTP/1.1`, requestHeaders);
}

/** Bytes of header lines were read as Latin-1, and become the same bytes again. */
function headOf(first: string, lines: readonly HeaderLine[]): Buffer {
  const text = [first, ...lines.map(([name, value]) => `${name}: ${value}`)].map((line) =>
    line.replace(/[\r\n]/g, ' '),
  );
  return Buffer.from(`${text.join('\r\n')}\r\n\r\n`, 'latin1');
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function newId(): string {
  return `<urn:uuid:${randomUUID()}>`;
}
