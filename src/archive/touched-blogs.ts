import { sql } from 'kysely';
import { blogKey } from '../history/blog-address.js';
import type { LiveBlog } from '../model/live-blog.js';
import { type Db, inPieces } from './store.js';

/** An id that so many blogs have ("post-3") tells of none of them. */
const MOST_OWNERS = 50;

/**
 * The blogs of the archive that new captures may belong to: those under one of their addresses, and those of the same
 * publisher with a post of the same id. Whether they do is for the history to say.
 */
export async function touchedBlogs(db: Db, blogs: readonly LiveBlog[]): Promise<readonly number[]> {
  const keys = new Set(blogs.flatMap((blog) => blogKey(blog) ?? []));
  const found = await inPieces(keys, (piece) =>
    db
      .selectFrom('blog_addresses')
      .select('blog')
      .distinct()
      .where('key', 'in', [...piece])
      .execute(),
  );
  const touched = new Set(found.map(({ blog }) => blog));
  for (const [domain, ids] of idsByDomain(blogs)) {
    for (const { blog } of await ownersOf(db, domain, ids)) touched.add(blog);
  }
  return [...touched];
}

function idsByDomain(blogs: readonly LiveBlog[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byDomain = new Map<string, Set<string>>();
  for (const { publisher, posts } of blogs) {
    const domain = publisher.domain ?? '';
    const ids = byDomain.get(domain) ?? new Set();
    byDomain.set(domain, ids);
    for (const { id } of posts) ids.add(id);
  }
  return byDomain;
}

async function ownersOf(db: Db, domain: string, ids: ReadonlySet<string>): Promise<readonly { blog: number }[]> {
  const rows = await inPieces(ids, (piece) =>
    db
      .selectFrom('post_ids')
      .innerJoin('posts', 'posts.id', 'post_ids.post')
      .select(['post_ids.id', 'posts.blog'])
      .distinct()
      .where('post_ids.id', 'in', [...piece])
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('captures')
            .select('captures.id')
            .whereRef('captures.blog', '=', 'posts.blog')
            .where(sql`coalesce(captures.domain, '')`, '=', domain),
        ),
      )
      .execute(),
  );
  const owners = new Map<string, number>();
  for (const { id } of rows) owners.set(id, (owners.get(id) ?? 0) + 1);
  return rows.filter(({ id }) => (owners.get(id) ?? 0) <= MOST_OWNERS);
}
