import { sql } from 'kysely';
import type { Label } from '../../model/post.js';
import type { PostState } from '../../model/timeline.js';
import type { Precision } from '../../model/timestamp.js';
import type { PostEntry } from '../reader/reader.js';
import type { Db } from '../store.js';

/** No headline of a list is longer. */
const HEADLINE = 300;

/** What a blog is searched, counted and cut into pages by, the newest post first. */
export async function listEntries(db: Db, blogId: number): Promise<readonly PostEntry[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('post_texts', 'post_texts.post', 'posts.id')
    .select([
      'posts.id',
      'posts.key',
      'posts.place',
      'posts.state',
      'posts.time',
      'posts.precision',
      sql<number>`(SELECT count(*) FROM revisions WHERE revisions.post = posts.id AND change <> 'first')`.as('changes'),
      sql<string>`json_extract(details, '$.labels')`.as('labels'),
      sql<string>`json_extract(details, '$.authors')`.as('authors'),
      sql<string | null>`substr(coalesce(headline, text), 1, ${HEADLINE})`.as('headline'),
    ])
    .where('posts.blog', '=', blogId)
    .orderBy('posts.place', 'desc')
    .execute();
  const lists = new Map<string, readonly unknown[]>();
  // Thousands of posts share a few lists of labels and writers.
  const listOf = (json: string): readonly unknown[] => {
    const known = lists.get(json);
    if (known !== undefined) return known;
    const list: unknown = JSON.parse(json);
    const made = Array.isArray(list) ? list : [];
    lists.set(json, made);
    return made;
  };
  const names = new Map<string, readonly string[]>();
  return rows.map((row) => {
    const labels = listOf(row.labels) as readonly Label[];
    const authors = names.get(row.authors) ?? namesIn(listOf(row.authors));
    names.set(row.authors, authors);
    return {
      row: row.id,
      key: row.key,
      place: row.place,
      state: row.state as PostState,
      time: row.time,
      precision: row.precision as Precision | null,
      changes: row.changes,
      labels,
      authors,
      headline: labels.includes('key-event') || labels.includes('summary') ? row.headline : null,
    };
  });
}

function namesIn(authors: readonly unknown[]): readonly string[] {
  return authors.flatMap((author) =>
    typeof author === 'object' && author !== null && 'name' in author && typeof author.name === 'string'
      ? [author.name]
      : [],
  );
}
