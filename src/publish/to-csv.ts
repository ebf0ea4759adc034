import { stringify } from 'csv-stringify/sync';
import type { LiveBlog } from '../model/live-blog.js';
import type { Author, Marker, Post } from '../model/post.js';
import { printableText } from './printable.js';

type Cell = (blog: LiveBlog, post: Post) => string | number | null;

/**
 * The columns, in order. A value that is not known is an empty cell.
 *
 * `url`, `blog_title`: of the live blog. `time`, `published`, `updated`: UTC, ISO 8601. `local`: `time` as written,
 * with offset. `zone`: IANA. `assumptions`, `labels`: codes with `; ` between. `authors`: names with `; ` between.
 * `markers`: `kind: words` with ` | ` between.
 */
const COLUMNS = {
  url: (blog) => blog.url,
  blog_title: (blog) => blog.title,
  position: (_, post) => post.position,
  id: (_, post) => post.id,
  time: (_, post) => post.time?.instant ?? null,
  local: (_, post) => post.time?.local ?? null,
  zone: (_, post) => post.time?.zone ?? null,
  precision: (_, post) => post.time?.precision ?? null,
  assumptions: (_, post) => post.time?.assumptions.join('; ') ?? null,
  published: (_, post) => post.published?.instant ?? null,
  updated: (_, post) => post.updated?.instant ?? null,
  headline: (_, post) => post.headline,
  authors: (_, post) => post.authors.map(nameOf).join('; '),
  text: (_, post) => post.text,
  labels: (_, post) => post.labels.join('; '),
  markers: (_, post) => post.markers.map(markerOf).join(' | '),
  post_url: (_, post) => post.url,
} as const satisfies Record<string, Cell>;

/**
 * One row per post, as RFC 4180 has it but with line feeds as line ends.
 *
 * CSV is read by spreadsheets, and the words come from strangers: a cell that begins with `=`, `+`, `-`, `@`, a tab or
 * a full-width form of these gets an apostrophe in front, so that it stays text and never runs as a formula. Control
 * characters other than line feeds are left out. JSON and NDJSON keep both as they are.
 *
 * @param options.header Whether the first line names the columns; false to append to rows already written.
 */
export function toCsv(blogs: LiveBlog | readonly LiveBlog[], options: { header?: boolean } = {}): string {
  const rows = ('posts' in blogs ? [blogs] : blogs).flatMap((blog) => blog.posts.map((post) => rowOf(blog, post)));
  return stringify(rows, { header: options.header ?? true, columns: Object.keys(COLUMNS), escape_formulas: true });
}

function rowOf(blog: LiveBlog, post: Post): (string | number | null)[] {
  return Object.values<Cell>(COLUMNS).map((cell) => {
    const value = cell(blog, post);
    return typeof value === 'string' ? printableText(value) : value;
  });
}

function nameOf(author: Author): string {
  return author.name;
}

function markerOf(marker: Marker): string {
  return `${marker.kind}: ${marker.text}`;
}
