import { stringify } from 'csv-stringify/sync';
import type { Post } from '../model/post.js';
import { type Coverage, listOf } from './coverage.js';
import { columnsFor, type PostColumn } from './post-columns.js';
import { printableText } from './printable.js';

/**
 * One row per post, as RFC 4180 has it but with line feeds as line ends; a timeline has further columns. A value that is not known is an empty cell;
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
export function toCsv(blogs: Coverage | readonly Coverage[], options: { header?: boolean } = {}): string {
  const list = listOf(blogs);
  const columns = columnsFor(list);
  const rows = list.flatMap((blog) => blog.posts.map((post) => rowOf(columns, blog, post)));
  const names = columns.map(({ name }) => name);
  return stringify(rows, { header: options.header ?? true, columns: names, escape_formulas: true });
}

function rowOf(columns: readonly PostColumn[], blog: Coverage, post: Post): (string | number | null)[] {
  return columns.map(({ read }) => {
    const value = read(blog, post);
    return typeof value === 'string' ? printableText(value) : value;
  });
}
