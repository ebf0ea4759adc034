/** Files that hold many captures, and single pages. */
export type ContainerKind = 'warc' | 'arc' | 'wacz' | 'zip' | 'mhtml' | 'har' | 'file';

/** One copy of a page as a container holds it. */
export interface ContainedPage {
  /** The page itself: transfer and content encodings undone, characters still encoded. */
  readonly bytes: Uint8Array;
  readonly url: string | null;
  /** UTC, ISO 8601. */
  readonly capturedAt: string | null;
  /** As the server or the container says: `text/html; charset=utf-8`. */
  readonly contentType: string | null;
  readonly origin: Origin;
}

/** Where in which file a page stands, so that it can be found again. */
export interface Origin {
  /** The file as given. */
  readonly file: string;
  readonly container: ContainerKind;
  /** WARC-Record-ID, name of the zip entry, Content-Location of the part. */
  readonly record: string | null;
  /** Bytes from the start of the file to the record (to its gzip member, where it has one of its own). */
  readonly offset: number | null;
  /** The digest of the payload that the container names, and whether the payload has it. */
  readonly digest: { readonly given: string; readonly matches: boolean } | null;
}

/** What can be wrong with a record. Each costs that record and is counted; docs/captures.md explains each. */
export const DAMAGE = {
  'record-cut-off': 'the file ends inside the record',
  'record-unreadable': 'what stands where a record should begin is none; the next one was looked for',
  'length-wrong': 'the record is not as long as it says; what stands before the next one was taken',
  'gzip-broken': 'the compressed record cannot be unpacked, or its checksum is wrong',
  'http-unreadable': 'the record holds no HTTP answer that can be read',
  'body-cut-off': 'the page is not all there: it ends too early, or the crawler stopped; what is there was taken',
  'encoding-broken': 'the body cannot be decoded as its headers say; it was taken as it is',
  'encoding-unknown': 'the body is compressed in a way that is not known here',
  'digest-wrong': 'the payload has not the digest that the record names',
  'record-too-large': 'the record is larger than the limit',
  'ratio-too-high': 'the record grows so much when unpacked that it looks like a bomb',
  'zip-broken': 'an entry of the zip file cannot be read',
  'mime-broken': 'a part of the MHTML file cannot be read',
  'har-broken': 'an entry of the HAR file cannot be read',
} as const;

/** One code of {@link DAMAGE}. */
export type DamageCode = keyof typeof DAMAGE;

/** A record that was lost or is doubtful. */
export interface Damage {
  readonly code: DamageCode;
  readonly file: string;
  readonly record: string | null;
  readonly offset: number | null;
  readonly message: string;
}

/** What a reader meets, in the order of the file. */
export type CaptureEvent =
  | { readonly kind: 'page'; readonly page: ContainedPage }
  /** A record that is no page: a request, a picture, an answer that is no 200, a revisit. */
  | { readonly kind: 'passed'; readonly why: PassedReason; readonly bytes: number }
  | { readonly kind: 'damage'; readonly damage: Damage };

export type PassedReason = 'type' | 'status' | 'media' | 'revisit' | 'empty' | 'unwanted';

/** What is known of a page before its body is unpacked. */
export interface PageHead {
  readonly url: string | null;
  readonly capturedAt: string | null;
  readonly contentType: string | null;
}

/** How far a reader goes. */
export interface CaptureLimits {
  /** Largest record and largest page, in bytes, unpacked. */
  readonly maxRecord: number;
  /** Unpacked bytes for each packed one, above which a record is taken for a bomb. */
  readonly maxRatio: number;
}

export const CAPTURE_LIMITS: CaptureLimits = { maxRecord: 64 * 1024 * 1024, maxRatio: 500 };

/** Bytes of a file: the records that begin in them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
  /** Whether the file is packed: its middle does not show it. */
  readonly packed: boolean;
}

/** What a reader is told. */
export interface CaptureOptions {
  readonly file: string;
  /** The stream begins at `start` of a WARC file, in the middle of a record perhaps; null for a whole file. */
  readonly range: ByteRange | null;
  readonly limits: CaptureLimits;
  /** Whether a page is worth unpacking: by address, time and type. */
  readonly wants: (head: PageHead) => boolean;
  /** Whether a page is done with when the next event is asked for: its bytes may then be overwritten. */
  readonly borrows: boolean;
}

/** Records of these types may be pages, text dumps or answers with posts. */
export function mayHoldPosts(contentType: string | null): boolean {
  return contentType === null || /html|json|^text\/plain|^application\/(?:xml|octet-stream)\b/i.test(contentType);
}

/** An event for a damaged record. */
export function damaged(
  { file }: Pick<CaptureOptions, 'file'>,
  code: DamageCode,
  offset: number | null,
  record: string | null = null,
  detail: string = DAMAGE[code],
): CaptureEvent {
  return { kind: 'damage', damage: { code, file, record, offset, message: detail } };
}
