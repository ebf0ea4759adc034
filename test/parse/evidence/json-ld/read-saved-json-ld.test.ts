import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../../src/model/error.js';
import { parsePage } from '../../../../src/parse/parse-page.js';

const update = (changes: object) => ({ '@type': 'BlogPosting', articleBody: 'The ferry left at dusk.', ...changes });

function page(updates: object[], changes: object = {}): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    url: 'https://news.example/live/ferry',
    headline: 'The ferry: live',
    description: 'We follow the ferry.',
    inLanguage: 'en-GB',
    datePublished: '2024-02-07T17:00:00+00:00',
    dateModified: '2024-02-07T19:30:00+00:00',
    publisher: { '@type': 'Organization', name: 'Example News' },
    author: { '@type': 'Person', name: 'Ada Ruiz' },
    liveBlogUpdate: updates,
    ...changes,
  });
}

describe('JSON-LD that was saved by itself', () => {
  it('says what the live blog is', () => {
    expect(parsePage(page([update({ datePublished: '2024-02-07T18:03:00+00:00' })]))).toMatchObject({
      kind: 'live-blog',
      url: 'https://news.example/live/ferry',
      title: 'The ferry: live',
      description: 'We follow the ferry.',
      language: 'en-GB',
      publisher: { name: 'Example News', domain: 'news.example' },
      authors: [{ name: 'Ada Ruiz' }],
      published: { instant: '2024-02-07T17:00:00Z' },
      updated: { instant: '2024-02-07T19:30:00Z' },
      layout: { id: 'generic', evidence: ['json-ld'] },
    });
  });

  it('gives its posts, a single one too', () => {
    const { posts } = parsePage(
      page([
        update({
          identifier: 'p1',
          url: 'https://news.example/live/ferry#p1',
          headline: 'Ferry sails',
          datePublished: '2024-02-07T18:03:00+00:00',
          dateModified: '2024-02-07T18:20:00+00:00',
          author: [
            {
              '@type': 'Person',
              name: 'Milo Kern',
              affiliation: { '@type': 'Organization', name: 'EN' },
              workLocation: { '@type': 'Place', name: 'Ambria' },
            },
          ],
          articleBody: 'One & <two>.\nStill one.\n\nTwo &amp; three.',
          keywords: ['key-event', 'harbour'],
          correction: [{ '@type': 'CorrectionComment', text: 'An earlier version named another ferry.' }],
          image: [
            {
              '@type': 'ImageObject',
              contentUrl: 'https://a.example/i.png',
              caption: 'The quay',
              creditText: 'Kern',
              description: 'A "quay"',
            },
          ],
        }),
      ]),
    );
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      id: 'p1',
      idSource: 'publisher',
      url: 'https://news.example/live/ferry#p1',
      headline: 'Ferry sails',
      published: { instant: '2024-02-07T18:03:00Z' },
      updated: { instant: '2024-02-07T18:20:00Z' },
      authors: [{ name: 'Milo Kern', organization: 'EN', location: 'Ambria' }],
      text: 'One & <two>. Still one.\n\nTwo & three.',
      labels: ['key-event'],
      markers: [{ kind: 'corrected', text: 'An earlier version named another ferry.' }],
      media: [{ type: 'image', url: 'https://a.example/i.png', caption: 'The quay', credit: 'Kern', alt: 'A "quay"' }],
    });
  });

  it('gives posts without a time, and those of which only a change is known', () => {
    const { posts } = parsePage(
      page([update({}), update({ dateModified: '2024-02-07T18:20:00+00:00', articleBody: 'Another.' })]),
    );
    expect(posts.map(({ published, updated }) => [published, updated?.instant ?? null])).toEqual([
      [null, null],
      [null, '2024-02-07T18:20:00Z'],
    ]);
  });

  it('keeps writers that are the same in all posts: nobody else names any', () => {
    const author = { '@type': 'Person', name: 'Ada Ruiz' };
    const { posts } = parsePage(page([update({ author }), update({ author, articleBody: 'Another.' })]));
    expect(posts.map(({ authors }) => authors.map(({ name }) => name))).toEqual([['Ada Ruiz'], ['Ada Ruiz']]);
  });

  it('makes up again the ids that liveposts made up', () => {
    const identifier = { '@type': 'PropertyValue', propertyID: 'liveposts', value: 'p-0123456789abcdef' };
    const [post] = parsePage(page([update({ identifier })])).posts;
    expect(post?.idSource).toBe('derived');
  });

  it('reads markup as markup, without what could run', () => {
    const [post] = parsePage(page([update({ articleBody: '<p>One <b>two</b></p><script>alert(1)</script>' })])).posts;
    expect(post?.text).toBe('One two');
    expect(post?.html).toBe('<p>One <b>two</b></p>');
  });

  it('finds it in a graph, and in a list', () => {
    const blog = JSON.parse(page([update({})]));
    expect(parsePage(JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, blog] })).posts).toHaveLength(1);
    expect(parsePage(JSON.stringify([blog])).posts).toHaveLength(1);
  });

  it('takes the blog with the address asked for, else the first, and says that there are others', () => {
    const one = JSON.parse(page([update({ headline: 'One' })]));
    const two = JSON.parse(
      page([update({ headline: 'Two' })], { url: 'https://news.example/live/fire', headline: 'Fire' }),
    );
    const first = parsePage(JSON.stringify([one, two]));
    expect(first.posts.map(({ headline }) => headline)).toEqual(['One']);
    expect(first.diagnostics.map(({ code }) => code)).toContain('json-ld-foreign');
    const second = parsePage(JSON.stringify([one, two]), { url: 'https://news.example/live/fire' });
    expect(second.title).toBe('Fire');
    expect(second.posts.map(({ headline }) => headline)).toEqual(['Two']);
  });

  it('is no live blog without posts', () => {
    expect(() => parsePage(page([]))).toThrow(LivepostsError);
  });
});
