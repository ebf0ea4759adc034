import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import { parsePage } from '../../../src/parse/parse-page.js';

/** One post as a dump of a CNN page prints it. */
interface Printed {
  readonly stamp: string;
  readonly headline: string;
  readonly byline?: string;
  /** Printed twice, the credit behind the second. */
  readonly caption?: string;
  readonly credit?: string;
  readonly body: readonly string[];
}

const POSTS: readonly Printed[] = [
  {
    stamp: '7:03 p.m. ET, May 4, 2023',
    headline: 'Balloonists "still aloft" over the salt lake, club says',
    byline: "From CNN's Ravi Thornbury, Elke Marsh and Ottilie Brand",
    caption: 'Balloons drift over the salt lake near Ombra on May 4.',
    credit: 'Nadia Whitcombe/AFP/Getty Images',
    body: [
      'All nine balloons were seen from the shore at dusk.',
      '“They waved,” a watcher said at around 6:30 p.m. local time. ',
    ],
  },
  {
    stamp: '5:22 p.m. ET, May 4, 2023',
    headline: 'Wind turns and takes the race with it',
    byline: "From CNN's Elke Marsh in Ombra and Ravi Thornbury in Lower Vane",
    body: ['The wind turned at 3 p.m. ET, and so did everyone.'],
  },
  {
    stamp: '5:53 p.m. ET, May 4, 2023',
    headline: 'What a balloonist eats',
    byline: "From CNN's Ottilie Brand",
    body: ['Dates, mostly.', 'This post was updated with more details about the dates.'],
  },
  {
    stamp: '3:40 p.m. ET, May 4, 2023',
    headline: 'Lake has been dry for nine years',
    body: ['It will be a lake again in spring, geologists say.'],
  },
  {
    stamp: '4:49 p.m. ET, May 4, 2023',
    headline: 'Race starts an hour late',
    byline: 'From Ravi Thornbury and CNN’s Elke Marsh',
    caption: 'The starter looks at the sky on May 4.',
    credit: 'Ombra Balloon Club/Reuters',
    body: [
      'A goat had to be let out of a basket.',
      "CNN's Ottilie Brand in Ombra and Kester Vale contributed reporting to this post.",
    ],
  },
  {
    stamp: '11:47 p.m. ET, May 3, 2023',
    headline: 'Crews sleep beside their baskets',
    body: ['Nobody wanted to be first awake.'],
  },
];

function print(posts: readonly Printed[], options: { readonly blank?: string } = {}): string {
  const blank = options.blank ?? '\n';
  const head = [
    posts[0]?.headline ?? '',
    '',
    'May 4, 2023 Great balloon race',
    '',
    'By Ravi Thornbury, Elke Marsh, Ottilie Brand and Kester Vale, CNN',
    '',
    'Updated 0205 GMT (1005 HKT) May 5, 2023',
    '41 Posts',
    'Sort byDropdown arrow',
  ].join('\n');
  const printed = posts.map(({ stamp, headline, byline, caption, credit, body }) =>
    [
      stamp,
      headline,
      ...(byline === undefined ? [] : [byline]),
      ...(caption === undefined ? [] : [`${caption}\n${caption} ${credit ?? ''}`]),
      ...body,
    ].join(`\n${blank}`),
  );
  return `${[head, ...printed].join('\n')}\n`;
}

function read(posts: readonly Printed[], options?: Parameters<typeof print>[1]): LiveBlog {
  return parsePage(print(posts, options));
}

describe('a text dump of a CNN page', () => {
  const blog = read(POSTS);

  it('is known by its lines', () => {
    expect(blog.layout).toEqual({ id: 'cnn', variant: 'text', evidence: ['text'] });
  });

  it('gives the facts of the page', () => {
    expect(blog.title).toBe('May 4, 2023 Great balloon race');
    expect(blog.authors.map(({ name }) => name)).toEqual([
      'Ravi Thornbury',
      'Elke Marsh',
      'Ottilie Brand',
      'Kester Vale',
    ]);
    expect(blog.updated?.instant).toBe('2023-05-05T02:05:00Z');
    expect(blog.completeness).toEqual({ found: 6, declared: 41, missing: 35, more: [] });
  });

  it('gives every post, none glued to another', () => {
    expect(blog.posts.map(({ headline }) => headline)).toEqual(POSTS.map(({ headline }) => headline));
    for (const [index, { body }] of POSTS.entries())
      expect(blog.posts[index]?.text).toBe(body.map((line) => line.trim()).join('\n\n'));
  });

  it('reads the stamps in the zone that they name', () => {
    expect(blog.posts.map(({ time }) => time?.instant)).toEqual([
      '2023-05-04T23:03:00Z',
      '2023-05-04T21:22:00Z',
      '2023-05-04T21:53:00Z',
      '2023-05-04T19:40:00Z',
      '2023-05-04T20:49:00Z',
      '2023-05-04T03:47:00Z',
    ]);
    expect(blog.posts.every(({ time }) => time?.assumptions.length === 0 && time.zone === 'America/New_York')).toBe(
      true,
    );
  });

  it('proves which posts were updated, and claims no publication for them', () => {
    expect(blog.posts.map(({ publishedBetween }) => publishedBetween?.before ?? null)).toEqual([
      null,
      null,
      '2023-05-04T21:22:00Z',
      null,
      '2023-05-04T19:40:00Z',
      null,
    ]);
    for (const index of [2, 4]) {
      expect(blog.posts[index]?.published).toBeNull();
      expect(blog.posts[index]?.updated).toEqual(blog.posts[index]?.time);
    }
  });

  it('tells writers, places and helpers', () => {
    expect(blog.posts.map(({ byline }) => byline)).toEqual(POSTS.map(({ byline }) => byline ?? null));
    expect(blog.posts[1]?.authors).toEqual([
      { name: 'Elke Marsh', location: 'Ombra', organization: 'CNN' },
      { name: 'Ravi Thornbury', location: 'Lower Vane', organization: 'CNN' },
    ]);
    expect(blog.posts[4]?.authors).toEqual([
      { name: 'Ravi Thornbury', location: null, organization: null },
      { name: 'Elke Marsh', location: null, organization: 'CNN' },
    ]);
    expect(blog.posts[4]?.contributors).toEqual([
      { name: 'Ottilie Brand', location: 'Ombra', organization: 'CNN' },
      { name: 'Kester Vale', location: null, organization: 'CNN' },
    ]);
    expect(blog.posts[2]?.markers.map(({ kind }) => kind)).toEqual(['updated']);
  });

  it('takes captions and credits out of the words', () => {
    expect(blog.posts.map(({ media }) => media.map(({ caption, credit }) => [caption, credit]))).toEqual(
      POSTS.map(({ caption, credit }) => (caption === undefined ? [] : [[caption, credit]])),
    );
  });

  it('reads the same without empty lines', () => {
    const dense = read(POSTS, { blank: '' });
    expect(dense.posts.map(({ headline, time }) => [headline, time?.instant])).toEqual(
      blog.posts.map(({ headline, time }) => [headline, time?.instant]),
    );
  });

  it('says nothing about a single post that may be pinned', () => {
    const [first, ...rest] = POSTS.filter((_, index) => index !== 2 && index !== 4);
    const old = { ...(first as Printed), stamp: '1:10 a.m. ET, May 4, 2023' };
    expect(read([old, ...rest]).posts.map(({ publishedBetween }) => publishedBetween)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
