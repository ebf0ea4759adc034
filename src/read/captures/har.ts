import { type CaptureEvent, type CaptureOptions, damaged, mayHoldPosts } from './capture.js';
import { instantOf } from './instant.js';

type Fields = Readonly<Record<string, unknown>>;

/** The pages and answers in a HAR file (http://www.softwareishard.com/blog/har-12-spec/), as developer tools save it. */
export function* readHar(bytes: Uint8Array, options: CaptureOptions): Generator<CaptureEvent, void, undefined> {
  let entries: unknown;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    entries = fieldsOf(fieldsOf(value)['log'])['entries'];
  } catch (error) {
    return yield damaged(options, 'har-broken', 0, null, error instanceof Error ? error.message : String(error));
  }
  if (!Array.isArray(entries)) return yield damaged(options, 'har-broken', 0, null, 'the file holds no entries');
  for (const entry of entries as readonly unknown[]) yield readEntry(fieldsOf(entry), options);
}

function readEntry(entry: Fields, options: CaptureOptions): CaptureEvent {
  const response = fieldsOf(entry['response']);
  const content = fieldsOf(response['content']);
  const url = textOf(fieldsOf(entry['request'])['url']);
  const text = textOf(content['text']);
  const contentType = textOf(content['mimeType']);
  const size = text?.length ?? 0;
  if (response['status'] !== 200) return { kind: 'passed', why: 'status', bytes: size };
  if (text === null || !mayHoldPosts(contentType)) return { kind: 'passed', why: 'media', bytes: size };
  const capturedAt = instantOf(textOf(entry['startedDateTime']));
  if (!options.wants({ url, capturedAt, contentType })) return { kind: 'passed', why: 'unwanted', bytes: size };
  if (size > options.limits.maxRecord) return damaged(options, 'record-too-large', null, url);
  const bytes = content['encoding'] === 'base64' ? Buffer.from(text, 'base64') : new TextEncoder().encode(text);
  // Text was decoded by the browser: what the page says of its encoding is no longer so.
  const type =
    content['encoding'] === 'base64'
      ? contentType
      : `${(contentType ?? 'text/html').replace(/;.*$/, '')}; charset=utf-8`;
  const origin = { file: options.file, container: 'har', record: url, offset: null, digest: null } as const;
  return { kind: 'page', page: { bytes, url, capturedAt, contentType: type, origin } };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
