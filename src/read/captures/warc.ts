import { type ByteWindow, findBytes, openWindow } from './byte-window.js';
import { type CaptureEvent, type CaptureOptions, damaged, mayHoldPosts, type PassedReason } from './capture.js';
import { checkDigest } from './digest.js';
import { gzipMembers } from './gzip-members.js';
import { decodeBody } from './http-body.js';
import { instantOf } from './instant.js';

/** The first letters of every record. */
const VERSION = 'WARC/';
const LONGEST_HEADER = 64 * 1024;
/** What is read ahead at once in search of the next record. */
const LOOK = 1024 * 1024;

/** A record cut out of its file: from its version line to the end of its block. */
interface Frame {
  readonly bytes: Uint8Array;
  readonly offset: number;
}

type Framed = { readonly frame: Frame } | { readonly event: CaptureEvent };

/**
 * The pages in a WARC file (ISO 28500, versions 1.0 and 1.1), packed record by record, as a whole, or not at all.
 * Memory is that of one record. A broken record is reported, and the next one looked for.
 */
export async function* readWarc(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CaptureOptions,
): AsyncGenerator<CaptureEvent, void, undefined> {
  const { range } = options;
  const window = openWindow(source, range?.start ?? 0);
  const frames = (await isGzip(window, options)) ? framesInGzip(window, options) : framesIn(window, options, null);
  // Loaded here, because it takes longer to load than a page to read.
  const { WARCParser } = await import('warcio');
  for await (const framed of frames) {
    if ('event' in framed) {
      yield framed.event;
      continue;
    }
    const { frame } = framed;
    try {
      const record = await WARCParser.parse([frame.bytes], { parseHttp: true });
      if (record === null) yield damaged(options, 'record-unreadable', frame.offset);
      else yield* readRecord(record, frame, options);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      yield damaged(options, 'record-unreadable', frame.offset, null, detail);
    }
  }
}

/** A stretch of a packed file need not begin with a magic number. */
async function isGzip(window: ByteWindow, { range }: CaptureOptions): Promise<boolean> {
  if (range !== null && range.start > 0) return range.packed;
  await window.hold(2);
  const [first, second] = window.bytes();
  return first === 0x1f && second === 0x8b;
}

type WarcRecord = NonNullable<Awaited<ReturnType<typeof import('warcio').WARCParser.parse>>>;

async function* readRecord(
  record: WarcRecord,
  { bytes: whole, offset }: Frame,
  options: CaptureOptions,
): AsyncGenerator<CaptureEvent, void, undefined> {
  const { warcType: type, httpHeaders: http } = record;
  const id = record.warcHeader('WARC-Record-ID') ?? null;
  const passed = (why: PassedReason): CaptureEvent => ({ kind: 'passed', why, bytes: whole.length });
  if (type === 'revisit') return yield passed('revisit');
  if (type !== 'response' && type !== 'resource') return yield passed('type');
  const header = (name: string): string | null => http?.headers.get(name) ?? null;
  const contentType = http === null ? (record.warcContentType ?? null) : header('content-type');
  // Wget writes the address between angle brackets.
  const url = record.warcTargetURI?.replace(/^<(.*)>$/, '$1') ?? null;
  const capturedAt = instantOf(record.warcDate ?? null);
  if (type === 'response' && !/^https?:/i.test(url ?? '')) return yield passed('type');
  if (type === 'response' && http === null) return yield damaged(options, 'http-unreadable', offset, id);
  if (http !== null && Number(http.statusCode) !== 200) return yield passed('status');
  if (!mayHoldPosts(contentType)) return yield passed('media');
  if (!options.wants({ url, capturedAt, contentType })) return yield passed('unwanted');
  const body = await record.readFully(false);
  const decoded = decodeBody(
    body,
    { transfer: header('transfer-encoding'), content: header('content-encoding') },
    options.limits,
  );
  if (decoded.damage !== null) yield damaged(options, decoded.damage, offset, id);
  if (decoded.bytes.length === 0) return;
  const given = record.warcPayloadDigest ?? null;
  const matches = given === null ? null : checkDigest(given, [body, decoded.transferred, decoded.bytes]);
  if (matches === false) yield damaged(options, 'digest-wrong', offset, id);
  const digest = given === null || matches === null ? null : { given, matches };
  const origin = { file: options.file, container: 'warc', record: id, offset, digest } as const;
  yield { kind: 'page', page: { bytes: decoded.bytes, url, capturedAt, contentType, origin } };
}

async function* framesInGzip(window: ByteWindow, options: CaptureOptions): AsyncGenerator<Framed, void, undefined> {
  const { range } = options;
  const wanted = range === null ? undefined : { isCut: range.start > 0, end: range.end };
  for await (const member of gzipMembers(window, options.limits, wanted)) {
    if (member.kind === 'broken') yield { event: damaged(options, member.why, member.offset) };
    else if (member.kind === 'bomb') yield { event: damaged(options, 'ratio-too-high', member.offset) };
    else if (member.kind === 'stream') yield* framesIn(member.window, options, member.offset);
    else yield* framesIn(openWindow([member.bytes]), options, member.offset);
  }
}

