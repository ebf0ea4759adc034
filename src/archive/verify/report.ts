/** Something in an archive that is not as it should be. */
export interface VerifyProblem {
  readonly kind: 'file' | 'reference' | 'search' | 'payload' | 'pointer' | 'reading' | 'blog' | 'posts';
  /** The capture, blog or table that it is about. */
  readonly where: string;
  readonly message: string;
}

/** What was looked at, and what was found. */
export interface VerifyReport {
  readonly problems: readonly VerifyProblem[];
  readonly checked: {
    readonly payloads: number;
    /** Captures that were parsed again. */
    readonly readings: number;
    /** Captures that another version of liveposts has read: it may have read them otherwise. */
    readonly olderReadings: number;
    /** Captures whose pages lie elsewhere. */
    readonly pointers: number;
    readonly blogs: number;
    readonly posts: number;
  };
}

/** How thorough to be. */
export interface VerifyOptions {
  /** Told what is being looked at. */
  readonly onProgress?: (what: string) => void;
}
