import type { ArchiveReader } from '../../archive/reader/reader.js';
import type { BlogStore } from './blog-store.js';
import type { EventHub } from './events/event-hub.js';
import type { BlogFeeds } from './feeds/blog-feeds.js';
import type { PageCache } from './page-cache.js';
import type { SlowThread } from './slow/slow-thread.js';

/** What the routes lean on. */
export interface AppContext {
  readonly reader: ArchiveReader;
  readonly store: BlogStore;
  readonly feeds: BlogFeeds;
  readonly thread: SlowThread;
  readonly hub: EventHub;
  readonly pages: PageCache;
  readonly images: boolean;
}
