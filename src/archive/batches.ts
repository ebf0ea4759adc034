/** How much is written in one transaction: the blogs it touches are derived again once for all of it. */
export interface BatchSize {
  readonly captures: number;
  /** Characters and bytes, unpacked. */
  readonly weight: number;
}

export const BATCH: BatchSize = { captures: 128, weight: 64 * 1024 * 1024 };

/** Things that come one by one, or are there already. */
export type AnyIterable<T> = Iterable<T> | AsyncIterable<T>;

/** Something that is being made: what it weighs is known before it is ready. */
export interface InMaking<U> {
  readonly weight: number;
  readonly ready: Promise<U>;
}

/**
 * Gathers things into batches. The next batch is made while the one before is being worked on.
 *
 * @param make of a thing that comes in, the thing that is gathered
 */
export async function* inBatches<T, U>(
  things: AnyIterable<T>,
  make: (thing: T) => InMaking<U>,
  size: BatchSize = BATCH,
): AsyncGenerator<readonly U[], void, undefined> {
  const source = iterate(things);
  const begin = (): Promise<readonly U[]> => {
    const batch = gather(source, make, size);
    // It is waited for in its turn, which may come after it has failed.
    batch.catch(() => {});
    return batch;
  };
  let next = begin();
  for (let batch = await next; batch.length > 0; batch = await next) {
    next = begin();
    yield batch;
  }
}

async function* iterate<T>(things: AnyIterable<T>): AsyncGenerator<T, void, undefined> {
  yield* things;
}

async function gather<T, U>(
  source: AsyncIterator<T>,
  make: (thing: T) => InMaking<U>,
  size: BatchSize,
): Promise<readonly U[]> {
  const batch: Promise<U>[] = [];
  let weight = 0;
  try {
    while (batch.length < size.captures && weight < size.weight) {
      const { done, value } = await source.next();
      if (done === true) break;
      const thing = make(value);
      batch.push(thing.ready);
      weight += thing.weight;
    }
  } finally {
    // Those under way may fail while another failure is on its way out.
    for (const ready of batch) ready.catch(() => {});
  }
  return Promise.all(batch);
}
