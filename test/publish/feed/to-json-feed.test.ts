import { describe, expect, it } from 'vitest';
import { toJsonFeed } from '../../../src/publish/feed/to-json-feed.js';
import { makeBlog, makePost, makeTime, makeTimeAt } from '../make-blog.js';

const read = (...args: Parameters<typeof toJsonFeed>) => JSON.parse(toJsonFeed(...args));

describe('toJsonFeed', () => {
  it('writes one item per post', () => {
    const blog = makeBlog({
      posts: [
        makePost({
          url: 'https://news.example/live/flood#p1',
          updated: makeTimeAt(20),
          authors: [{ name: 'Ada Ruiz', location: null, organization: null }],
          labels: ['key-event'],
          media: [
            { type: 'video', url: 'https://a.example/v.mp4', caption: null, credit: null, alt: null },
            { type: 'image', url: 'https://a.example/i.png', caption: 'The quay', credit: 'Kern', alt: null },
          ],
        }),
      ],
    });
    const { items, ...feed } = read(blog, { feedUrl: 'https://feeds.example/flood.json', hub: 'https://hub.example/' });
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Flood in Ambria: live',
      home_page_url: 'https://news.example/live/flood',
      feed_url: 'https://feeds.example/flood.json',
      language: 'en',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
    expect(items).toEqual([
      {
        id: 'tag:news.example,2020:live/flood#p1',
        url: 'https://news.example/live/flood#p1',
        title: 'River falls below the mark',
        content_html: expect.stringMatching(/^<p>The river is falling\.<\/p>/),
        summary: 'The river is falling.',
        image: 'https://a.example/i.png',
        date_published: '2024-02-07T23:03:00.000Z',
        date_modified: '2024-02-07T23:20:00.000Z',
        authors: [{ name: 'Ada Ruiz' }],
        tags: ['key-event', 'updated'],
        attachments: [
          { url: 'https://a.example/v.mp4', mime_type: 'video/mp4' },
          { url: 'https://a.example/i.png', mime_type: 'image/png', title: 'The quay – Kern' },
        ],
      },
    ]);
  });

  it('calls the time of an update a change, not a publication', () => {
    const time = makeTimeAt(20);
    const [item] = read(makeBlog({ posts: [makePost({ time, published: null, updated: time })] })).items;
    expect(item).not.toHaveProperty('date_published');
    expect(item.date_modified).toBe('2024-02-07T23:20:00.000Z');
  });

  it('gives no dates of a day or of nothing', () => {
    for (const time of [makeTime({ precision: 'day' }), null]) {
      const [item] = read(makeBlog({ posts: [makePost({ time })] })).items;
      expect(Object.keys(item).filter((key) => key.startsWith('date'))).toEqual([]);
    }
  });

  it('always has content and a list of items', () => {
    const [item] = read(makeBlog({ posts: [makePost({ text: '', html: '' })] })).items;
    expect(item.content_text).toBe('River falls below the mark');
    expect(read(makeBlog({ posts: [] })).items).toEqual([]);
    const [short] = read(makeBlog(), { content: 'summary' }).items;
    expect(short).toMatchObject({ content_text: 'The river is falling.' });
    expect(short).not.toHaveProperty('content_html');
  });
});
