import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../follow/clock.js';

/** What a command may touch of the world: the process hands in its own, a test hands in streams in memory. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** `isTTY` decides whether progress is shown. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Whether a person reads stdout. */
  readonly isTerminal: boolean;
  /** Whether that person wants colours and the terminal has them; never for pipes and files. */
  readonly colours?: boolean;
  /** The width of that terminal. */
  readonly columns: number;
  /** Whether unexpected errors are printed with their stack. */
  readonly debug?: boolean;
  /** Milliseconds from any start, for what is said of the speed of a run: nothing else hangs on a clock. */
  readonly now?: () => number;
  /** What pages are followed by; that of the machine unless given. */
  readonly clock?: Clock;
  /** Has `cleanUp` run when the process is interrupted; the answer takes that back. */
  readonly onInterrupt?: (cleanUp: () => void) => () => void;
  /** Has `stop` called when the process is asked to end; the command then ends by itself. The second time ends it at once. */
  readonly onStop?: (stop: () => void) => () => void;
}
