import {
  CAPTURE_LIMITS,
  type CaptureEvent,
  type CaptureLimits,
  type CaptureOptions,
} from '../../src/read/captures/capture.js';

/** The options of a reader, all pages wanted. */
export function optionsOf(
  given: Partial<Omit<CaptureOptions, 'limits'>> & { limits?: Partial<CaptureLimits> } = {},
): CaptureOptions {
  return {
    file: 'test.warc',
    range: null,
    wants: () => true,
    borrows: false,
    ...given,
    limits: { ...CAPTURE_LIMITS, ...given.limits },
  };
}

/** What a reader met, in short. */
export interface Met {
  /** Address and words of each page. */
  readonly pages: readonly (readonly [url: string | null, words: string])[];
  /** Code and offset of each damage. */
  readonly damage: readonly (readonly [code: string, offset: number | null])[];
  readonly passed: readonly string[];
  readonly events: readonly CaptureEvent[];
}

export async function collect(reader: AsyncIterable<CaptureEvent> | Iterable<CaptureEvent>): Promise<Met> {
  const events: CaptureEvent[] = [];
  for await (const event of reader) events.push(event);
  return {
    events,
    pages: events.flatMap((event) =>
      event.kind === 'page' ? [[event.page.url, Buffer.from(event.page.bytes).toString()] as const] : [],
    ),
    damage: events.flatMap((event) =>
      event.kind === 'damage' ? [[event.damage.code, event.damage.offset] as const] : [],
    ),
    passed: events.flatMap((event) => (event.kind === 'passed' ? [event.why] : [])),
  };
}

/** A file as a stream gives it, in pieces of so many bytes. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
