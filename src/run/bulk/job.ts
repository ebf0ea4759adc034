import type { PackedCapture } from '../../archive/pack-capture.js';
import type { ParseOptions } from '../../parse/parse-options.js';
import type { CaptureLimits, DamageCode, PassedReason } from '../../read/captures/capture.js';
import type { FormatName } from '../cli/options.js';
import type { Task } from './task.js';

/** What is to be made of the captures, the same for every task. Plain data: it is handed to other threads. */
export interface Job {
  /**
   * What to write for each live blog: a format of `parse`, a row of `scan`, or `capture`: all of it, of each capture by
   * itself; or all of it packed for an `archive`.
   */
  readonly output: FormatName | 'scan' | 'scan-table' | 'capture' | 'archive';
  /** For an archive: whether the bytes of the pages go into it too. */
  readonly keepsBytes?: boolean;
  /** Whether each is an element of a JSON list. */
  readonly isList: boolean;
  readonly columns: number;
  readonly parse: ParseOptions;
  readonly limits: CaptureLimits;
  readonly filter: CaptureFilter;
}

/** Which captures are wanted. */
export interface CaptureFilter {
  /** Patterns of addresses: with any, one must fit; `*` stands for anything. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** UTC, ISO 8601: captured at this time or later, and before. Captures of unknown time are kept. */
  readonly since: string | null;
  readonly until: string | null;
}

/** A live blog that was found, written as the job wants it. */
export interface Found {
  readonly text: string;
  readonly posts: number;
  /** The same for an archive, and nothing as text. */
  readonly packed?: PackedCapture;
  /** Codes of the warnings in its result, with how often each. */
  readonly warnings: Readonly<Record<string, number>>;
  /** The file and record, for messages. */
  readonly where: string;
}

/** What is worth a message on standard error. */
export interface Trouble {
  readonly level: 'error' | 'warning';
  readonly code: DamageCode | 'worker-died' | 'parse-too-long' | string;
  readonly where: string;
  readonly message: string;
  readonly hint: string | null;
  /** For a single page that is no live blog or cannot be read; damage inside a container costs nothing. */
  readonly exitCode: number;
}

/** What was met. */
export interface Counts {
  readonly pages: number;
  readonly blogs: number;
  readonly posts: number;
  readonly damaged: number;
  readonly passed: Readonly<Partial<Record<PassedReason | 'not-live' | 'plainly-not-live' | 'elsewhere', number>>>;
}

/** What became of a task. */
export interface TaskResult {
  readonly index: number;
  readonly found: readonly Found[];
  readonly troubles: readonly Trouble[];
  readonly counts: Counts;
}

/** A task as it is handed out: records that are known to end the process are passed over. */
export interface Assignment {
  readonly task: Task;
  /** Ordinals of pages in the task. */
  readonly skip: readonly number[];
}
