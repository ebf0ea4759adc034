import { describe, expect, it } from 'vitest';
import { archivePages } from '../../../src/publish/feed/archive-pages.js';
import { toAtom, writeAtom } from '../../../src/publish/feed/to-atom.js';
import { toFeed } from '../../../src/publish/feed/to-feed.js';
import { HOSTILE, makeBlog, makePost, makeTime, makeTimeAt } from '../make-blog.js';

describe('toAtom', () => {
  it('writes one entry per post', () => {
    const blog = makeBlog({
      posts: [
        makePost({
          url: 'https://news.example/live/flood#p1',
          updated: makeTimeAt(20),
          authors: [{ name: 'Ada Ruiz', location: null, organization: null }],
          contributors: [{ name: 'Milo Kern', location: null, organization: null }],
          labels: ['key-event'],
          media: [{ type: 'image', url: 'https://a.example/i.png', caption: 'The quay', credit: 'Kern', alt: null }],
        }),
      ],
    });
    expect(
      toAtom(blog, { feedUrl: 'https://feeds.example/flood.atom', hub: 'https://hub.example/' }),
    ).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
  <author>
    <name>Example News</name>
  </author>
  <id>tag:news.example,2020:live/flood</id>
  <link href="https://news.example/live/flood" rel="alternate" type="text/html"/>
  <link href="https://feeds.example/flood.atom" rel="self" type="application/atom+xml"/>
  <link href="https://hub.example/" rel="hub"/>
  <title type="text">Flood in Ambria: live</title>
  <updated>2024-02-07T23:20:00.000Z</updated>
  <entry>
    <author>
      <name>Ada Ruiz</name>
    </author>
    <category term="key-event" scheme="https://schema.org/LiveBlogPosting#" label="Key event"/>
    <category term="updated" scheme="https://schema.org/LiveBlogPosting#" label="Updated"/>
    <content type="html">
      <![CDATA[<p>The river is falling.</p>
<figure><img src="https://a.example/i.png" alt=""><figcaption>The quay (Kern)</figcaption></figure>
<p><strong>Updated</strong> <span dir="ltr">(2024-02-07 18:20 -05:00)</span></p>
<p><strong>Contributors</strong>: Milo Kern</p>]]>
    </content>
    <contributor>
      <name>Milo Kern</name>
    </contributor>
    <id>tag:news.example,2020:live/flood#p1</id>
    <link href="https://news.example/live/flood#p1" rel="alternate" type="text/html"/>
    <link href="https://a.example/i.png" rel="enclosure" type="image/png"/>
    <published>2024-02-07T23:03:00.000Z</published>
    <title type="text">River falls below the mark</title>
    <updated>2024-02-07T23:20:00.000Z</updated>
    <media:content url="https://a.example/i.png" type="image/png" medium="image">
      <media:description type="plain">The quay</media:description>
      <media:credit>Kern</media:credit>
    </media:content>
  </entry>
</feed>
`);
  });

  it('leaves published out where it is not known', () => {
    const day = makeTime({ precision: 'day', instant: '2024-02-07T05:00:00Z', local: '2024-02-07T00:00:00-05:00' });
    const atom = toAtom(makeBlog({ posts: [makePost({ time: day }), makePost({ id: 'p2', time: null })] }));
    expect(atom).not.toContain('<published>');
    expect(atom).toContain('<updated>2024-02-07T05:00:00.000Z</updated>');
    expect(atom).toContain('label="Only the day is known"');
    expect(atom).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
    expect(atom).toContain('label="Time unknown"');
  });

  it('gives an entry content where it has no address, and says summaries otherwise', () => {
    const bare = makeBlog({ url: null, posts: [makePost()] });
    expect(toAtom(bare, { content: 'summary' })).toContain('<content type="text">The river is falling.</content>');
    expect(toAtom(makeBlog(), { content: 'summary' })).toContain(
      '<summary type="text">The river is falling.</summary>',
    );
    const empty = makePost({ headline: 'Only a headline', text: '', html: '' });
    expect(toAtom(makeBlog({ url: null, posts: [empty] }))).toContain('<content type="text">Only a headline</content>');
    expect(toAtom(makeBlog({ posts: [empty] }))).not.toMatch(/<(?:content|summary)/);
  });

  it('says which posts were withdrawn (RFC 6721)', () => {
    const id = 'tag:news.example,2020:live/flood#gone';
    const atom = toAtom(makeBlog(), { deleted: [{ id, when: '2024-02-07T23:30:00Z' }] });
    expect(atom).toContain('xmlns:at="http://purl.org/atompub/tombstones/1.0"');
    expect(atom).toContain(`<at:deleted-entry ref="${id}" when="2024-02-07T23:30:00Z"/>`);
    const [withdrawn = ''] = toFeed(makeBlog()).items.map((item) => item.id);
    const without = toAtom(makeBlog(), { deleted: [{ id: withdrawn, when: '2024-02-07T23:30:00Z' }] });
    expect(without).not.toContain('<entry>');
    expect(without).toContain(`ref="${withdrawn}"`);
  });

  it('marks archives and links them (RFC 5005)', () => {
    const posts = [9, 5, 1].map((minute) => makePost({ id: `p${minute}`, time: makeTimeAt(minute) }));
    const pages = archivePages(toFeed(makeBlog({ posts })), 1, (number) => `flood-${number}.atom`);
    const [current = '', newer = '', older = ''] = pages.map(({ feed }) => writeAtom(feed));
    expect(current).not.toContain('archive/>');
    expect(current).toContain('<link href="flood-2.atom" rel="prev-archive" type="application/atom+xml"/>');
    expect(newer).toContain('<feed xmlns:fh="http://purl.org/syndication/history/1.0"');
    expect(newer).toContain('<fh:archive/>');
    expect(newer).toContain('<link href="flood-1.atom" rel="prev-archive"');
    expect(newer).toContain('<link href="flood-0.atom" rel="current"');
    expect(older).not.toContain('prev-archive');
    expect(older).toContain('<link href="flood-2.atom" rel="next-archive"');
  });

  it('takes no word of a page for markup, and no address for what it is not', () => {
    const evil = '</title><script>alert(1)</script>]]>&amp;"\'';
    const person = { name: evil, location: evil, organization: evil };
    const post = makePost({
      headline: evil,
      text: evil,
      html: '',
      url: 'javascript:alert(1)',
      authors: [person],
      media: [
        { type: 'image', url: 'https://a.example/"><script>.png', caption: evil, credit: evil, alt: evil },
        { type: 'image', url: 'javascript:alert(1)', caption: null, credit: null, alt: null },
      ],
      markers: [{ kind: 'updated', text: evil, at: makeTime({ local: evil }) }],
      embeds: [{ provider: evil, url: 'data:text/html,x', text: evil }],
    });
    const atom = toAtom(makeBlog({ title: evil, description: evil, language: evil, authors: [person], posts: [post] }));
    expect(atom).not.toMatch(/="javascript:|="data:|xml:lang/);
    expect(atom).toContain('<link href="https://news.example/live/flood" rel="alternate"');
    const outside = atom.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    expect(outside).not.toContain('<script');
    const [, content = ''] = /<content type="html">([\s\S]*?)<\/content>/.exec(atom) ?? [];
    expect(content).not.toMatch(/<script/);
  });

  it('holds no control characters', () => {
    const post = makePost({ headline: HOSTILE, html: `<p>${HOSTILE}</p>`, text: HOSTILE, id: HOSTILE });
    const atom = toAtom(
      makeBlog({ title: HOSTILE, description: HOSTILE, posts: [post, makePost({ html: '', text: HOSTILE })] }),
    );
    expect(atom).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('is the same each time', () => {
    expect(toAtom(makeBlog())).toBe(toAtom(structuredClone(makeBlog())));
  });
});
