import { LivepostsError } from '../../model/error.js';
import type { Media, Post } from '../../model/post.js';
import type { CaptureForm, PostState, Revision, RevisionChange } from '../../model/timeline.js';
import type { ArchivedPost } from '../archive.js';
import type { PostDetails, RevisionDetails } from '../rows/post-rows.js';
import type { Db } from '../store.js';
import type { MediaRow, PostRow, PostTextRow, RevisionRow } from '../tables.js';
import { findBlog } from './blogs.js';

/**
 * A post by its key, by any id that it had, or by its address; `BLOG/ID` where several blogs have the id.
 *
 * @throws {LivepostsError} `not-in-archive`
 */
export async function findPost(db: Db, path: string, name: string): Promise<ArchivedPost> {
  const found = await candidates(db, path, name);
  const [row, ...others] = found;
  if (row === undefined) {
    throw new LivepostsError('not-in-archive', `there is no post "${name}" in ${path}`, {
      hint: '"liveposts archive show" and "archive search" print the ids of posts',
    });
  }
  if (others.length > 0) {
    const blogs = await db
      .selectFrom('blogs')
      .select('name')
      .where('id', 'in', [...new Set(found.map(({ blog }) => blog))])
      .orderBy('name')
      .execute();
    throw new LivepostsError('not-in-archive', `"${name}" is the id of several posts`, {
      hint: `Give the blog too: ${blogs.map((blog) => `${blog.name}/${name}`).join(', ')}`,
    });
  }
  return readPost(db, row);
}

async function candidates(db: Db, path: string, name: string): Promise<readonly PostRow[]> {
  const plain = await byId(db, name, null);
  if (plain.length > 0) return plain;
  const slash = name.indexOf('/');
  if (slash <= 0 || /^https?:/i.test(name)) return [];
  const blog = await findBlog(db, path, name.slice(0, slash));
  return byId(db, name.slice(slash + 1), blog.id);
}

/** Its key says which one is meant where a post of the same blog once had the id of another. */
async function byId(db: Db, id: string, blogId: number | null): Promise<readonly PostRow[]> {
  let query = db
    .selectFrom('posts')
    .selectAll()
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('key', '=', id),
        eb('url', '=', id),
        eb('id', 'in', selectFrom('post_ids').select('post').where('post_ids.id', '=', id)),
      ]),
    );
  if (blogId !== null) query = query.where('blog', '=', blogId);
  const rows = await query.orderBy('blog').orderBy('key').execute();
  const named = rows.filter(({ key }) => key === id);
  return named.length > 0 ? named : rows;
}

async function readPost(db: Db, row: PostRow): Promise<ArchivedPost> {
  const { id } = row;
  const { name } = await db.selectFrom('blogs').select('name').where('id', '=', row.blog).executeTakeFirstOrThrow();
  const text = await db.selectFrom('post_texts').selectAll().where('post', '=', id).executeTakeFirstOrThrow();
  const revisions = await db.selectFrom('revisions').selectAll().where('post', '=', id).orderBy('ordinal').execute();
  const media = await db.selectFrom('media').selectAll().where('post', '=', id).orderBy('ordinal').execute();
  const ids = await db.selectFrom('post_ids').select('id').where('post', '=', id).orderBy('id').execute();
  return archivedPost(name, row, text, { revisions, media, ids: ids.map((one) => one.id) });
}

export interface PartsOfPost {
  readonly revisions: readonly RevisionRow[];
  readonly media: readonly MediaRow[];
  readonly ids: readonly string[];
}

/** What the archive wrote as a column of a closed list is one of it. */
export function archivedPost(blog: string, row: PostRow, words: PostTextRow, parts: PartsOfPost): ArchivedPost {
  const { headline, byline, text, html } = words;
  const details: PostDetails = JSON.parse(words.details);
  const media = parts.media.map(
    ({ type, url, caption, credit, alt }): Media => ({ type: type as Media['type'], url, caption, credit, alt }),
  );
  const current = { headline, byline, text, html, media, ...details };
  return {
    blog,
    key: row.key,
    id: row.post_id,
    idSource: row.id_source as Post['idSource'],
    url: row.url,
    headline,
    byline,
    text,
    html,
    media,
    ...details,
    publishedBetween:
      row.published_after === null && row.published_before === null
        ? null
        : { after: row.published_after, before: row.published_before },
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    state: row.state as PostState,
    withdrawnBetween:
      row.withdrawn_after === null || row.withdrawn_before === null
        ? null
        : { after: row.withdrawn_after, before: row.withdrawn_before },
    ids: parts.ids,
    revisions: parts.revisions.map((revision) => archivedRevision(revision, current)),
  };
}

type Current = RevisionDetails & Pick<Revision, 'headline' | 'byline' | 'text' | 'html'>;

function archivedRevision(row: RevisionRow, current: Current): Revision {
  const words = row.is_current === 1 ? current : { ...row, text: row.text ?? '', html: row.html ?? '' };
  const details: RevisionDetails = row.details === null ? current : JSON.parse(row.details);
  return {
    seenFrom: row.seen_from,
    seenTo: row.seen_to,
    change: row.change as RevisionChange,
    changed: JSON.parse(row.changed),
    form: {
      layout: row.layout,
      variant: row.variant,
      mediaType: row.media_type as CaptureForm['mediaType'],
      savedBy: row.saved_by,
    },
    headline: words.headline,
    byline: words.byline,
    text: words.text,
    html: words.html,
    media: details.media,
    time: details.time,
    updated: details.updated,
    labels: details.labels,
    markers: details.markers,
  };
}
