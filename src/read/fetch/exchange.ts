/** One header line, as it was sent. */
export type HeaderLine = readonly [name: string, value: string];

/** A request and its answer, as they went over the wire but for the chunks of the transfer. */
export interface Exchange {
  readonly url: string;
  /** When the request was sent: UTC, ISO 8601. */
  readonly sentAt: string;
  readonly requestHeaders: readonly HeaderLine[];
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly HeaderLine[];
  /** Still compressed as the server sent it. */
  readonly body: Uint8Array;
}

/** The value of a header; null where it was not sent. Of several lines of one name the last. */
export function headerOf(headers: readonly HeaderLine[], name: string): string | null {
  return headers.findLast(([own]) => own.toLowerCase() === name)?.[1] ?? null;
}
