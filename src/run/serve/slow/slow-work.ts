import { openReader } from '../../../archive/reader/open-reader.js';
import type { ArchiveReader } from '../../../archive/reader/reader.js';
import { LivepostsError } from '../../../model/error.js';
import type { Feed } from '../../../publish/feed/feed.js';
import { toFeed } from '../../../publish/feed/to-feed.js';
import { stringifyJson } from '../../../publish/json-text.js';
import { feedDocument } from '../feeds/feed-document.js';
import { WeightedCache } from '../http/weighted-cache.js';
import type { Question, Reply, SlowTask } from './slow-task.js';

/** Posts whose feeds are kept: of what has just changed, every format is asked for soon. */
const MOST_POSTS = 4_000;

/** Does one task after the other, on a connection of its own. */
export function slowWork(archive: string): (question: Question) => Promise<Reply> {
  let reader: Promise<ArchiveReader> | null = null;
  const feeds = new WeightedCache<Feed>(MOST_POSTS);
  let before: Promise<unknown> = Promise.resolve();

  const run = async (task: SlowTask): Promise<string | null> => {
    reader ??= openReader(archive);
    const opened = await reader;
    if (task.kind === 'timeline') return `${stringifyJson(await opened.timeline(task.blog), 2)}\n`;
    const { blog, state, origin, format, number } = task;
    let feed = feeds.get(state);
    if (feed === undefined) {
      feed = toFeed(await opened.stored(blog));
      feeds.set(state, feed, blog.posts + 1);
    }
    return feedDocument(feed, blog.name, { origin, format, number });
  };

  return ({ id, task }) => {
    const reply = before.then(async (): Promise<Reply> => {
      try {
        return { id, text: await run(task) };
      } catch (error) {
        const code = error instanceof LivepostsError ? error.code : null;
        return { id, error: { code, message: error instanceof Error ? error.message : String(error) } };
      }
    });
    before = reply;
    return reply;
  };
}
