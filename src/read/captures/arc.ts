import { type ByteWindow, findBytes, openWindow } from './byte-window.js';
import { type CaptureEvent, type CaptureOptions, damaged, mayHoldPosts } from './capture.js';
import { gzipMembers } from './gzip-members.js';
import { decodeBody } from './http-body.js';
import { instantOf } from './instant.js';

/** Address, IP address, fourteen digits of time, media type, length. An address may hold spaces that nobody escaped. */
const LINE = /^(\S.{0,4000}?) (\S{1,45}) (\d{14}) (\S{1,200})(?: .{0,400})? (\d{1,12})$/;
const LONGEST_LINE = 5_000;

/**
 * The pages in an ARC file (version 1, the form of web archives before WARC): a line of facts and the answer of the
 * server, again and again. There are no ids and no digests.
 */
export async function* readArc(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CaptureOptions,
): AsyncGenerator<CaptureEvent, void, undefined> {
  const window = openWindow(source);
  await window.hold(2);
  const [first, second] = window.bytes();
  if (first !== 0x1f || second !== 0x8b) return yield* recordsIn(window, options, null);
  for await (const member of gzipMembers(window, options.limits)) {
    if (member.kind === 'broken') yield damaged(options, member.why, member.offset);
    else if (member.kind === 'bomb') yield damaged(options, 'ratio-too-high', member.offset);
    else
      yield* recordsIn(member.kind === 'stream' ? member.window : openWindow([member.bytes]), options, member.offset);
  }
}

async function* recordsIn(
  window: ByteWindow,
  options: CaptureOptions,
  at: number | null,
): AsyncGenerator<CaptureEvent, void, undefined> {
  let searching = false;
  while (await window.hold(1)) {
    const offset = at ?? window.offset();
    if (window.bytes()[0] === 0x0a || window.bytes()[0] === 0x0d) {
      await window.skip(1);
      continue;
    }
    await window.hold(LONGEST_LINE);
    const end = findBytes(window.bytes(), '\n');
    const line = end < 0 ? '' : Buffer.from(window.bytes().subarray(0, end)).toString('latin1').trimEnd();
    const [, url = '', , time = '', type = '', length = ''] = LINE.exec(line) ?? [];
    if (url === '') {
      if (!searching) yield damaged(options, 'record-unreadable', offset);
      searching = true;
      if (!(await nextLine(window))) return;
      continue;
    }
    searching = false;
    await window.skip(end + 1);
    const size = Number(length);
    if (size > options.limits.maxRecord) {
      yield mayHoldPosts(type)
        ? damaged(options, 'record-too-large', offset)
        : { kind: 'passed', why: 'media', bytes: size };
      await window.skip(size);
      continue;
    }
    if (!(await window.hold(size))) {
      yield damaged(options, 'record-cut-off', offset);
      return;
    }
    const block = window.bytes().slice(0, size);
    await window.skip(size);
    yield* readBlock(block, { url, capturedAt: instantOf(time), contentType: type }, offset, options);
  }
}

function* readBlock(
  block: Uint8Array,
  head: { readonly url: string; readonly capturedAt: string | null; readonly contentType: string },
  offset: number,
  options: CaptureOptions,
): Generator<CaptureEvent, void, undefined> {
  const passed = { kind: 'passed', bytes: block.length } as const;
  if (!/^https?:/i.test(head.url)) return yield { ...passed, why: 'type' };
  const end = findBytes(block, '\r\n\r\n');
  const bare = findBytes(block, '\n\n');
  const length = end >= 0 ? end + 4 : bare >= 0 ? bare + 2 : -1;
  const headers = Buffer.from(block.subarray(0, Math.max(0, length))).toString('latin1');
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(headers)?.[1];
  if (status === undefined) return yield damaged(options, 'http-unreadable', offset);
  if (status !== '200') return yield { ...passed, why: 'status' };
  const header = (name: string): string | null =>
    new RegExp(`^${name}:[ \\t]{0,20}(.{0,400}?)\\s*$`, 'im').exec(headers)?.[1] ?? null;
  const contentType = header('content-type') ?? head.contentType;
  if (!mayHoldPosts(contentType)) return yield { ...passed, why: 'media' };
  if (!options.wants({ ...head, contentType })) return yield { ...passed, why: 'unwanted' };
  const encodings = { transfer: header('transfer-encoding'), content: header('content-encoding') };
  const { bytes, damage } = decodeBody(block.subarray(length), encodings, options.limits);
  if (damage !== null) yield damaged(options, damage, offset);
  if (bytes.length === 0) return damage === null ? yield { ...passed, why: 'empty' } : undefined;
  const origin = { file: options.file, container: 'arc', record: null, offset, digest: null } as const;
  yield { kind: 'page', page: { bytes, url: head.url, capturedAt: head.capturedAt, contentType, origin } };
}

/** Goes behind the end of this line; false at the end of the file. */
async function nextLine(window: ByteWindow): Promise<boolean> {
  while (await window.hold(1)) {
    const at = findBytes(window.bytes(), '\n');
    await window.skip(at < 0 ? window.bytes().length : at + 1);
    if (at >= 0) return true;
  }
  return false;
}
