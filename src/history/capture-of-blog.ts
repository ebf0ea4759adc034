import type { LiveBlog } from '../model/live-blog.js';
import type { Post } from '../model/post.js';
import type { CaptureForm } from '../model/timeline.js';
import { editionOf } from './blog-address.js';

/** One capture as the history looks at it. Times are milliseconds, UTC. */
export interface CaptureOfBlog {
  /** Its place among the captures in their order. */
  readonly index: number;
  readonly blog: LiveBlog;
  /** When it was made; null where nothing says so. */
  readonly at: number | null;
  /** What its page says of its last change, where that can be trusted. */
  readonly updatedAt: number | null;
  readonly form: CaptureForm;
  /** The form as one word, to compare. */
  readonly formKey: string;
  readonly stale: boolean;
  /** None of an article: its text is no post. */
  readonly posts: readonly Post[];
}

/** One post in one capture. */
export interface Sighting {
  readonly capture: CaptureOfBlog;
  readonly post: Post;
}

export function formOf({ layout, capture, url }: LiveBlog): CaptureForm {
  const { mediaType, savedBy } = capture;
  return { layout: layout.id, variant: variantOf(layout, editionOf(url)), mediaType, savedBy };
}

/** A layout that reads two kinds of copies alike does not make their words alike. */
function variantOf({ id, variant }: LiveBlog['layout'], edition: string | null): string | null {
  if (edition === null || `${id} ${variant}`.includes(edition)) return variant;
  return variant === null ? edition : `${variant} ${edition}`;
}

export function keyOfForm({ layout, variant, mediaType, savedBy }: CaptureForm): string {
  return JSON.stringify([layout, variant, mediaType, savedBy]);
}
