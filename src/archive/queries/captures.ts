import type { CaptureInfo } from '../../model/capture.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { TimelineCapture } from '../../model/timeline.js';
import type { Db } from '../store.js';
import type { CaptureRow } from '../tables.js';

/** The captures of a blog, the oldest first; those without a time behind the others. */
export async function listCaptures(db: Db, blogId: number): Promise<readonly TimelineCapture[]> {
  const rows = await db.selectFrom('captures').selectAll().where('blog', '=', blogId).orderBy('key').execute();
  const places = await db
    .selectFrom('origins')
    .innerJoin('captures', 'captures.id', 'origins.capture')
    .select(['origins.capture', 'origins.source'])
    .where('captures.blog', '=', blogId)
    .orderBy('origins.source', 'desc')
    .execute();
  const sources = new Map(places.map(({ capture, source }) => [capture, source]));
  return rows
    .sort((one, two) => timeOf(one) - timeOf(two) || 0)
    .map((row) => captureOf(row, sources.get(row.id) ?? ''));
}

function timeOf({ captured_at }: CaptureRow): number {
  return captured_at === null ? Number.MAX_SAFE_INTEGER : Date.parse(captured_at);
}

function captureOf(row: CaptureRow, source: string): TimelineCapture {
  const mediaType = row.media_type as CaptureInfo['mediaType'];
  return {
    capture: {
      source,
      capturedAt: row.captured_at,
      capturedAtSource: row.captured_at_source,
      sha256: row.sha256 === '' ? null : row.sha256,
      mediaType,
      encoding: row.encoding,
      savedBy: row.saved_by,
    },
    url: row.url,
    form: { layout: row.layout, variant: row.variant, mediaType, savedBy: row.saved_by },
    status: row.status as LiveBlog['status'],
    found: row.posts,
    declared: row.declared,
    updated: row.updated,
    window:
      row.window_to_newest === null
        ? null
        : { oldest: row.window_oldest, newest: row.window_newest, toNewest: row.window_to_newest === 1 },
    stale: row.stale === 1,
  };
}
