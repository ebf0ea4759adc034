import { sql } from 'kysely';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { Timeline } from '../../model/timeline.js';
import type { StoredBlog } from '../reader/reader.js';
import type { Db } from '../store.js';
import type { BlogRow } from '../tables.js';
import { archivedBlog } from './blogs.js';
import { listCaptures } from './captures.js';
import { readPosts } from './whole-posts.js';

/** A blog with what its row holds as JSON. */
export async function storedBlog(db: Db, row: BlogRow): Promise<StoredBlog> {
  const urls = await db.selectFrom('blog_addresses').select('url').where('blog', '=', row.id).orderBy('url').execute();
  return {
    ...archivedBlog(row),
    row: row.id,
    description: row.description,
    urls: urls.map(({ url }) => url),
    authors: JSON.parse(row.authors),
    gaps: JSON.parse(row.gaps),
    more: JSON.parse(row.more),
  };
}

/** All that is stored of a blog hangs on its captures: as long as these are the same, it is. */
export async function blogState(db: Db, blogId: number): Promise<string> {
  const row = await db
    .selectFrom('captures')
    .innerJoin('readings', 'readings.capture', 'captures.id')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number | null>`max(captures.id)`.as('newest'),
      // A newer version may have read them again.
      sql<string | null>`max(readings.parser)`.as('parser'),
    ])
    .where('captures.blog', '=', blogId)
    .executeTakeFirstOrThrow();
  return `${blogId}.${row.count}.${row.newest ?? 0}.${row.parser ?? ''}`;
}

/** What joining its captures reported. */
export async function listDiagnostics(db: Db, blogId: number): Promise<readonly Diagnostic[]> {
  const rows = await db
    .selectFrom('blog_diagnostics')
    .selectAll()
    .where('blog', '=', blogId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ code, severity, message, place, raw }) => ({
    code: code as Diagnostic['code'],
    severity: severity as Diagnostic['severity'],
    message,
    where: place,
    raw,
  }));
}

/** A blog as it is stored, without the times of the page itself, and without which captures show a post. */
export async function storedTimeline(db: Db, blog: StoredBlog): Promise<Timeline> {
  const rows = await db
    .selectFrom('posts')
    .select('id')
    .where('blog', '=', blog.row)
    .orderBy('place', 'desc')
    .execute();
  const posts = await readPosts(
    db,
    rows.map(({ id }) => id),
  );
  const { url, urls, title, description, language, publisher, domain, authors, status } = blog;
  return {
    kind: 'timeline',
    url,
    urls,
    title,
    description,
    language,
    publisher: { name: publisher, domain },
    authors,
    published: null,
    updated: null,
    status: status as LiveBlog['status'],
    captures: await listCaptures(db, blog.row),
    posts: posts.map((post, position) => ({ ...post, position })),
    completeness: {
      found: blog.posts - blog.withdrawn,
      declared: blog.declared,
      missing: blog.missing,
      gaps: blog.gaps,
      more: blog.more,
    },
    diagnostics: await listDiagnostics(db, blog.row),
  };
}
