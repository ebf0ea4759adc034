import { blogKey } from '../../history/blog-address.js';
import { LivepostsError } from '../../model/error.js';
import type { ArchivedBlog, ArchivedGaps } from '../archive.js';
import type { Db } from '../store.js';
import type { BlogRow } from '../tables.js';

/** Shorter beginnings of a name are taken for a slip. */
const LEAST_OF_NAME = 4;

/** All blogs, those captured last first. */
export async function listBlogs(db: Db): Promise<readonly ArchivedBlog[]> {
  const rows = await db.selectFrom('blogs').selectAll().orderBy('last_captured', 'desc').orderBy('key').execute();
  return rows.map(archivedBlog);
}

/**
 * The blog that a name stands for: the short name or its beginning, an address, or the key.
 *
 * @throws {LivepostsError} `not-in-archive`
 */
export async function findBlog(db: Db, path: string, name: string): Promise<BlogRow> {
  const byName =
    name.length >= LEAST_OF_NAME && /^[0-9a-f]+$/.test(name)
      ? await db.selectFrom('blogs').selectAll().where('name', 'like', `${name}%`).execute()
      : [];
  const found = byName.length > 0 ? byName : await byAddress(db, name);
  const [row, ...others] = found;
  if (row !== undefined && others.length === 0) return row;
  throw new LivepostsError(
    'not-in-archive',
    row === undefined ? `there is no live blog "${name}" in ${path}` : `"${name}" is the beginning of several names`,
    { hint: 'See "liveposts archive list" for the names; an address of the live blog will do too' },
  );
}

async function byAddress(db: Db, name: string): Promise<readonly BlogRow[]> {
  const key = blogKey({ url: name }) ?? name;
  return db
    .selectFrom('blogs')
    .selectAll()
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('key', '=', key),
        exists(
          selectFrom('blog_addresses')
            .select('blog_addresses.blog')
            .whereRef('blog_addresses.blog', '=', 'blogs.id')
            .where('blog_addresses.key', '=', key),
        ),
      ]),
    )
    .execute();
}

export function archivedBlog(row: BlogRow): ArchivedBlog {
  const { name, url, title, publisher, domain, language, status, captures, posts, withdrawn, declared, missing } = row;
  return {
    name,
    url,
    title,
    publisher,
    domain,
    language,
    status,
    captures,
    posts,
    withdrawn,
    declared,
    missing,
    firstCaptured: row.first_captured,
    lastCaptured: row.last_captured,
  };
}

/** How complete a blog is. */
export function gapsOf({ posts, withdrawn, declared, missing, gaps, more }: BlogRow): ArchivedGaps {
  return { found: posts - withdrawn, declared, missing, gaps: JSON.parse(gaps), more: JSON.parse(more) };
}
