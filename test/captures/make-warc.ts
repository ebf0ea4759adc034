import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What a record is made of; what is not given is as it should be. */
export interface RecordParts {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly id?: string;
  /** Further lines of the record's own header: `WARC-Payload-Digest: sha1:…`. */
  readonly fields?: readonly string[];
  readonly version?: string;
  readonly contentType?: string;
  /** The length that the record claims. */
  readonly length?: number;
  /** The block: what stands behind the header. */
  readonly block?: string | Uint8Array;
}

/** A record of a WARC file (ISO 28500), with the two line ends behind it. */
export function makeRecord(parts: RecordParts): Buffer {
  const block = Buffer.from(parts.block ?? '');
  const lines = [
    parts.version ?? 'WARC/1.1',
    `WARC-Type: ${parts.type ?? 'response'}`,
    `WARC-Record-ID: <urn:uuid:${parts.id ?? '00000000-0000-4000-8000-000000000001'}>`,
    `WARC-Date: ${parts.date ?? '2024-02-07T23:03:00Z'}`,
    ...(parts.url === undefined ? [] : [`WARC-Target-URI: ${parts.url}`]),
    `Content-Type: ${parts.contentType ?? 'application/http; msgtype=response'}`,
    ...(parts.fields ?? []),
    `Content-Length: ${parts.length ?? block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), block, Buffer.from('\r\n\r\n')]);
}

/** The answer of a server. */
export function makeHttp(
  body: string | Uint8Array,
  fields: readonly string[] = [],
  { status = '200 OK', type = 'text/html; charset=utf-8' }: { status?: string; type?: string } = {},
): Buffer {
  const head = [`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...fields].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

/** A page as a crawler records it. */
export function makeResponse(url: string, body: string | Uint8Array, parts: Omit<RecordParts, 'block'> = {}): Buffer {
  return makeRecord({ url, block: makeHttp(body), ...parts });
}

/** `WARC-Payload-Digest` of a body. */
export function digestOf(body: string | Uint8Array): string {
  return `WARC-Payload-Digest: sha1:${base32(createHash('sha1').update(body).digest())}`;
}

/** Record by record packed, as WARC files are. */
export function packEach(records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** In chunks of so many bytes (RFC 9112, section 7.1). */
export function inChunks(body: Uint8Array, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), Buffer.from(chunk), Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
