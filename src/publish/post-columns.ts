import type { Author, Marker, Post } from '../model/post.js';
import type { TimelinePost } from '../model/timeline.js';
import { type Coverage, hasHistory, isTimeline } from './coverage.js';
import { changeCount, changesOf } from './history-facts.js';

/** A column of a table with one row per post. */
export interface PostColumn {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'instant';
  /** Null where it is not known. */
  readonly read: (blog: Coverage, post: Post) => string | number | null;
}

/**
 * The columns of CSV and Parquet, in order, without those of a history; docs/cli.md says what each holds. Lists are joined by `; `, markers, whose
 * words may hold one, by ` | `.
 */
export const POST_COLUMNS: readonly PostColumn[] = [
  { name: 'url', type: 'text', read: (blog) => blog.url },
  { name: 'blog_title', type: 'text', read: (blog) => blog.title },
  { name: 'position', type: 'integer', read: (_, post) => post.position },
  { name: 'id', type: 'text', read: (_, post) => post.id },
  { name: 'time', type: 'instant', read: (_, post) => post.time?.instant ?? null },
  { name: 'local', type: 'text', read: (_, post) => post.time?.local ?? null },
  { name: 'zone', type: 'text', read: (_, post) => post.time?.zone ?? null },
  { name: 'precision', type: 'text', read: (_, post) => post.time?.precision ?? null },
  { name: 'assumptions', type: 'text', read: (_, post) => post.time?.assumptions.join('; ') ?? null },
  { name: 'published', type: 'instant', read: (_, post) => post.published?.instant ?? null },
  { name: 'updated', type: 'instant', read: (_, post) => post.updated?.instant ?? null },
  { name: 'headline', type: 'text', read: (_, post) => post.headline },
  { name: 'authors', type: 'text', read: (_, post) => post.authors.map(nameOf).join('; ') },
  { name: 'text', type: 'text', read: (_, post) => post.text },
  { name: 'labels', type: 'text', read: (_, post) => post.labels.join('; ') },
  { name: 'markers', type: 'text', read: (_, post) => post.markers.map(markerOf).join(' | ') },
  { name: 'post_url', type: 'text', read: (_, post) => post.url },
];

/** What a timeline adds. */
const HISTORY_COLUMNS: readonly PostColumn[] = [
  { name: 'state', type: 'text', read: ofHistory(({ state }) => state) },
  { name: 'first_seen', type: 'instant', read: ofHistory(({ firstSeen }) => firstSeen) },
  { name: 'last_seen', type: 'instant', read: ofHistory(({ lastSeen }) => lastSeen) },
  { name: 'withdrawn_after', type: 'instant', read: ofHistory((post) => post.withdrawnBetween?.after ?? null) },
  { name: 'withdrawn_before', type: 'instant', read: ofHistory((post) => post.withdrawnBetween?.before ?? null) },
  { name: 'captures', type: 'integer', read: ofHistory(({ seenIn }) => seenIn.length) },
  { name: 'changes', type: 'integer', read: ofHistory(changeCount) },
  {
    name: 'change_kinds',
    type: 'text',
    read: ofHistory((post) =>
      changesOf(post)
        .map(({ change }) => change)
        .join('; '),
    ),
  },
];

/** The columns for some live blogs: those of a history where one of them is a timeline. */
export function columnsFor(blogs: readonly Coverage[]): readonly PostColumn[] {
  return blogs.some(isTimeline) ? [...POST_COLUMNS, ...HISTORY_COLUMNS] : POST_COLUMNS;
}

function ofHistory(read: (post: TimelinePost) => string | number | null): PostColumn['read'] {
  return (_, post) => (hasHistory(post) ? read(post) : null);
}

function nameOf({ name }: Author): string {
  return name;
}

function markerOf({ kind, text }: Marker): string {
  return `${kind}: ${text}`;
}
