/** What the server is told. */
export interface ServeOptions {
  /** The file of the archive. */
  readonly archive: string;
  /** The address to listen on. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Names that it may be called by, besides those of this machine and the one that it listens on. */
  readonly allowHosts: readonly string[];
  /** Pictures of posts are shown: the publishers learn who reads. */
  readonly images: boolean;
  /** Told of what went wrong in the program, not of what was asked wrongly. */
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two looks at the archive while somebody waits for new posts; 1,000 unless given. */
  readonly pollInterval?: number;
}
