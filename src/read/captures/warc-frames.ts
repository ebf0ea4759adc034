import type { ByteWindow } from './byte-window.js';
import { openWindow } from './byte-window.js';
import { type CaptureEvent, type CaptureOptions, damaged, mayHoldPosts } from './capture.js';
import { type GzipMember, gzipMembers } from './gzip-members.js';
import {
  contentLength,
  findNext,
  headerLength,
  headerText,
  LONGEST_HEADER,
  nextRecord,
  VERSION,
  withLength,
} from './warc-header.js';

/** A record cut out of its file: from its version line to the end of its block. */
export interface Frame {
  readonly bytes: Uint8Array;
  /** Length of the record's own header: its block stands behind. */
  readonly header: number;
  readonly offset: number;
}

export type Framed = { readonly frame: Frame } | { readonly event: CaptureEvent };

/** The records of a stretch of a WARC file, packed or not. A broken one is reported, and the next one looked for. */
export async function* warcFrames(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CaptureOptions,
): AsyncGenerator<Framed, void, undefined> {
  const { range } = options;
  const window = openWindow(source, range === null ? 0 : streamStart(range.start));
  if (!(await isGzip(window, options))) return yield* framesIn(window, options, null);
  if (range !== null && range.start > 0) await window.skip(1);
  const wanted = {
    isCut: (range?.start ?? 0) > 0,
    end: range?.end ?? Number.POSITIVE_INFINITY,
    begins,
    borrows: options.borrows,
  };
  // The record that a member breaks off in is told of once, and by what the member says of it where that says more.
  let cut = null as { readonly event: CaptureEvent; readonly offset: number } | null;
  for await (const member of gzipMembers(window, options.limits, wanted)) {
    const isSame = cut?.offset === member.offset;
    if (cut !== null && !(isSame && member.kind === 'bomb')) yield { event: cut.event };
    cut = null;
    if (isSame && member.kind === 'broken') continue;
    for await (const framed of framesOf(member, options)) {
      if (member.kind === 'stream' && isCutOff(framed)) cut = { event: framed.event, offset: member.offset };
      else yield framed;
    }
  }
  if (cut !== null) yield { event: cut.event };
}

function isCutOff(framed: Framed): framed is { readonly event: CaptureEvent } {
  return 'event' in framed && framed.event.kind === 'damage' && framed.event.damage.code === 'record-cut-off';
}

/** A record that begins right at the start of a stretch is known by the end of the line before it. */
export function streamStart(start: number): number {
  return Math.max(0, start - 1);
}

/** A stretch of a packed file need not begin with a magic number. */
async function isGzip(window: ByteWindow, { range }: CaptureOptions): Promise<boolean> {
  if (range !== null && range.start > 0) return range.packed;
  await window.hold(2);
  const [first, second] = window.bytes();
  return first === 0x1f && second === 0x8b;
}

function begins(bytes: Uint8Array): boolean {
  return headerText(bytes, Math.min(bytes.length, VERSION.length)) === VERSION;
}

async function* framesOf(member: GzipMember, options: CaptureOptions): AsyncGenerator<Framed, void, undefined> {
  if (member.kind === 'broken') yield { event: damaged(options, member.why, member.offset) };
  else if (member.kind === 'bomb') yield { event: damaged(options, 'ratio-too-high', member.offset) };
  else if (member.kind === 'stream') yield* framesIn(member.window, options, { offset: member.offset, isWhole: false });
  else yield* framesIn(openWindow([member.bytes]), options, { offset: member.offset, isWhole: true });
}

/** The gzip member that a stream was unpacked from. */
interface Member {
  readonly offset: number;
  /** Whether all of it is there and sound. */
  readonly isWhole: boolean;
}

/**
 * Cuts a stream into records by their Content-Length, and checks that each ends where the next begins: a wrong length
 * would otherwise cost the records behind it too.
 */
async function* framesIn(
  window: ByteWindow,
  options: CaptureOptions,
  member: Member | null,
): AsyncGenerator<Framed, void, undefined> {
  // Inside a gzip member its own place counts, which has been looked at.
  const range = member === null ? options.range : null;
  if (range !== null && range.start > 0 && !(await findNext(window))) return;
  while (await skipBlank(window)) {
    const offset = member?.offset ?? window.offset();
    if (range !== null && offset >= range.end) return;
    const header = await headerLength(window);
    const size = header < 0 ? null : contentLength(headerText(window.bytes(), header));
    if (size === null) {
      const code = header < 0 && begins(window.bytes()) && !(await goesOn(window)) ? 'record-cut-off' : UNREADABLE;
      const why = header < 0 ? undefined : 'the record names no length';
      yield { event: damaged(options, code, offset, null, why) };
      await window.skip(1);
      if (!(await findNext(window))) return;
    } else if (header + size > options.limits.maxRecord) yield await passLarge(window, header, size, offset, options);
    else yield* takeRecord(window, header, size, offset, options, member?.isWhole === true);
  }
}

