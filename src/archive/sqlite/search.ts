import { sql } from 'kysely';
import type { SearchHit } from '../archive.js';
import { MARKS, matchExpression, readableText, withoutMarks } from '../search-words.js';
import type { Db } from '../store.js';

/** Words of an excerpt. */
const EXCERPT_WORDS = 24;
const ELLIPSIS = '…';

interface HitRow {
  readonly blog: string;
  readonly blog_title: string | null;
  readonly post: string;
  readonly url: string | null;
  readonly time: string | null;
  readonly state: string;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly excerpt: string;
}

/**
 * Posts that hold all the words, the best first: a word in the headline weighs more than one in the text. The excerpts are
 * made of those only that are given.
 */
export async function searchPosts(
  db: Db,
  words: string,
  { blogId, limit }: { readonly blogId: number | null; readonly limit: number },
): Promise<readonly SearchHit[]> {
  const expression = matchExpression(words);
  if (expression === null) return [];
  const within = blogId === null ? sql`` : sql`AND rowid IN (SELECT id FROM posts WHERE blog = ${blogId})`;
  const { rows } = await sql<HitRow>`
    WITH best AS MATERIALIZED (
      SELECT rowid AS id, rank,
        snippet(post_search, 1, ${MARKS.open}, ${MARKS.close}, ${ELLIPSIS}, ${EXCERPT_WORDS}) AS excerpt
      FROM post_search
      WHERE post_search MATCH ${expression} AND rank MATCH 'bm25(4.0, 1.0, 2.0)' ${within}
      ORDER BY rank
      LIMIT ${limit}
    )
    SELECT blogs.name AS blog, blogs.title AS blog_title, posts.key AS post, posts.url, posts.time, posts.state,
      post_texts.headline, post_texts.byline, best.excerpt
    FROM best
    JOIN posts ON posts.id = best.id
    JOIN post_texts ON post_texts.post = best.id
    JOIN blogs ON blogs.id = posts.blog
    ORDER BY best.rank, best.id`.execute(db);
  return rows.map(({ blog_title, excerpt, ...row }) => ({
    ...row,
    blogTitle: blog_title,
    ...withoutMarks(readableText(excerpt)),
  }));
}
