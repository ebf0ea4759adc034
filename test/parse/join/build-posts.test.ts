import { describe, expect, it } from 'vitest';
import type { Author, Post } from '../../../src/model/post.js';
import type { Timestamp } from '../../../src/model/timestamp.js';
import type { Candidate } from '../../../src/parse/candidate.js';
import { type BuildOptions, buildPosts } from '../../../src/parse/join/build-posts.js';
import type { JoinedPost } from '../../../src/parse/join/join-candidates.js';
import type { PostTimes } from '../../../src/parse/join/times-of-post.js';
import { languageOf } from '../../../src/parse/languages/languages.js';
import { makeResolver } from '../../../src/parse/page/page-url.js';
import { entry, html, shown, told, words } from './candidate.js';

const PAGE = 'https://a.example/live/storm';
const person = (name: string): Author => ({ name, location: null, organization: null });

function timeAt(instant: string): PostTimes {
  const time: Timestamp = {
    instant,
    local: instant,
    zone: null,
    text: null,
    precision: 'second',
    source: 'attribute',
    assumptions: [],
  };
  return { time, published: time, updated: null, publishedBetween: null };
}

function build(
  posts: readonly JoinedPost[],
  changes: Partial<BuildOptions> = {},
  times: readonly PostTimes[] = [],
): Post[] {
  const options: BuildOptions = {
    pageUrl: PAGE,
    pageTitle: 'Storm live',
    pageAuthors: [],
    languages: [languageOf('en')].filter((language) => language !== null),
    resolve: makeResolver(PAGE, (url) => url),
    shownTime: 'shown',
    html: true,
    ...changes,
  };
  return told((report) => buildPosts(posts, times, options, report)).result;
}

const alone = (main: Candidate): JoinedPost => ({ main, others: [] });
const beside = (main: Candidate, ...others: Candidate[]): JoinedPost => ({ main, others });

