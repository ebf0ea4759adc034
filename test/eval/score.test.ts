import { describe, expect, it } from 'vitest';
import { type Counter, POST_TIMES, silentOf } from '../../eval/counts.js';
import { scorePage } from '../../eval/score.js';
import type { Post } from '../../src/model/post.js';
import { at, makeBlog, makeLabel, makePost, makeStamp, POST_LABELS, RIGHT_POSTS, withoutIds } from './make.js';

const LABEL = makeLabel({ posts: POST_LABELS });
const options = { withUrl: false, source: '' };

/** Everything that is counted for these posts, beyond what a faultless parser gets. */
function differences(posts: readonly Post[], label = LABEL): Partial<Record<Counter, number>> {
  const right = scorePage(LABEL, makeBlog(RIGHT_POSTS), options).counts;
  const { counts } = scorePage(label, makeBlog(posts), options);
  const changed = Object.keys(counts) as Counter[];
  return Object.fromEntries(
    changed.filter((key) => counts[key] !== right[key]).map((key) => [key, counts[key] - right[key]]),
  );
}

/** What is lost with one post that is not found: everything there was to judge about it. */
const ONE_LOST = {
  found: -1,
  missed: 1,
  'time.exact': -1,
  'published.exact': -1,
  ...Object.fromEntries(
    ['headline', 'author', 'label', 'image', 'id', 'start', 'end'].flatMap((field) => [
      [`${field}.right`, -1],
      [`${field}.of`, -1],
    ]),
  ),
};

