import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import { toJson } from '../../src/publish/to-json.js';
import { toJsonLd, toJsonLdElement } from '../../src/publish/to-json-ld.js';
import { makeBlog, makePost, makeTime, makeTimeAt } from './make-blog.js';

const read = (blog: LiveBlog) => JSON.parse(toJsonLd(blog));
const readPost = (changes: Partial<Post>) => read(makeBlog({ posts: [makePost(changes)] })).liveBlogUpdate[0];
const ada = { name: 'Ada Ruiz', location: 'Ambria', organization: 'Example News' };

describe('toJsonLd', () => {
  it('is a LiveBlogPosting', () => {
    const blog = makeBlog({
      description: 'The river is high.',
      published: makeTimeAt(0),
      updated: makeTimeAt(30),
      status: 'ended',
      authors: [{ ...ada, location: null, organization: null }],
    });
    const { liveBlogUpdate, ...about } = read(blog);
    expect(liveBlogUpdate).toHaveLength(1);
    expect(about).toEqual({
      '@context': 'https://schema.org',
      '@type': 'LiveBlogPosting',
      '@id': 'https://news.example/live/flood',
      url: 'https://news.example/live/flood',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/live/flood' },
      headline: 'Flood in Ambria: live',
      description: 'The river is high.',
      inLanguage: 'en',
      datePublished: '2024-02-07T18:00:00-05:00',
      dateModified: '2024-02-07T18:30:00-05:00',
      coverageStartTime: '2024-02-07T18:00:00-05:00',
      coverageEndTime: '2024-02-07T18:30:00-05:00',
      publisher: { '@type': 'Organization', name: 'Example News', url: 'https://news.example/' },
      author: [{ '@type': 'Person', name: 'Ada Ruiz' }],
    });
  });

  it('holds a BlogPosting for each post', () => {
    expect(
      readPost({
        url: 'https://news.example/live/flood#p1',
        updated: makeTimeAt(20),
        authors: [ada],
        labels: ['key-event'],
        markers: [
          { kind: 'corrected', text: 'An earlier version named the wrong river.', at: makeTimeAt(20) },
          { kind: 'pinned', text: 'Pinned', at: null },
        ],
        media: [
          { type: 'image', url: 'https://a.example/i.png', caption: 'The quay', credit: 'Kern', alt: 'A quay' },
          { type: 'image', url: null, caption: 'Only words', credit: null, alt: null },
          { type: 'video', url: 'javascript:alert(1)', caption: null, credit: null, alt: null },
        ],
        embeds: [
          { provider: 'twitter', url: 'https://t.example/1', text: 'x' },
          { provider: null, url: 'javascript:alert(1)', text: null },
        ],
      }),
    ).toEqual({
      '@type': 'BlogPosting',
      '@id': 'https://news.example/live/flood#p1',
      url: 'https://news.example/live/flood#p1',
      identifier: 'p1',
      headline: 'River falls below the mark',
      datePublished: '2024-02-07T18:03:00-05:00',
      dateModified: '2024-02-07T18:20:00-05:00',
      author: [
        {
          '@type': 'Person',
          name: 'Ada Ruiz',
          affiliation: { '@type': 'Organization', name: 'Example News' },
          workLocation: { '@type': 'Place', name: 'Ambria' },
        },
      ],
      articleBody: 'The river is falling.',
      keywords: ['key-event'],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'An earlier version named the wrong river.',
          datePublished: '2024-02-07T18:20:00-05:00',
        },
      ],
      image: [
        {
          '@type': 'ImageObject',
          contentUrl: 'https://a.example/i.png',
          caption: 'The quay',
          creditText: 'Kern',
          description: 'A quay',
        },
        { '@type': 'ImageObject', caption: 'Only words' },
      ],
      citation: ['https://t.example/1'],
    });
  });

  it('makes up no address and no id of a publisher', () => {
    const post = readPost({ id: 'p-0123456789abcdef', idSource: 'derived' });
    expect(post).toMatchObject({
      '@id': 'https://news.example/live/flood#p-0123456789abcdef',
      identifier: { '@type': 'PropertyValue', propertyID: 'liveposts', value: 'p-0123456789abcdef' },
    });
    expect(post).not.toHaveProperty('url');
    const bare = read(makeBlog({ url: null, posts: [makePost()] }));
    expect(bare).not.toHaveProperty('@id');
    expect(bare.liveBlogUpdate[0]).not.toHaveProperty('@id');
  });

  it('calls the time of an update no publication, and no day an instant', () => {
    const time = makeTimeAt(20);
    expect(readPost({ time, published: null, updated: time })).not.toHaveProperty('datePublished');
    expect(readPost({ time, published: null, updated: time }).dateModified).toBe('2024-02-07T18:20:00-05:00');
    const local = '2024-02-07T00:00:00-05:00';
    expect(readPost({ time: makeTime({ precision: 'day', local }) }).datePublished).toBe('2024-02-07');
    expect(readPost({ time: makeTime({ precision: 'hour' }) }).datePublished).toBe('2024-02-07');
    expect(readPost({ time: null })).not.toHaveProperty('datePublished');
    expect(readPost({ updated: makePost().published })).not.toHaveProperty('dateModified');
  });

  it('dates the coverage by its oldest post, and ends it only where the page says so', () => {
    const posts = [makePost({ time: makeTimeAt(9) }), makePost({ id: 'p2', time: makeTimeAt(1) })];
    const about = read(makeBlog({ posts }));
    expect(about.coverageStartTime).toBe('2024-02-07T18:01:00-05:00');
    expect(about).not.toHaveProperty('coverageEndTime');
    expect(read(makeBlog({ posts, status: 'ended' })).coverageEndTime).toBe('2024-02-07T18:09:00-05:00');
  });

  it('calls an article an article', () => {
    const article = read(makeBlog({ kind: 'article' }));
    expect(article).toMatchObject({ '@type': 'NewsArticle', articleBody: 'The river is falling.' });
    expect(article).not.toHaveProperty('liveBlogUpdate');
    expect(article).not.toHaveProperty('coverageStartTime');
  });

  it('takes several blogs as a list, also one by one', () => {
    const blogs = [makeBlog({ title: 'One' }), makeBlog({ title: 'Two' })];
    expect(JSON.parse(toJsonLd(blogs)).map(({ headline }: { headline: string }) => headline)).toEqual(['One', 'Two']);
    expect(`[\n${blogs.map(toJsonLdElement).join(',\n')}\n]\n`).toBe(toJsonLd(blogs));
  });

  it('can stand in a page: nothing ends its script', () => {
    const evil = '</script><script>alert(1)</script><!--';
    const blog = makeBlog({ title: evil, posts: [makePost({ headline: evil, text: evil })] });
    expect(toJsonLd(blog)).not.toMatch(/<\/|<!--/);
    expect(read(blog).headline).toBe(evil);
    expect(toJson(blog)).toContain('</script>');
  });
});
