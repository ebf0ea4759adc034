import { request } from 'undici';
import { LivepostsError } from '../../model/error.js';

/** What is read of an answer that nobody wants. */
const MOST_OF_ANSWER = 64 * 1024;

/**
 * Sends JSON to an address that the user has named: it is trusted, and may be one of this machine. Redirects are not
 * followed.
 *
 * @throws {LivepostsError} `hook-failed`
 */
export async function postJson(url: string, json: string, timeout: number, signal: AbortSignal): Promise<void> {
  const late = AbortSignal.timeout(timeout);
  try {
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'liveposts' },
      body: json,
      headersTimeout: timeout,
      bodyTimeout: timeout,
      signal: AbortSignal.any([late, signal]),
    });
    await body.dump({ limit: MOST_OF_ANSWER });
    if (statusCode < 200 || statusCode >= 300) throw failure(url, `it answered with ${statusCode}`);
  } catch (cause) {
    if (cause instanceof LivepostsError) throw cause;
    throw failure(url, late.aborted ? `it took longer than ${timeout / 1_000} s` : String(cause), cause);
  }
}

function failure(url: string, why: string, cause?: unknown): LivepostsError {
  return new LivepostsError('hook-failed', `The webhook ${url} failed: ${why}.`, {
    hint: 'The posts are in the archive; what was to be sent is not sent again',
    cause,
  });
}
