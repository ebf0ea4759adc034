import type { Diagnostic } from './diagnostic.js';

/** Every error there is, with the exit code the command line gives for it. docs/errors.md explains each. */
export const ERRORS = {
  'bad-option': 2,
  'unknown-layout': 2,
  'bad-layout': 2,
  'not-live-blog': 3,
  'posts-elsewhere': 3,
  'missing-input': 4,
  'empty-input': 4,
  'binary-input': 4,
  'input-too-large': 4,
  'nested-too-deep': 4,
  'bad-json': 4,
  'unreadable-input': 4,
  'archive-unavailable': 4,
  'not-an-archive': 4,
  'archive-too-new': 4,
  'archive-damaged': 4,
  'not-in-archive': 4,
  'archive-busy': 5,
  'fetch-refused': 4,
  'fetch-failed': 4,
  'hook-failed': 5,
  'cannot-write': 5,
  'cannot-listen': 5,
} as const;

/** One code of {@link ERRORS}. */
export type ErrorCode = keyof typeof ERRORS;

/**
 * The only error the library throws on purpose.
 *
 * @example
 * ```ts
 * try { parsePage(html) } catch (error) {
 *   if (error instanceof LivepostsError && error.code === 'not-live-blog') console.error(error.hint);
 * }
 * ```
 */
export class LivepostsError extends Error {
  override readonly name: string = 'LivepostsError';
  readonly code: ErrorCode;
  /** What to do about it, in one sentence. */
  readonly hint: string | null;
  /** What was found out about the page before it was refused. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string; cause?: unknown; diagnostics?: readonly Diagnostic[] } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.hint = options.hint ?? null;
    this.diagnostics = options.diagnostics ?? [];
  }
}
