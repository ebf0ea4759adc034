import type { Layout } from '../../parse/layouts/layout.js';
import { CAPTURE_LIMITS } from '../../read/captures/capture.js';
import type { Job } from '../bulk/job.js';
import type { CaptureFlags } from './bulk-options.js';
import { type CommonFlags, type PageFlags, toParseOptions } from './options.js';

/** What is to be made of the captures, from the options of the command line. */
export function jobOf(
  flags: PageFlags & CaptureFlags & Pick<CommonFlags, 'layout' | 'articles'>,
  {
    output,
    isList,
    columns,
    html,
    layout,
  }: Pick<Job, 'output' | 'isList' | 'columns'> & { html: boolean; layout?: Layout },
): Job {
  const { include = [], exclude = [], since, until, maxRatio, maxSize } = flags;
  const { source: _, ...parse } = toParseOptions(flags, {
    source: '',
    html,
    ...(layout === undefined ? {} : { layout }),
  });
  return {
    output,
    isList,
    columns,
    parse,
    limits: { ...CAPTURE_LIMITS, maxRecord: maxSize, maxRatio },
    filter: { include, exclude, since: since ?? null, until: until ?? null },
  };
}
