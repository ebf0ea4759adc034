import type { LiveBlog } from '../../model/live-blog.js';
import { printableLine } from '../../publish/printable.js';

/** What `scan` says of a live blog. */
export interface ScanRow {
  readonly url: string | null;
  readonly title: string | null;
  /** UTC, ISO 8601. */
  readonly capturedAt: string | null;
  readonly posts: number;
  readonly declared: number | null;
  readonly layout: string;
  readonly variant: string | null;
  /** File, place and record. */
  readonly where: string;
}

/** One live blog in one line. */
export function scanRow({ url, title, capture, completeness, layout }: LiveBlog): ScanRow {
  return {
    url,
    title,
    capturedAt: capture.capturedAt,
    posts: completeness.found,
    declared: completeness.declared,
    layout: layout.id,
    variant: layout.variant,
    where: capture.source.replace(/^file:/, ''),
  };
}

/** How wide cells are made; handed in, because the measuring of characters is loaded only for a terminal. */
interface Fit {
  readonly fitTo: (text: string, width: number) => string;
  readonly cutTo: (text: string, width: number) => string;
}

/** The same for eyes: time of capture, posts, layout, title, address. */
export function scanLine(
  { capturedAt, posts, declared, layout, title, url, where }: ScanRow,
  columns: number,
  { fitTo, cutTo }: Fit,
): string {
  const count = declared === null ? String(posts) : `${posts}/${declared}`;
  const cells = [fitTo(capturedAt ?? 'time unknown', 20), count.padStart(9), fitTo(printableLine(layout), 18)];
  const words = `${printableLine(title ?? '')}  ${printableLine(url ?? where)}`;
  return cutTo(`${cells.join('  ')}  ${words}`, Math.max(60, columns)).trimEnd();
}
