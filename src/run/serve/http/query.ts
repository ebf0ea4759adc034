import type { Context } from 'hono';

/** What is looked for; null for nothing. */
export function wordsOf(c: Context): string | null {
  return c.req.query('q')?.trim().slice(0, 300) || null;
}

/** `page` of an address: 1 for what is no number. */
export function pageNumber(c: Context): number {
  const number = Number(c.req.query('page') ?? '1');
  return Number.isSafeInteger(number) && number >= 1 ? number : 1;
}
