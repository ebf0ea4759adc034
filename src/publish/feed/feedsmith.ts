import { createRequire } from 'node:module';

/** What is used of the library. */
type Feedsmith = Pick<typeof import('feedsmith'), 'generateAtomFeed' | 'generateJsonFeed' | 'generateRssFeed'>;

let loaded: Feedsmith | null = null;

/** Loaded on first use: who only parses should not wait for it. */
export function feedsmith(): Feedsmith {
  loaded ??= createRequire(import.meta.url)('feedsmith') as Feedsmith;
  return loaded;
}
