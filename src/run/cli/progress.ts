import { printableLine } from '../../publish/printable.js';
import type { CliIo } from './cli-io.js';

/** A line on the terminal that says how far the work is. */
export interface Progress {
  /** Shows that the next of `total` inputs is being read. Nothing is shown for a single one. */
  readonly show: (input: string, total: number) => void;
  /** Takes the line away, before anything else is printed. */
  readonly clear: () => void;
}

const ERASE_LINE = '\r\u001b[2K';

/** Counts through the inputs; silent when it is not wanted or stderr is no terminal. */
export function createProgress(io: Pick<CliIo, 'stderr' | 'columns'>, isWanted: boolean): Progress {
  if (!isWanted || io.stderr.isTTY !== true) return { show: () => {}, clear: () => {} };
  let count = 0;
  let isShown = false;
  return {
    show: (input, total) => {
      if (total < 2) return;
      count += 1;
      const line = Array.from(`${count}/${total} ${printableLine(input)}`);
      io.stderr.write(ERASE_LINE + line.slice(0, Math.max(10, io.columns - 1)).join(''));
      isShown = true;
    },
    clear: () => {
      if (isShown) io.stderr.write(ERASE_LINE);
      isShown = false;
    },
  };
}