/** A record that can be held: as it is, or as long as it really is. */
async function* takeRecord(
  window: ByteWindow,
  header: number,
  size: number,
  offset: number,
  options: CaptureOptions,
  isAllThere: boolean,
): AsyncGenerator<Framed, void, undefined> {
  const length = header + size;
  const whole = await window.hold(length);
  if (whole && (await endsHere(window, length))) {
    const bytes = window.bytes().subarray(0, length);
    await window.skip(length);
    yield { frame: withLineEnds(bytes, header, offset) };
    return;
  }
  const real = await realLength(window, header, options.limits.maxRecord);
  if (real === null || (real === window.bytes().length && !whole && !isAllThere)) {
    yield { event: damaged(options, whole ? 'record-unreadable' : 'record-cut-off', offset) };
    await window.skip(header - 1);
    await findNext(window);
    return;
  }
  yield { event: damaged(options, 'length-wrong', offset) };
  const bytes = window.bytes().subarray(0, real);
  await window.skip(real);
  const head = Buffer.from(withLength(headerText(bytes, header), withoutEnd(bytes, header) - header), 'latin1');
  yield { frame: { bytes: Buffer.concat([head, bytes.subarray(header)]), header: head.length, offset } };
}

/** ISO 28500 wants CRLF, and so does who reads the fields; records that were written by hand have bare line feeds. */
function withLineEnds(bytes: Uint8Array, header: number, offset: number): Frame {
  if (bytes[header - 2] !== 0x0a) return { bytes, header, offset };
  const head = Buffer.from(headerText(bytes, header).replace(/\r?\n/g, '\r\n'), 'latin1');
  return { bytes: Buffer.concat([head, bytes.subarray(header)]), header: head.length, offset };
}

const UNREADABLE = 'record-unreadable';

/** Whether the file goes on behind what is held, or more is held than any header has. */
async function goesOn(window: ByteWindow): Promise<boolean> {
  const { length } = window.bytes();
  return length >= LONGEST_HEADER || (await window.hold(length + 1));
}

/** Whether nothing, two line ends (ISO 28500, section 4) or another record stands behind so many bytes. */
async function endsHere(window: ByteWindow, length: number): Promise<boolean> {
  const look = VERSION.length + 8;
  await window.hold(length + look);
  const behind = window.bytes().subarray(length, length + look);
  const words = headerText(behind, behind.length);
  return words.startsWith('\r\n\r\n') || /^[\s\0]*(?:WARC\/|$)/.test(words);
}

/** How far it is to the next record, or to the end; null when that is too far to be held. */
async function realLength(window: ByteWindow, header: number, most: number): Promise<number | null> {
  for (let look = Math.max(window.bytes().length, 1024 * 1024); ; look = Math.min(most, look * 2)) {
    const more = await window.hold(look);
    const next = nextRecord(window.bytes(), header - 1);
    if (next >= 0) return next > most ? null : next;
    if (!more || look >= most) return more ? null : window.bytes().length;
  }
}

/** A record is followed by two line ends (ISO 28500, section 4), which are no part of its block. */
function withoutEnd(bytes: Uint8Array, header: number): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-4).toString('latin1');
  const blank = end.endsWith('\r\n\r\n') ? 4 : end.endsWith('\n\n') ? 2 : 0;
  return Math.max(header, bytes.length - blank);
}

/**
 * A film, or a page beyond the limit: only a page is worth a word. The next record is looked for on the way, because a
 * length that is a lie would cost all records behind.
 */
async function passLarge(
  window: ByteWindow,
  header: number,
  size: number,
  offset: number,
  options: CaptureOptions,
): Promise<Framed> {
  await window.hold(header + 8_192);
  const isPage = looksLikePage(headerText(window.bytes(), Math.min(window.bytes().length, header + 8_192)));
  await window.skip(header);
  const start = window.offset();
  if (await findNext(window, size)) return { event: damaged(options, 'record-unreadable', offset, null, LIE) };
  if (window.offset() - start < size) return { event: damaged(options, 'record-cut-off', offset) };
  return {
    event: isPage ? damaged(options, 'record-too-large', offset) : { kind: 'passed', why: 'media', bytes: size },
  };
}

const LIE = 'the record is not as long as it says';

/** By the fields of the record and of the answer in it. */
function looksLikePage(head: string): boolean {
  const type = /\ncontent-type:\s{0,20}([^\r\n]{1,100})/gi;
  const types = [...head.matchAll(type)]
    .map(([, value = '']) => value)
    .filter((value) => !/^application\/http/i.test(value));
  return /\nwarc-type:\s{0,20}(?:response|resource)/i.test(head) && mayHoldPosts(types.at(-1) ?? null);
}

/** Passes over the empty lines between records; false at the end. Some tools fill the end of a file with zeros. */
async function skipBlank(window: ByteWindow): Promise<boolean> {
  while (await window.hold(1)) {
    const bytes = window.bytes();
    let blank = 0;
    while (blank < bytes.length && BLANK.has(bytes[blank] ?? 1)) blank++;
    if (blank < bytes.length) {
      await window.skip(blank);
      return true;
    }
    await window.skip(blank);
  }
  return false;
}

const BLANK: ReadonlySet<number> = new Set([0x0d, 0x0a, 0x20, 0x00]);
