import { stringify } from 'csv-stringify/sync';
import type { LiveBlog } from '../model/live-blog.js';
import type { Post } from '../model/post.js';
import { POST_COLUMNS } from './post-columns.js';
import { printableText } from './printable.js';

/**
 * One row per post, as RFC 4180 has it but with line feeds as line ends. A value that is not known is an empty cell;
 * times are UTC, ISO 8601, but `local`, which is as written.
 *
 * CSV is read by spreadsheets, and the words come from strangers: a cell that begins with `=`, `+`, `-`, `@`, a tab or
 * a full-width form of these gets an apostrophe in front, so that it stays text and never runs as a formula. Control
 * characters other than line feeds are left out. JSON and NDJSON keep both as they are.
 *
 * @param options.header Whether the first line names the columns; false to append to rows already written.
 * @example
 * ```ts
 * const [header] = toCsv(parsePage(html)).split('\n');
 * console.log(header?.startsWith('url,blog_title,position,id,time')); // true
 * ```
 */
export function toCsv(blogs: LiveBlog | readonly LiveBlog[], options: { header?: boolean } = {}): string {
  const rows = ('posts' in blogs ? [blogs] : blogs).flatMap((blog) => blog.posts.map((post) => rowOf(blog, post)));
  const columns = POST_COLUMNS.map(({ name }) => name);
  return stringify(rows, { header: options.header ?? true, columns, escape_formulas: true });
}

function rowOf(blog: LiveBlog, post: Post): (string | number | null)[] {
  return POST_COLUMNS.map(({ read }) => {
    const value = read(blog, post);
    return typeof value === 'string' ? printableText(value) : value;
  });
}