/**
 * Cuts a stream into records by their Content-Length, and checks that each ends where the next begins: a wrong length
 * would otherwise cost the record behind it.
 *
 * @param at the place to give for every record, where the stream itself is unpacked
 */
async function* framesIn(
  window: ByteWindow,
  options: CaptureOptions,
  at: number | null,
): AsyncGenerator<Framed, void, undefined> {
  // Inside a gzip member its own place counts, which has been looked at.
  const range = at === null ? options.range : null;
  if (range !== null && range.start > 0 && !(await findNext(window))) return;
  while (await skipBlank(window)) {
    const offset = at ?? window.offset();
    if (range !== null && offset >= range.end) return;
    const length = await headerLength(window);
    if (length < 0) {
      yield { event: damaged(options, 'record-unreadable', offset) };
      if (!(await findNext(window))) return;
      continue;
    }
    const size = contentLength(window.bytes(), length);
    if (size === null) {
      yield { event: damaged(options, 'record-unreadable', offset, null, 'the record names no length') };
      await window.skip(length);
      if (!(await findNext(window))) return;
      continue;
    }
    if (length + size > options.limits.maxRecord) {
      yield { event: await passLarge(window, length, size, offset, options) };
      continue;
    }
    const whole = await window.hold(length + size);
    const bytes = window.bytes().slice(0, length + size);
    if (!whole) {
      yield { event: damaged(options, 'record-cut-off', offset) };
      return;
    }
    await window.hold(length + size + VERSION.length + 8);
    const behind = Buffer.from(window.bytes().subarray(length + size, length + size + VERSION.length + 8)).toString(
      'latin1',
    );
    if (behind.trim() === '' || behind.trimStart().startsWith(VERSION)) {
      await window.skip(length + size);
      yield { frame: { bytes, offset } };
      continue;
    }
    // The length is wrong: the record ends where the next begins.
    yield { event: damaged(options, 'record-unreadable', offset, null, 'the record is not as long as it says') };
    await window.skip(length);
    if (!(await findNext(window))) return;
  }
}

/** A film, or a page beyond the limit: only a page is worth a word. */
async function passLarge(
  window: ByteWindow,
  length: number,
  size: number,
  offset: number,
  options: CaptureOptions,
): Promise<CaptureEvent> {
  await window.hold(length + 8_192);
  const head = Buffer.from(window.bytes().subarray(0, length + 8_192)).toString('latin1');
  const type = /\ncontent-type:\s{0,20}([^\r\n]{1,100})/gi;
  const types = [...head.matchAll(type)]
    .map(([, value = '']) => value)
    .filter((value) => !/^application\/http/i.test(value));
  const isPage = /\nwarc-type:\s{0,20}(?:response|resource)/i.test(head) && mayHoldPosts(types.at(-1) ?? null);
  const there = await window.skip(length + size);
  if (there < length + size) return damaged(options, 'record-cut-off', offset);
  return isPage ? damaged(options, 'record-too-large', offset) : { kind: 'passed', why: 'media', bytes: size };
}

/** Passes over the empty lines between records; false at the end. */
async function skipBlank(window: ByteWindow): Promise<boolean> {
  while (await window.hold(1)) {
    const bytes = window.bytes();
    let blank = 0;
    while (blank < bytes.length && (bytes[blank] === 0x0d || bytes[blank] === 0x0a || bytes[blank] === 0x20)) blank++;
    if (blank === 0) return true;
    await window.skip(blank);
  }
  return false;
}

/** The length of the header of a record with the empty line behind it; -1 where none begins. */
async function headerLength(window: ByteWindow): Promise<number> {
  for (const look of [4_096, LONGEST_HEADER]) {
    await window.hold(look);
    const bytes = window.bytes();
    if (findBytes(bytes.subarray(0, VERSION.length), VERSION) !== 0) return -1;
    const end = findBytes(bytes, '\r\n\r\n');
    if (end >= 0) return end + 4;
    const bare = findBytes(bytes, '\n\n');
    if (bare >= 0) return bare + 2;
  }
  return -1;
}

function contentLength(bytes: Uint8Array, header: number): number | null {
  const text = Buffer.from(bytes.subarray(0, header)).toString('latin1');
  const length = /\ncontent-length:\s{0,20}(\d{1,15})\s/i.exec(text)?.[1];
  return length === undefined ? null : Number(length);
}

/** Goes to the next version line; false when there is none. */
async function findNext(window: ByteWindow): Promise<boolean> {
  await window.skip(1);
  for (;;) {
    const more = await window.hold(LOOK);
    const bytes = window.bytes();
    const at = findBytes(bytes, `\n${VERSION}`);
    if (at >= 0) {
      await window.skip(at + 1);
      return true;
    }
    if (!more) return false;
    await window.skip(bytes.length - VERSION.length);
  }
}
