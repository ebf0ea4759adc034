/** What the caller says of one input; it stands above what is said of all of them. */
export interface Known {
  readonly url?: string;
  /** UTC, ISO 8601. */
  readonly capturedAt?: string;
}

/** A file to read, or `-` for standard input. */
export interface Input {
  readonly path: string;
  readonly known: Known;
}

/** An input of which nothing more is known, where only a path is given. */
export function asInput(input: string | Input): Input {
  return typeof input === 'string' ? { path: input, known: {} } : input;
}

/** Whether anything is known. */
export function isKnown({ url, capturedAt }: Known): boolean {
  return url !== undefined || capturedAt !== undefined;
}
