import type { CliIo } from './cli-io.js';

/** How far a run over large files is. */
export interface BulkProgress {
  readonly add: (more: { readonly bytes: number; readonly pages: number; readonly blogs: number }) => void;
  readonly clear: () => void;
}

const ERASE_LINE = '\r\u001b[2K';

/**
 * A line on the terminal: bytes, pages, live blogs, rate and time left. Silent when it is not wanted, when stderr is no
 * terminal, or where there is no clock.
 */
export function createBulkProgress(
  { stderr, columns, now }: Pick<CliIo, 'stderr' | 'columns' | 'now'>,
  total: number,
  isWanted: boolean,
): BulkProgress {
  if (!isWanted || stderr.isTTY !== true || now === undefined) return { add: () => {}, clear: () => {} };
  const start = now();
  let bytes = 0;
  let pages = 0;
  let blogs = 0;
  let isShown = false;
  return {
    add: (more) => {
      bytes += more.bytes;
      pages += more.pages;
      blogs += more.blogs;
      const seconds = Math.max(0.001, (now() - start) / 1_000);
      const rate = bytes / seconds;
      const left = rate === 0 ? '' : `, ${clock((total - bytes) / rate)} left`;
      const line = `${megabytes(bytes)} of ${megabytes(total)} MB, ${pages} pages, ${blogs} live blogs, ${megabytes(rate)} MB/s${left}`;
      stderr.write(ERASE_LINE + line.slice(0, Math.max(10, columns - 1)));
      isShown = true;
    },
    clear: () => {
      if (isShown) stderr.write(ERASE_LINE);
      isShown = false;
    },
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
