import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { readArc } from './arc.js';
import {
  type ByteRange,
  CAPTURE_LIMITS,
  type CaptureEvent,
  type CaptureLimits,
  type CaptureOptions,
  type ContainerKind,
  damaged,
  type PageHead,
} from './capture.js';
import { readHar } from './har.js';
import { readMhtml } from './mhtml.js';
import { readWarc } from './warc.js';
import { streamStart } from './warc-frames.js';
import { readZip } from './zip.js';

/** Enough of a file to know what it is. */
const HEAD = 4_096;
/** What is read from a file at once. */
const CHUNK = 1024 * 1024;

/** What the caller wants of the captures in a file. */
export interface ReadCapturesOptions {
  readonly limits?: Partial<CaptureLimits>;
  /** Whether a page is worth unpacking; every page without it. */
  readonly wants?: (head: PageHead) => boolean;
  /** Only the records that begin in these bytes of a WARC file. */
  readonly range?: ByteRange | null;
  /** Whether each page is done with when the next one is asked for: its bytes may then be overwritten, which is faster. */
  readonly borrows?: boolean;
}

/**
 * What kind of file some first bytes belong to; `file` for a single page, whatever it is.
 *
 * @param name helps where the bytes alone do not tell: a HAR file is JSON.
 */
export function sniffContainer(head: Uint8Array, name = ''): ContainerKind {
  const [first, second, third, fourth] = head;
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04)
    return /\.wacz$/i.test(name) ? 'wacz' : 'zip';
  if (first === 0x1f && second === 0x8b) return sniffGzip(head, name);
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('WARC/')) return 'warc';
  if (text.startsWith('filedesc://')) return 'arc';
  if (
    /^(?:[A-Za-z-]{1,60}:[^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n)*){1,20}/.test(text) &&
    /^content-type:\s{0,9}multipart\/related/im.test(text)
  )
    return 'mhtml';
  if (
    /\.har$/i.test(name) ||
    /^\s{0,99}\{\s{0,99}"log"\s{0,99}:\s{0,99}\{\s{0,99}"(?:version|creator|browser|pages|entries)"/.test(text)
  )
    return 'har';
  return 'file';
}

function sniffGzip(head: Uint8Array, name: string): ContainerKind {
  const inner = unpackHead(head);
  if (inner.startsWith('WARC/')) return 'warc';
  if (inner.startsWith('filedesc://')) return 'arc';
  return /\.warc\.gz$/i.test(name) ? 'warc' : /\.arc\.gz$/i.test(name) ? 'arc' : 'file';
}

/** The first letters of a gzip file; empty where it is broken at once. */
function unpackHead(head: Uint8Array): string {
  // Damage behind the first letters is no matter here: less and less is unpacked until it is left out.
  for (let look = head.length; look >= 32; look >>= 1) {
    try {
      // A sync flush gives what there is: the head ends in the middle of the data.
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED };
      return gunzipSync(head.subarray(0, look), options).toString('latin1', 0, 64);
    } catch {
      // Tried again with less.
    }
  }
  return '';
}

/** A bomb need not be unpacked to know what it is. */
const MOST_UNPACKED = 1024 * 1024;

/**
 * The captures in a file, one after the other: WARC, ARC (packed or not), WACZ, zip, MHTML, HAR, or a single page.
 * Memory is that of one capture, but for MHTML and HAR, which are read whole.
 *
 * @throws the errors of the file system for a file that cannot be opened or read.
 * @example
 * ```ts
 * for await (const event of readCaptures('page.html')) {
 *   if (event.kind === 'damage') throw new Error(event.damage.message);
 *   if (event.kind === 'page') console.log(event.page.origin.container); // file
 * }
 * ```
 */
export async function* readCaptures(
  path: string,
  options: ReadCapturesOptions = {},
): AsyncGenerator<CaptureEvent, void, undefined> {
  const own = optionsFor(path, options);
  const kind = sniffContainer(await headOf(path), path);
  if (kind === 'zip' || kind === 'wacz') return yield* readZip(path, own, readEntry(kind));
  const start = streamStart(own.range?.start ?? 0);
  const stream = createReadStream(path, { highWaterMark: CHUNK, start });
  try {
    yield* readStream(kind, stream, basename(path), own);
  } finally {
    // A stretch ends before its file does.
    stream.destroy();
  }
}

/** The same for a stream, such as what is piped in; a zip file must be on the disk. */
export async function* readCapturesFrom(
  source: AsyncIterable<Uint8Array>,
  name: string,
  options: ReadCapturesOptions = {},
): AsyncGenerator<CaptureEvent, void, undefined> {
  const own = optionsFor(name, options);
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const kind = sniffContainer(Buffer.concat(chunks).subarray(0, HEAD), name);
  if (kind === 'zip' || kind === 'wacz')
    return yield damaged(own, 'zip-broken', 0, null, 'a zip file cannot be piped in: give its path');
  yield* readStream(kind, chained(chunks, iterator), name, own);
}

async function* chained(
  chunks: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* chunks;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function optionsFor(file: string, { limits, wants, range, borrows }: ReadCapturesOptions): CaptureOptions {
  return {
    file,
    range: range ?? null,
    limits: { ...CAPTURE_LIMITS, ...limits },
    wants: wants ?? (() => true),
    borrows: borrows ?? false,
  };
}

async function* readStream(
  kind: ContainerKind,
  source: AsyncIterable<Uint8Array>,
  name: string,
  options: CaptureOptions,
): AsyncGenerator<CaptureEvent, void, undefined> {
  if (kind === 'warc') return yield* readWarc(source, options);
  if (kind === 'arc') return yield* readArc(source, options);
  const bytes = await readWhole(source, options.limits.maxRecord);
  if (bytes === null) return yield damaged(options, 'record-too-large', 0, name);
  if (kind === 'mhtml') return yield* readMhtml(bytes, options);
  if (kind === 'har') return yield* readHar(bytes, options);
  const origin = { file: options.file, container: kind, record: null, offset: null, digest: null } as const;
  yield { kind: 'page', page: { bytes, url: null, capturedAt: null, contentType: null, origin } };
}

/** An entry of a zip file: a container of its own, or a page. */
function readEntry(container: ContainerKind): Parameters<typeof readZip>[2] {
  return async function* (name, content, options) {
    const kind: ContainerKind = /\.warc(?:\.gz)?$/i.test(name)
      ? 'warc'
      : /\.arc(?:\.gz)?$/i.test(name)
        ? 'arc'
        : /\.mhtml?$/i.test(name)
          ? 'mhtml'
          : /\.har$/i.test(name)
            ? 'har'
            : 'file';
    for await (const event of readStream(kind, content, name, { ...options, range: null })) {
      if (event.kind !== 'page') yield event;
      else {
        const { page } = event;
        // The place is one in the entry, not in the zip file.
        const record = page.origin.record === null ? name : `${name}#${page.origin.record}`;
        yield { kind: 'page', page: { ...page, origin: { ...page.origin, container, record, offset: null } } };
      }
    }
  };
}

/** All bytes of a stream; null when there are more than so many. */
async function readWhole(source: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