describe('scorePage', () => {
  it('finds nothing wrong where nothing is', () => {
    const { counts, mismatches } = scorePage(LABEL, makeBlog(RIGHT_POSTS), options);
    expect(mismatches).toEqual([]);
    expect(counts).toMatchObject({
      posts: 4,
      found: 4,
      missed: 0,
      invented: 0,
      glued: 0,
      'time.exact': 4,
      'published.exact': 4,
      'headline.right': 4,
      'author.right': 4,
      'start.right': 4,
      'end.right': 4,
      'id.right': 4,
      'title.right': 1,
    });
  });

  it('knows posts by what they say, without ids', () => {
    expect(differences(withoutIds(RIGHT_POSTS))).toEqual({ 'id.right': -4 });
  });

  it('does not mind typographic quotes, no-break spaces and line ends', () => {
    const posts = RIGHT_POSTS.map((post) => ({ ...post, text: post.text.replaceAll(' ', '\u00A0\n') }));
    expect(differences(posts)).toEqual({});
  });

  for (const [how, given] of [
    ['with ids', RIGHT_POSTS],
    ['without ids', withoutIds(RIGHT_POSTS)],
  ] as const) {
    const ids = how === 'with ids' ? {} : { 'id.right': -4 };
    const lost = how === 'with ids' ? ONE_LOST : { ...ONE_LOST, 'id.right': -4 };

    it(`counts a lost post, ${how}`, () => {
      expect(differences(given.filter((_, index) => index !== 2))).toEqual(lost);
    });

    it(`counts an invented post, ${how}`, () => {
      const advert = makePost({ id: 'ad', text: 'Buy one lamp and carry two home.' });
      expect(differences([...given.slice(0, 2), advert, ...given.slice(2)])).toEqual({ ...ids, invented: 1 });
    });

    it(`counts a second copy of a post as invented, ${how}`, () => {
      expect(differences([at(given, 1), ...given])).toEqual({ ...ids, invented: 1, copy: 1 });
    });

    it(`counts two posts glued together: one lost, one glued, one end wrong, ${how}`, () => {
      const [first, second, ...rest] = given;
      const glued = [{ ...at(given, 0), text: `${first?.text}\n\n${second?.headline}\n\n${second?.text}` }, ...rest];
      expect(differences(glued)).toEqual({ ...lost, glued: 1, 'end.right': -2 });
    });

    it(`counts a post split in two: one invented, one end lost, ${how}`, () => {
      const [head = '', tail = ''] = at(given, 1).text.split('\n\n');
      const split = [
        at(given, 0),
        { ...at(given, 1), text: head },
        makePost({ id: 'rest', text: tail }),
        ...given.slice(2),
      ];
      expect(differences(split)).toEqual({ ...ids, invented: 1, 'end.right': -1 });
    });

    it(`counts a time that is an hour off and certain as silently wrong, ${how}`, () => {
      const time = makeStamp('2031-05-04T13:20:00Z');
      const posts = given.map((post, index) => (index === 0 ? { ...post, time } : post));
      expect(differences(posts)).toEqual({ ...ids, 'time.exact': -1, 'time.silent': 1 });
    });

    it(`counts a time that is an hour off but assumed as flagged, not silent, ${how}`, () => {
      const time = makeStamp('2031-05-04T13:20:00Z', { assumptions: ['zone-from-page'] });
      const posts = given.map((post, index) => (index === 0 ? { ...post, time } : post));
      expect(differences(posts)).toEqual({ ...ids, 'time.exact': -1, 'time.flagged': 1 });
    });

    it(`counts a time that is not given, ${how}`, () => {
      const posts = given.map((post, index) => (index === 3 ? { ...post, time: null } : post));
      expect(differences(posts)).toEqual({ ...ids, 'time.exact': -1, 'time.missing': 1 });
    });

    it(`counts posts out of order, but finds them, ${how}`, () => {
      expect(differences([...given].reverse())).toEqual({ ...ids, misplaced: 3 });
    });
  }

  it('counts a wrong publication in its own column, and in the sum of silent ones', () => {
    const posts = RIGHT_POSTS.map((post) => ({ ...post, published: makeStamp('2031-05-05T00:00:00Z') }));
    expect(differences(posts)).toEqual({ 'published.exact': -4, 'published.silent': 4 });
    expect(silentOf(scorePage(LABEL, makeBlog(posts), options).counts, POST_TIMES)).toBe(4);
  });

  it('is exact to the minute, not to the second and not to two', () => {
    const off = (instant: string): readonly Post[] =>
      RIGHT_POSTS.map((post, index) => (index === 0 ? { ...post, time: makeStamp(instant) } : post));
    expect(differences(off('2031-05-04T12:20:59.999Z'))).toEqual({});
    expect(differences(off('2031-05-04T12:21:00Z'))).toEqual({ 'time.exact': -1, 'time.silent': 1 });
  });

  it('compares headline, authors, labels and images', () => {
    const posts = RIGHT_POSTS.map((post, index) =>
      index === 0
        ? { ...post, headline: 'CRANE STOPS AT NOON', authors: post.authors.slice(1), labels: ['pinned' as const] }
        : post,
    );
    const picture = { type: 'image', url: null, caption: null, credit: null, alt: null } as const;
    expect(differences(posts)).toEqual({ 'headline.right': -1, 'author.right': -1, 'label.right': -1 });
    expect(differences(RIGHT_POSTS.map((post) => ({ ...post, media: [picture] })))).toEqual({ 'image.right': -4 });
  });

  it('tells lost first words and lost spaces', () => {
    const headless = RIGHT_POSTS.map((post) => ({ ...post, text: post.text.slice(post.text.indexOf('one long')) }));
    expect(differences(headless)).toEqual({ 'start.right': -4 });
    const spaceless = RIGHT_POSTS.map((post) => ({ ...post, text: post.text.replace(/^(\S+) /u, '$1') }));
    expect(differences(spaceless)).toEqual({ spacing: 4 });
  });

  it('takes other endings where the label gives them', () => {
    const label = makeLabel({
      posts: POST_LABELS.map((post) => ({ ...post, lastWordsAll: 'Picture: Bo Tern', bodyTail: undefined })),
    });
    const captioned = RIGHT_POSTS.map((post) => ({ ...post, text: `${post.text}\n\nPicture: Bo Tern` }));
    expect(differences(captioned, label)).toEqual({});
    expect(differences(captioned)).toEqual({ 'end.right': -4 });
  });

  it('counts all posts as missed where there are none', () => {
    expect(scorePage(LABEL, makeBlog([]), options).counts).toMatchObject({ posts: 4, found: 0, missed: 4 });
  });

  it('compares what the page says of itself', () => {
    const label = makeLabel({
      posts: [],
      declaredPostCount: 35,
      pagePublished: '2031-05-04T09:00:00Z',
      pageUpdated: '2031-05-04T12:30:00Z',
      more: ['https://harbour.example/day?page=2'],
    });
    const { counts } = scorePage(
      label,
      makeBlog([], {
        title: 'Another day',
        published: makeStamp('2031-05-04T09:00:11Z'),
        updated: makeStamp('2031-05-04T13:30:00Z'),
      }),
      options,
    );
    expect(counts).toMatchObject({
      'title.of': 1,
      'title.right': 0,
      'declared.right': 0,
      'more.right': 0,
      'page.exact': 1,
      'page.silent': 1,
    });
    expect(silentOf(counts, POST_TIMES)).toBe(0);
  });
});
