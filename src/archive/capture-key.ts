import { createHash } from 'node:crypto';
import { LivepostsError } from '../model/error.js';
import type { LiveBlog } from '../model/live-blog.js';

/** Digest of bytes or words, as hexadecimal digits. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * What makes a capture the same capture: the digest of its bytes, its address, and its time.
 *
 * @throws {LivepostsError} `bad-option` for what was parsed from a string: nobody could say whether it was added before.
 */
export function captureKey({ capture, url }: Pick<LiveBlog, 'capture' | 'url'>): string {
  if (capture.sha256 === null) {
    throw new LivepostsError('bad-option', 'A capture that was parsed from a string has no digest to know it by.', {
      hint: 'Parse the bytes of the page',
    });
  }
  return digestOf(JSON.stringify([capture.sha256, url, capture.capturedAt])).slice(0, 32);
}
