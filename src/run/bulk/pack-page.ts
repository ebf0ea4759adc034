import { type PackedCapture, packCapture } from '../../archive/pack-capture.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { ParseOptions } from '../../parse/parse-options.js';
import type { ContainedPage } from '../../read/captures/capture.js';
import type { Job } from './job.js';

/** A page that was parsed, and what the parser was told. */
export interface ReadPage {
  readonly blog: LiveBlog;
  readonly options: ParseOptions;
}

/** What an archive keeps of a page: packed here, in the thread that has read it. */
export async function packPage(
  { bytes }: Pick<ContainedPage, 'bytes'>,
  { blog, options }: ReadPage,
  { keepsBytes = true }: Pick<Job, 'keepsBytes'>,
): Promise<PackedCapture> {
  return packCapture({ blog, bytes: keepsBytes ? bytes : null, options }).ready;
}
