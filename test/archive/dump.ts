import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';

/** Every row of an archive in words, without the numbers that hang on the order of adding. */
const QUERIES: Readonly<Record<string, string>> = {
  blogs: `SELECT key, name, url, title, description, language, publisher, domain, status, published, updated, captures,
    posts, withdrawn, declared, missing, first_captured, last_captured, authors, gaps, more FROM blogs`,
  addresses: 'SELECT b.key AS blog, a.url, a.key FROM blog_addresses a JOIN blogs b ON b.id = a.blog',
  captures: `SELECT b.key AS blog, c.key, c.sha256, c.url, c.captured_at, c.title, c.layout, c.posts, c.stale,
    c.window_oldest, c.window_newest, c.window_to_newest FROM captures c JOIN blogs b ON b.id = c.blog`,
  origins: 'SELECT c.key, o.source, o.origin FROM origins o JOIN captures c ON c.id = o.capture',
  payloads: 'SELECT sha256, size, bytes FROM payloads',
  readings: 'SELECT c.key, r.parser, r.options, r.blog AS bytes FROM readings r JOIN captures c ON c.id = r.capture',
  posts: `SELECT b.key AS blog, p.key, p.post_id, p.place, p.state, p.time, p.published, p.published_after,
    p.published_before, p.updated, p.first_seen, p.last_seen, p.withdrawn_after, p.withdrawn_before, p.revisions,
    t.headline, t.byline, t.text, t.html, t.details, t.search_headline, t.search_text
    FROM posts p JOIN blogs b ON b.id = p.blog JOIN post_texts t ON t.post = p.id`,
  ids: 'SELECT b.key AS blog, p.key, i.id FROM post_ids i JOIN posts p ON p.id = i.post JOIN blogs b ON b.id = p.blog',
  revisions: `SELECT b.key AS blog, p.key, r.ordinal, r.seen_from, r.seen_to, r.change, r.changed, r.layout, r.is_current,
    r.headline, r.byline, r.text, r.html, r.details
    FROM revisions r JOIN posts p ON p.id = r.post JOIN blogs b ON b.id = p.blog`,
  media: `SELECT b.key AS blog, p.key, m.ordinal, m.url, m.caption
    FROM media m JOIN posts p ON p.id = m.post JOIN blogs b ON b.id = p.blog`,
  diagnostics: 'SELECT blog, captured_at, severity, code, message, place, raw FROM v_diagnostics',
  found: `SELECT b.key AS blog, p.key FROM post_search s JOIN posts p ON p.id = s.rowid JOIN blogs b ON b.id = p.blog
    WHERE post_search MATCH 'corrected'`,
};

/** What an archive holds, by table: two archives with the same dump are the same to every reader. */
export function dumpArchive(path: string): Readonly<Record<string, readonly string[]>> {
  const database = new Sqlite(path, { readonly: true });
  try {
    return Object.fromEntries(
      Object.entries(QUERIES).map(([name, query]) => [name, database.prepare(query).all().map(lineOf).sort()]),
    );
  } finally {
    database.close();
  }
}

function lineOf(row: unknown): string {
  return JSON.stringify(row, (_, value: unknown) => {
    const bytes = bytesOf(value);
    return bytes === null ? value : gunzipSync(bytes).toString();
  });
}

/** Buffers have a JSON form of their own, which is made before the replacer sees them. */
function bytesOf(value: unknown): Buffer | null {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Buffer') return null;
  return 'data' in value && Array.isArray(value.data) ? Buffer.from(value.data) : null;
}
