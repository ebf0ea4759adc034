import { createHash } from 'node:crypto';

/** An answer that is ready to be sent, again and again. */
export interface Document {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Made of the bytes: the same document has the same tag, whenever and on whatever machine it is made. */
  readonly etag: string;
}

/** Makes a document of text. */
export function documentOf(body: string, type: string): Document {
  return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
}

/** Whether a reader holds this document: `If-None-Match` of RFC 9110, section 13.1.2, which compares weakly. */
export function isHeld(etag: string, ifNoneMatch: string | null | undefined): boolean {
  if (ifNoneMatch == null) return false;
  return ifNoneMatch
    .slice(0, 4_000)
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}
