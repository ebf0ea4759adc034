import { LivepostsError } from '../../model/error.js';
import type { Feed } from './feed.js';

/** One document of an archived feed. */
export interface FeedPage {
  /** 0 for the document that is subscribed to, 1 for the oldest archive, counting up. */
  readonly number: number;
  readonly feed: Feed;
}

/**
 * Parts a feed as RFC 5005, section 4 has it: one document that is subscribed to, with the newest items, and archive
 * documents of `size` items each that never change once they are full. They are cut from the oldest item on, so that
 * new posts make new archives and leave the old ones as they are.
 *
 * @param addressOf the address of a document by its number, absolute or relative
 */
export function archivePages(feed: Feed, size: number, addressOf: (number: number) => string): readonly FeedPage[] {
  if (!(Number.isInteger(size) && size >= 1)) {
    throw new LivepostsError('bad-option', `${size} is no number of items for an archive page.`, {
      hint: 'Give 1 or more.',
    });
  }
  const { items } = feed;
  // At least one item stays in the document that is subscribed to.
  const archives = Math.max(0, Math.ceil(items.length / size) - 1);
  const held = items.length - archives * size;
  const place = (number: number): Feed['archive'] => ({
    isArchive: number > 0,
    current: number === 0 ? null : addressOf(0),
    previous: number === 1 || (number === 0 && archives === 0) ? null : addressOf(number === 0 ? archives : number - 1),
    next: number === 0 || number === archives ? null : addressOf(number + 1),
  });
  const pages: FeedPage[] = [{ number: 0, feed: { ...feed, items: items.slice(0, held), archive: place(0) } }];
  for (let number = archives; number >= 1; number--) {
    const start = held + (archives - number) * size;
    const own = items.slice(start, start + size);
    const updated = own.reduce(
      (latest, item) => (Date.parse(item.updated) > Date.parse(latest) ? item.updated : latest),
      own[0]?.updated ?? feed.updated,
    );
    const address = addressOf(number);
    pages.push({
      number,
      feed: {
        ...feed,
        feedUrl: feed.feedUrl === null ? null : address,
        updated,
        items: own,
        deleted: [],
        archive: place(number),
      },
    });
  }
  return pages;
}