describe('id', () => {
  it('is the publisher’s, from the page or from the data beside it', () => {
    const posts = build([alone(shown({ id: 'p1' })), beside(shown(), entry({ id: 'x2' }))]);
    expect(posts.map(({ id, idSource }) => [id, idSource])).toEqual([
      ['p1', 'publisher'],
      ['x2', 'publisher'],
    ]);
  });

  it('is made of headline, words and minute where nobody gives one', () => {
    const make = (text: string, instant: string): string =>
      build([alone(shown({ headline: 'Fog', body: html(text) }))], {}, [timeAt(instant)])[0]?.id ?? '';
    const id = make(words(1), '2031-03-04T10:00:00Z');
    expect(id).toMatch(/^p-[0-9a-f]{16}$/);
    expect(make(words(1), '2031-03-04T10:00:30Z')).toBe(id);
    expect(make(words(1), '2031-03-04T10:01:00Z')).not.toBe(id);
    expect(make(words(2), '2031-03-04T10:00:00Z')).not.toBe(id);
  });

  it('does not depend on the posts above', () => {
    const post = alone(shown({ body: html(words(1)) }));
    const newer = alone(shown({ body: html(words(2)) }));
    expect(build([newer, post])[1]?.id).toBe(build([post])[0]?.id);
  });

  it('names one post only: a second with the same is known by its words', () => {
    const posts = build([
      alone(shown({ id: 'p1', body: html(words(1)) })),
      alone(shown({ id: 'p1', body: html(words(2)) })),
    ]);
    expect(posts[0]).toMatchObject({ id: 'p1', idSource: 'publisher' });
    expect(posts[1]?.idSource).toBe('derived');
    expect(posts[1]?.id).toMatch(/^p-/);
  });

  it('counts twins', () => {
    const twin = alone(shown({ headline: 'Goal', body: html('Goal!') }));
    const ids = build([twin, twin, twin]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(`${ids[0]}-2`);
    expect(ids[2]).toBe(`${ids[0]}-3`);
  });
});

describe('position', () => {
  it('counts from 0 in page order', () => {
    expect(build(['p1', 'p2'].map((id) => alone(shown({ id })))).map(({ position }) => position)).toEqual([0, 1]);
  });
});

describe('headline', () => {
  const two = entry({ headline: 'Other', id: 'x9' });

  it('is not what stands on every post without one', () => {
    expect(build([alone(shown({ headline: 'Post update' })), alone(two)])[0]?.headline).toBeNull();
  });

  it('is what the page shows', () => {
    expect(
      build([beside(shown({ headline: 'Fog' }), entry({ headline: 'Fog, the whole of it' }), two)])[0]?.headline,
    ).toBe('Fog');
  });

  it('is that of the data where the page shows none', () => {
    expect(build([beside(shown(), entry({ headline: 'Fog' })), alone(two)])[0]?.headline).toBe('Fog');
  });

  it('is not that of the page, which data repeats for posts without one', () => {
    const posts = build([
      beside(shown(), entry({ headline: 'STORM – live' })),
      alone(two),
      alone(entry({ headline: 'Storm live' })),
    ]);
    expect(posts.map(({ headline }) => headline)).toEqual([null, 'Other', null]);
  });

  it('may be that of the page where the data says so of a single post', () => {
    const stored = (headline: string): JoinedPost => alone(entry({ evidence: 'state', headline }));
    const headlines = (...all: readonly string[]): (string | null)[] =>
      build(all.map(stored)).map(({ headline }) => headline);
    // A page that is named after its newest post.
    expect(headlines('Storm live', 'Other')).toEqual(['Storm live', 'Other']);
    expect(headlines('Storm live', 'Storm live', 'Other')).toEqual([null, null, 'Other']);
    expect(headlines('Storm live')).toEqual([null]);
  });

  it('is not taken from data that says the same of every post', () => {
    const same = (): Candidate => entry({ headline: 'Something else' });
    expect(build([beside(shown(), same()), beside(shown(), same())]).map(({ headline }) => headline)).toEqual([
      null,
      null,
    ]);
    expect(build([alone(same()), alone(same())]).map(({ headline }) => headline)).toEqual([null, null]);
  });

  it('may be the title of the page where the page itself shows it at the post', () => {
    expect(build([alone(shown({ headline: 'Storm live' }))])[0]?.headline).toBe('Storm live');
  });
});

describe('authors', () => {
  const pair = (first: string, second: string): JoinedPost[] => [
    beside(shown(), entry({ authors: [person(first)] })),
    beside(shown(), entry({ authors: [person(second)] })),
  ];

  it('come from the byline', () => {
    const posts = build([beside(shown({ authors: [person('Ada Quill')] }), entry({ authors: [person('Bo Reed')] }))]);
    expect(posts[0]?.authors).toEqual([person('Ada Quill')]);
  });

  it('come from the data where it tells the posts apart', () => {
    expect(
      build(pair('Ada Quill', 'Bo Reed'), { pageAuthors: [person('Ada Quill')] }).map(
        ({ authors }) => authors[0]?.name,
      ),
    ).toEqual(['Ada Quill', 'Bo Reed']);
  });

  it('are unknown where the data gives every post the writers of the page', () => {
    expect(
      build(pair('Ada Quill', 'Ada Quill'), { pageAuthors: [person('Ada Quill')] }).map(({ authors }) => authors),
    ).toEqual([[], []]);
  });

  it('are not taken from data that gives every post all who wrote for the page, the two in its byline among them', () => {
    const all = ['Ada Quill', 'Bo Reed', 'Cy Marsh'].map(person);
    const posts = [1, 2, 3].map(() => beside(shown(), entry({ authors: all })));
    const pageAuthors = ['Bo Reed', 'Ada Quill'].map(person);
    expect(build(posts, { pageAuthors }).map(({ authors }) => authors)).toEqual([[], [], []]);
  });
});

describe('words', () => {
  it('are those of the page', () => {
    expect(build([beside(shown({ body: html('Seen.') }), entry({ body: html('Data.') }))])[0]?.text).toBe('Seen.');
  });

  it('are those of the data where the page shows none', () => {
    const [post] = build([beside(shown({ body: html('') }), entry(), entry({ body: html('Data.') }))]);
    expect(post?.text).toBe('Data.');
    expect(post?.html).toBe('<p>Data.</p>');
  });

  it('stay the page’s where it shows a picture alone', () => {
    const picture: Candidate['body'] = { kind: 'html', html: '<figure><img src="/p.jpg" width="900"></figure>' };
    const [post] = build([beside(shown({ body: picture }), entry({ body: html('Data.') }))]);
    expect(post?.text).toBe('');
    expect(post?.media.map(({ url }) => url)).toEqual(['https://a.example/p.jpg']);
  });

  it('come without HTML when none is wanted', () => {
    const [post] = build([alone(shown({ body: html('Seen.') }))], { html: false });
    expect([post?.text, post?.html]).toEqual(['Seen.', '']);
  });
});

describe('url', () => {
  const urlOf = (
    main: Partial<Candidate>,
    other: Partial<Candidate> = {},
    pageUrl: string | null = PAGE,
  ): string | null =>
    build([beside(shown(main), entry(other))], { pageUrl, resolve: makeResolver(pageUrl, (url) => url) })[0]?.url ??
    null;

  it('is absolute', () => {
    expect(urlOf({ url: '#p1' })).toBe(`${PAGE}#p1`);
    expect(urlOf({ url: '?post=12' })).toBe(`${PAGE}?post=12`);
    expect(urlOf({ url: '#p1' }, {}, `${PAGE}#top`)).toBe(`${PAGE}#p1`);
  });

  it('is that of the data where the page links to none', () => {
    expect(urlOf({}, { url: `${PAGE}#x1` })).toBe(`${PAGE}#x1`);
  });

  it.each([PAGE, `${PAGE}/`, `${PAGE}#`])('is not that of the page: %s', (url) => {
    expect(urlOf({ url })).toBeNull();
    expect(urlOf({ url }, { url: `${PAGE}#x1` })).toBe(`${PAGE}#x1`);
  });

  it('is null where it cannot be made absolute or must not be kept', () => {
    expect(urlOf({ url: '#p1' }, {}, null)).toBeNull();
    expect(urlOf({ url: 'javascript:void(0)' })).toBeNull();
  });
});

describe('times, labels and markers', () => {
  it('are handed on', () => {
    const times = timeAt('2031-03-04T10:00:00Z');
    const [post] = build([alone(shown({ labels: ['pinned'], byline: 'By Ada Quill' }))], {}, [times]);
    expect(post).toMatchObject({ ...times, labels: ['pinned'], byline: 'By Ada Quill' });
  });

  it('a post without times has none', () => {
    expect(build([alone(shown())])[0]).toMatchObject({
      time: null,
      published: null,
      updated: null,
      publishedBetween: null,
    });
  });

  it('an update line names its time', () => {
    const changed = timeAt('2031-03-04T10:20:00Z').time;
    const main = shown({ markers: [{ kind: 'updated', text: 'Updated at 10.20', at: null }], body: html('Seen.') });
    const [post] = build([alone(main)], {}, [{ ...timeAt('2031-03-04T10:00:00Z'), updated: changed }]);
    expect(post?.markers).toEqual([{ kind: 'updated', text: 'Updated at 10.20', at: changed }]);
  });

  it('the time of a changed post is no publication on a page that shows last changes', () => {
    const post = alone(shown({ body: html('Seen.</p><p>This post was updated with more details.') }));
    const times = [timeAt('2031-03-04T10:00:00.250Z')];
    expect(build([post], { shownTime: 'updated' }, times)[0]).toMatchObject({
      time: times[0]?.time,
      published: null,
      updated: times[0]?.time,
      publishedBetween: { after: null, before: '2031-03-04T10:00:00Z' },
    });
    expect(build([post], { shownTime: 'shown' }, times)[0]?.published).toEqual(times[0]?.time);
  });

  it('sentences about a change are found in the words, and people credited with help', () => {
    const [post] = build([alone(shown({ body: html('Seen.</p><p>Ada Quill contributed reporting to this post.') }))]);
    expect(post?.markers.map(({ kind }) => kind)).toEqual(['contributed']);
    expect(post?.contributors).toEqual([person('Ada Quill')]);
  });
});
