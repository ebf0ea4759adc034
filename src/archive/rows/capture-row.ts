import type { LiveBlog } from '../../model/live-blog.js';
import type { CaptureRow } from '../tables.js';

/** What a capture says of itself, as a row. */
export function captureRow(
  key: string,
  { capture, url, kind, title, publisher, layout, status, posts, declaredPostCount, updated }: LiveBlog,
): Omit<CaptureRow, 'id' | 'blog'> {
  return {
    key,
    sha256: capture.sha256 ?? '',
    url,
    captured_at: capture.capturedAt,
    captured_at_source: capture.capturedAtSource,
    kind,
    media_type: capture.mediaType,
    encoding: capture.encoding,
    saved_by: capture.savedBy,
    title,
    domain: publisher.domain,
    layout: layout.id,
    variant: layout.variant,
    status,
    posts: posts.length,
    declared: declaredPostCount,
    updated: updated?.instant ?? null,
    stale: 0,
    window_oldest: null,
    window_newest: null,
    window_to_newest: null,
  };
}
