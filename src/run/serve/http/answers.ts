import type { Context } from 'hono';
import { LivepostsError } from '../../../model/error.js';
import { stringifyJson } from '../../../publish/json-text.js';
import { errorPage } from '../pages/error-page.js';
import { type Document, documentOf, isHeld } from './document.js';

export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';
/** Kept, and asked about each time. */
const REVALIDATE = 'no-cache';

/** A document, or that the reader holds it already. */
export function answer(c: Context, { body, type, etag }: Document, cacheControl: string = REVALIDATE): Response {
  const headers = { ETag: etag, 'Cache-Control': cacheControl };
  if (isHeld(etag, c.req.header('if-none-match'))) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': type });
}

/** That the reader holds the document already; null where it does not. */
export function answerHeld(c: Context, etag: string | null): Response | null {
  if (etag === null || !isHeld(etag, c.req.header('if-none-match'))) return null;
  return c.body(null, 304, { ETag: etag, 'Cache-Control': REVALIDATE });
}

/** What became of a request that cannot be answered, for a person or for a program. */
export function refuse(
  c: Context,
  status: 400 | 403 | 404 | 405 | 414 | 500 | 503,
  refusal: { readonly title: string; readonly code: string; readonly message: string; readonly hint: string | null },
): Response {
  const { title, code, message, hint } = refusal;
  const isApi = c.req.path.startsWith('/api');
  const { body, type } = isApi
    ? documentOf(`${stringifyJson({ error: { code, message, hint } }, 2)}\n`, JSON_TYPE)
    : documentOf(errorPage(title, message, hint), HTML);
  const more = status === 503 ? { 'Retry-After': '10' } : status === 405 ? { Allow: 'GET, HEAD' } : {};
  return c.body(body, status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...more });
}

/** What an error means to who asked. What only the keeper of the archive should know is not said. */
export function refuseError(c: Context, error: unknown): Response {
  if (error instanceof LivepostsError) {
    if (error.code === 'not-in-archive') {
      const message = 'There is nothing of that name in the archive.';
      return refuse(c, 404, { title: 'Not found', code: error.code, message, hint: null });
    }
    if (error.code === 'archive-busy') {
      const message = 'The archive is being written to.';
      return refuse(c, 503, { title: 'Busy', code: error.code, message, hint: 'Try again in a moment.' });
    }
  }
  const message = 'This page could not be made. The log of the server says why.';
  return refuse(c, 500, { title: 'Something went wrong', code: 'internal-error', message, hint: null });
}
