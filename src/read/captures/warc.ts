import { findBytes } from './byte-window.js';
import { type CaptureEvent, type CaptureOptions, damaged, mayHoldPosts, type PassedReason } from './capture.js';
import { checkDigest } from './digest.js';
import { decodeBody } from './http-body.js';
import { instantOf } from './instant.js';
import { type Frame, warcFrames } from './warc-frames.js';

/**
 * The pages in a WARC file (ISO 28500, versions 1.0 and 1.1), packed record by record, as a whole, or not at all.
 * Memory is that of one record. A broken record is reported, and the next one looked for.
 */
export async function* readWarc(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CaptureOptions,
): AsyncGenerator<CaptureEvent, void, undefined> {
  // Loaded here, because it takes longer to load than a page to read.
  const { AsyncIterReader, WARCParser } = await import('warcio');
  for await (const framed of warcFrames(source, options)) {
    if ('event' in framed) {
      yield framed.event;
      continue;
    }
    const { frame } = framed;
    if (isEndlessAnswer(frame)) {
      yield damaged(options, 'http-unreadable', frame.offset);
      continue;
    }
    try {
      // Told that nothing is packed, it makes nothing ready to unpack, which is more memory than the page itself.
      const reader = new AsyncIterReader([frame.bytes], null);
      const record = await WARCParser.parse(reader, { parseHttp: true });
      if (record === null) yield damaged(options, 'record-unreadable', frame.offset);
      else yield* readRecord(record, frame, options);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      yield damaged(options, 'record-unreadable', frame.offset, null, detail);
    }
  }
}

/** Longer than servers and browsers take; a header without an end would be searched through to its own. */
const LONGEST_HTTP_HEADER = 256 * 1024;

function isEndlessAnswer({ bytes, header }: Frame): boolean {
  const start = bytes.subarray(header, header + LONGEST_HTTP_HEADER);
  return (
    findBytes(start.subarray(0, 5), 'HTTP/') === 0 && findBytes(start, '\n\r\n') < 0 && findBytes(start, '\n\n') < 0
  );
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
  if ((type ?? null) === null)
    return yield damaged(options, 'record-unreadable', offset, id, 'the record names no type');
  if (type === 'revisit') return yield passed('revisit');
  if (type !== 'response' && type !== 'resource') return yield passed('type');
  const header = (name: string): string | null => http?.headers.get(name) ?? null;
  const contentType = http === null ? (record.warcContentType ?? null) : header('content-type');
  // Wget writes the address between angle brackets.
  const url = record.warcTargetURI?.replace(/^<(.*)>$/, '$1') ?? null;
  const capturedAt = instantOf(record.warcDate ?? null);
  if (type === 'response' && !/^https?:/i.test(url ?? '')) return yield passed('type');
  // `HTTP/1.1 200 OK` (RFC 9112, section 4).
  if (type === 'response' && !/^HTTP\/\d/i.test(http?.statusline ?? ''))
    return yield damaged(options, 'http-unreadable', offset, id);
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
  if (decoded.bytes.length === 0) return decoded.damage === null ? yield passed('empty') : undefined;
  // ISO 28500, section 5.13: the crawler's own limits of size and time.
  const isTruncated = (record.warcHeader('WARC-Truncated') ?? null) !== null;
  if (isTruncated && decoded.damage === null) yield damaged(options, 'body-cut-off', offset, id);
  const given = record.warcPayloadDigest ?? null;
  const matches = given === null ? null : checkDigest(given, [body, decoded.transferred, decoded.bytes]);
  if (matches === false) yield damaged(options, 'digest-wrong', offset, id);
  const digest = given === null || matches === null ? null : { given, matches };
  const origin = { file: options.file, container: 'warc', record: id, offset, digest } as const;
  yield { kind: 'page', page: { bytes: decoded.bytes, url, capturedAt, contentType, origin } };
}
