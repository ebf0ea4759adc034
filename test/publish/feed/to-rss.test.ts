import { describe, expect, it } from 'vitest';
import { archivePages } from '../../../src/publish/feed/archive-pages.js';
import { rssText } from '../../../src/publish/feed/rss-text.js';
import { toFeed } from '../../../src/publish/feed/to-feed.js';
import { toRss, writeRss } from '../../../src/publish/feed/to-rss.js';
import { makeBlog, makePost, makeTime, makeTimeAt } from '../make-blog.js';

describe('toRss', () => {
  it('writes one item per post', () => {
    const blog = makeBlog({
      description: 'The river is high.',
      posts: [
        makePost({
          url: 'https://news.example/live/flood#p1',
          updated: makeTimeAt(20),
          authors: [
            { name: 'Ada Ruiz', location: null, organization: null },
            { name: 'Milo Kern', location: null, organization: null },
          ],
          labels: ['breaking'],
        }),
      ],
    });
    expect(toRss(blog, { feedUrl: 'https://feeds.example/flood.rss' })).toBe(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>Flood in Ambria: live</title>
    <link>https://news.example/live/flood</link>
    <description>The river is high.</description>
    <language>en</language>
    <lastBuildDate>Wed, 07 Feb 2024 23:20:00 GMT</lastBuildDate>
    <atom:link href="https://feeds.example/flood.rss" rel="self" type="application/rss+xml"/>
    <item>
      <title>River falls below the mark</title>
      <link>https://news.example/live/flood#p1</link>
      <description>The river is falling.</description>
      <category>Breaking</category>
      <category>Updated</category>
      <guid isPermaLink="false">tag:news.example,2020:live/flood#p1</guid>
      <pubDate>Wed, 07 Feb 2024 23:03:00 GMT</pubDate>
      <atom:updated>2024-02-07T23:20:00.000Z</atom:updated>
      <dc:creator>Ada Ruiz</dc:creator>
      <dc:creator>Milo Kern</dc:creator>
      <content:encoded>
        <![CDATA[<p>The river is falling.</p>
<p><strong>Updated</strong> <span dir="ltr">(2024-02-07 18:20 -05:00)</span></p>]]>
      </content:encoded>
    </item>
  </channel>
</rss>
`);
  });

  it('dates an item by the time that is shown where the first publication is not known', () => {
    const time = makeTimeAt(20);
    const rss = toRss(makeBlog({ posts: [makePost({ time, published: null, updated: time })] }));
    expect(rss).toContain('<pubDate>Wed, 07 Feb 2024 23:20:00 GMT</pubDate>');
  });

  it('writes no date where none is known, or only the day', () => {
    const day = makeTime({ precision: 'day' });
    expect(toRss(makeBlog({ posts: [makePost({ time: day })] }))).not.toContain('<pubDate>');
    const rss = toRss(makeBlog({ posts: [makePost({ time: null })] }));
    expect(rss).not.toMatch(/pubDate|atom:updated|lastBuildDate/);
    expect(rss).toContain('<category>Time unknown</category>');
  });

  it('is HTML nowhere but where HTML is meant', () => {
    const evil = '<img src=x onerror=alert(1)> &lt;b&gt; AT&T 2 < 3';
    const post = makePost({
      headline: evil,
      text: evil,
      html: '',
      authors: [{ name: evil, location: null, organization: null }],
      media: [{ type: 'image', url: 'https://a.example/i.png', caption: evil, credit: evil, alt: evil }],
    });
    const rss = toRss(makeBlog({ title: evil, description: evil, posts: [post] }));
    // Such texts stand as CDATA: this is what a reader that takes them for HTML is given.
    expect(rss).not.toMatch(/<img src=x|<b>/);
    expect(rss.match(/<!\[CDATA\[&lt;img src=x onerror=alert\(1\)/g)).toHaveLength(7);
  });

  it('marks archives', () => {
    const posts = [9, 5].map((minute) => makePost({ id: `p${minute}`, time: makeTimeAt(minute) }));
    const [current = '', archive = ''] = archivePages(toFeed(makeBlog({ posts })), 1, (number) => `${number}.rss`).map(
      ({ feed }) => writeRss(feed),
    );
    expect(current).toContain('<atom:link href="1.rss" rel="prev-archive" type="application/rss+xml"/>');
    expect(archive).toContain('<rss xmlns:fh="http://purl.org/syndication/history/1.0" version="2.0"');
    expect(archive).toMatch(/<fh:archive\/>\s*<\/channel>/);
  });

  it('cannot be told a mark of its own by the words of a page', () => {
    const posts = [9, 5].map((minute) =>
      makePost({ id: `p${minute}`, headline: '</channel><rss $& $1', time: makeTimeAt(minute) }),
    );
    const [, archive = ''] = archivePages(toFeed(makeBlog({ posts })), 1, (number) => `${number}.rss`).map(({ feed }) =>
      writeRss(feed),
    );
    expect(archive).toMatch(/<\/item>\s*<fh:archive\/>\s*<\/channel>\s*<\/rss>\s*$/);
    expect(archive.match(/<fh:archive/g)).toHaveLength(1);
  });
});

describe('rssText', () => {
  it.each([
    ['AT&T & 2 < 3 > 1', 'AT&T & 2 < 3 > 1'],
    ['<b>', '&lt;b>'],
    ['</p><!-- x --><?y', '&lt;/p>&lt;!-- x -->&lt;?y'],
    ['&lt;b&gt; &#60; &amp;', '&amp;lt;b&amp;gt; &amp;#60; &amp;amp;'],
  ])('%s', (text, written) => {
    expect(rssText(text)).toBe(written);
  });
});
