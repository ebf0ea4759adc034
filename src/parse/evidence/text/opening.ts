import type { LineStamp } from './line-stamp.js';

/** A line that opens a post. */
export interface Opening {
  /** Index into the lines. */
  readonly index: number;
  readonly stamp: LineStamp;
}
