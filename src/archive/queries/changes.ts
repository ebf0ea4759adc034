import { sql } from 'kysely';
import type { ArchivedChange } from '../archive.js';
import type { Db } from '../store.js';

/** Characters of a post that are enough to know it again. */
const EXCERPT = 200;

/**
 * What happened in a blog, as its captures show it: new posts, revisions, withdrawals; the oldest first. What only
 * captures without a time show is left out where a time is asked for.
 *
 * @param since UTC, ISO 8601
 */
export async function listChanges(db: Db, blogId: number, since: string | null): Promise<readonly ArchivedChange[]> {
  const excerpt = sql<string>`substr(coalesce(revisions.text, post_texts.text), 1, ${EXCERPT})`;
  let revised = db
    .selectFrom('revisions')
    .innerJoin('posts', 'posts.id', 'revisions.post')
    .innerJoin('post_texts', 'post_texts.post', 'posts.id')
    .select([
      'revisions.ordinal',
      'revisions.seen_from as at',
      'revisions.change',
      'revisions.is_current',
      'revisions.headline as old_headline',
      'posts.key as post',
      'posts.place',
      'posts.time',
      'post_texts.headline',
      excerpt.as('text'),
    ])
    .where('posts.blog', '=', blogId);
  let withdrawn = db
    .selectFrom('posts')
    .innerJoin('post_texts', 'post_texts.post', 'posts.id')
    .select([
      'posts.withdrawn_before as at',
      'posts.key as post',
      'posts.place',
      'posts.time',
      'post_texts.headline',
      sql<string>`substr(post_texts.text, 1, ${EXCERPT})`.as('text'),
    ])
    .where('posts.blog', '=', blogId)
    .where('posts.state', '=', 'withdrawn');
  if (since !== null) {
    revised = revised.where('revisions.seen_from', '>=', since);
    withdrawn = withdrawn.where('posts.withdrawn_before', '>=', since);
  }
  const events = [
    ...(await revised.execute()).map(({ ordinal, is_current, old_headline, change, ...row }) => ({
      ...row,
      what: ordinal === 0 ? ('new' as const) : ('revised' as const),
      order: ordinal,
      change: ordinal === 0 ? null : change,
      headline: is_current === 1 ? row.headline : old_headline,
    })),
    ...(await withdrawn.execute()).map((row) => ({
      ...row,
      what: 'withdrawn' as const,
      order: Number.MAX_SAFE_INTEGER,
      change: null,
    })),
  ];
  return events
    .sort((a, b) => compare(a.at, b.at) || a.place - b.place || a.order - b.order)
    .map(({ what, at, change, post, time, headline, text }) => ({ what, at, change, post, time, headline, text }));
}

/** Instants are written with and without milliseconds. What has no time stands in front. */
function compare(a: string | null, b: string | null): number {
  return (a === null ? 0 : Date.parse(a)) - (b === null ? 0 : Date.parse(b));
}
