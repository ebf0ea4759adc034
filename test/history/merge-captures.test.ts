import { describe, expect, it } from 'vitest';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Timeline, TimelinePost } from '../../src/model/timeline.js';
import { blog, clock, post } from './make-blog.js';

const at = (time: string): string => `2031-05-04T${time}:00Z`;
const merge = (...blogs: LiveBlog[]): Timeline => mergeCaptures(blogs);
const states = ({ posts }: Timeline): string[] => posts.map(({ id, state }) => `${id} ${state}`);
const codes = ({ diagnostics }: Timeline): string[] => diagnostics.map(({ code }) => code);

function one({ posts }: Timeline, id: string): TimelinePost {
  const found = posts.find(({ ids }) => ids.includes(id));
  if (found === undefined) throw new Error(`no post ${id}`);
  return found;
}

const [a, b, c, d, e] = [
  post('alpha', '10:01'),
  post('bravo', '10:02'),
  post('charlie', '10:03'),
  post('delta', '10:14'),
  post('echo', '10:25'),
] as const;

describe('what became of a post', () => {
  it('is withdrawn where a later page shows posts on both sides of its place', () => {
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [d, c, a]));
    expect(states(timeline)).toEqual(['delta present', 'charlie present', 'bravo withdrawn', 'alpha present']);
    expect(one(timeline, 'bravo').withdrawnBetween).toEqual({ after: at('10:10'), before: at('10:20') });
  });

  it('has rolled off where a later page shows only newer posts', () => {
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [d, c]));
    expect(states(timeline)).toEqual(['delta present', 'charlie present', 'bravo rolled-off', 'alpha rolled-off']);
  });

  it('is present where a later page shows it again', () => {
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [d, c, a]), blog('10:30', [e, d, c, b, a]));
    expect(one(timeline, 'bravo').state).toBe('present');
    expect(codes(timeline)).toContain('post-reappeared');
  });

  it('is withdrawn from the top of a page that is proven to be newer, and not of one that may be older', () => {
    const late = (updated: string | null): LiveBlog =>
      blog('10:20', [b, a], updated === null ? {} : { updated: clock(updated) });
    const early = blog('10:10', [c, b, a], { updated: clock('10:05') });
    expect(one(merge(early, late('10:15')), 'charlie').state).toBe('withdrawn');
    expect(one(merge(early, late('10:02')), 'charlie').state).toBe('present');
    expect(one(merge(early, late(null)), 'charlie').state).toBe('unknown');
  });

  it.each([
    ['a further page', { url: 'https://news.example/live/storm?page=2' }, [c, b]],
    ['a cache', { updated: clock('10:01') }, [c, a]],
  ])('is not withdrawn because %s does not show it', (_, changes, posts) => {
    const timeline = merge(blog('10:10', [d, c, b, a], { updated: clock('10:06') }), blog('10:20', posts, changes));
    expect(timeline.posts.filter(({ state }) => state === 'withdrawn')).toEqual([]);
  });

  it.each([
    [
      'a payload that may hold any choice of posts',
      { capture: { ...blog('10:20', []).capture, mediaType: 'json' as const } },
    ],
    [
      'a page that was read in part',
      { diagnostics: [{ code: 'limit-reached', severity: 'warning', message: '', where: null, raw: null }] as const },
    ],
  ])('is not withdrawn because it is absent from %s', (_, changes) => {
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [d, c, a], changes));
    expect(one(timeline, 'bravo').state).toBe('present');
  });

  it('is not withdrawn where a pinned post is the only older one', () => {
    const pinned = { ...a, labels: ['pinned'] as const };
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [pinned, d, c]));
    expect(one(timeline, 'bravo').state).toBe('rolled-off');
  });

  it('is not withdrawn where a post that moved up is the only older one', () => {
    const moved = { ...a, time: clock('10:12'), published: null, updated: clock('10:12') };
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [d, moved, c]));
    expect(one(timeline, 'bravo').state).toBe('rolled-off');
  });

  it('is neither withdrawn nor edited where it may have come back under another id and with other words', () => {
    const other = post('zulu', null, { text: 'Quite another thing is said here of boats and men.' });
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [d, c, other, a]));
    expect(one(timeline, 'bravo').state).toBe('unknown');
    expect(codes(timeline)).toContain('post-identity-uncertain');
  });

  it('does not depend on the order of the captures, nor on one that is given twice', () => {
    const captures = [blog('10:10', [c, b, a]), blog('10:20', [d, c, a]), blog('10:30', [e, d, c]), blog(null, [b, a])];
    const expected = mergeCaptures(captures);
    expect(mergeCaptures(captures.toReversed())).toEqual(expected);
    expect(mergeCaptures([...captures, ...captures])).toEqual(expected);
    expect(expected.captures).toHaveLength(4);
  });

  it('needs a capture', () => {
    expect(() => mergeCaptures([])).toThrowError(expect.objectContaining({ code: 'bad-option' }));
  });
});

describe('which posts are one', () => {
  it('finds a post again by its address and by its words', () => {
    const url = 'https://news.example/live/storm#p2';
    const timeline = merge(
      blog('10:10', [c, { ...b, url }, a]),
      blog('10:20', [d, { ...c, id: 'C-2' }, { ...b, id: 'B-2', url, text: 'Other words.' }, a]),
    );
    expect(one(timeline, 'B-2')).toMatchObject({ ids: ['bravo', 'B-2'], matchedBy: ['url'] });
    expect(one(timeline, 'C-2')).toMatchObject({ ids: ['charlie', 'C-2'], matchedBy: ['content'] });
  });

  it('never makes one of two posts that stand on one page', () => {
    const twin = { ...b, id: 'twin' };
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:20', [d, c, twin, b, a]));
    expect(timeline.posts).toHaveLength(5);
  });

  it('keeps summaries of one headline and different hours apart', () => {
    const summary = (id: string, time: string) =>
      post(id, time, {
        headline: 'What we know so far',
        text: 'The wall holds. The port is closed. Schools are open again.',
      });
    const timeline = merge(blog('10:10', [summary('s1', '10:05'), a]), blog('10:40', [summary('s2', '10:35'), e]));
    expect(timeline.posts.map(({ ids }) => ids)).toContainEqual(['s1']);
  });

  it('does not believe ids that are counted anew on every page', () => {
    const counted = (posts: readonly (typeof a)[]) => posts.map((each, index) => ({ ...each, id: `post-${index}` }));
    const timeline = merge(blog('10:10', counted([c, b, a])), blog('10:20', counted([d, c, b, a])));
    expect(timeline.posts.map(({ text }) => text.split(' ')[0])).toEqual(['delta', 'charlie', 'bravo', 'alpha']);
    expect(timeline.posts.flatMap(({ revisions }) => revisions.map(({ change }) => change))).toEqual(
      Array(4).fill('first'),
    );
  });
});

describe('what a post said', () => {
  const edited = { ...b, text: `${b.text} It holds.` };

  it('has a revision for every change, with the captures that show it', () => {
    const timeline = merge(blog('10:10', [b, a]), blog('10:20', [d, b, a]), blog('10:30', [e, d, edited, a]));
    expect(one(timeline, 'bravo').revisions).toMatchObject([
      { change: 'first', changed: [], seenFrom: at('10:10'), seenTo: at('10:20'), text: b.text },
      { change: 'addition', changed: ['text'], seenFrom: at('10:30'), seenTo: at('10:30'), text: edited.text },
    ]);
  });

  it('is not compared with another form of the page', () => {
    const amp = { layout: { id: 'generic', variant: 'amp', evidence: ['blocks'] } };
    const timeline = merge(blog('10:10', [b, a]), blog('10:20', [d, edited, a], amp), blog('10:30', [e, d, b, a]));
    expect(one(timeline, 'bravo').revisions).toMatchObject([
      { change: 'first', form: { variant: null }, text: b.text, seenFrom: at('10:10'), seenTo: at('10:30') },
      { change: 'first', form: { variant: 'amp' }, text: edited.text },
    ]);
    expect(one(timeline, 'bravo').seenIn).toEqual([0, 1, 2]);
  });

  it('does not change when a cache answers with an older page', () => {
    const timeline = merge(
      blog('10:10', [b, a], { updated: clock('10:05') }),
      blog('10:20', [d, edited, a], { updated: clock('10:15') }),
      blog('10:22', [b, a], { updated: clock('10:05') }),
    );
    expect(one(timeline, 'bravo').revisions.map(({ change }) => change)).toEqual(['first', 'addition']);
    expect(timeline.captures.map(({ stale }) => stale)).toEqual([false, false, true]);
    expect(one(timeline, 'bravo').text).toBe(edited.text);
  });

  it('is not shorter because the input ended inside it', () => {
    const cut = { ...a, text: a.text.slice(0, 30) };
    const diagnostics = [{ code: 'post-cut-off', severity: 'warning', message: '', where: null, raw: null }] as const;
    const timeline = merge(blog('10:10', [b, a]), blog('10:20', [d, b, cut], { diagnostics }));
    expect(one(timeline, 'alpha').revisions).toHaveLength(1);
  });
});

describe('when a post was published', () => {
  it('takes a stated time over a relative one', () => {
    const early = { ...b, time: clock('10:00', { source: 'relative', text: '10 min ago' }) };
    const timeline = merge(blog('10:10', [{ ...early, published: early.time }, a]), blog('10:20', [b, a]));
    expect(one(timeline, 'bravo').published).toEqual(clock('10:02'));
  });

  it('takes the first of two stated times, and calls the other the last change', () => {
    const later = { ...b, time: clock('10:15'), published: clock('10:15') };
    const timeline = merge(blog('10:10', [b, a]), blog('10:20', [later, a]));
    expect(one(timeline, 'bravo')).toMatchObject({
      published: clock('10:02'),
      updated: clock('10:15'),
      time: clock('10:15'),
    });
  });

  it('disbelieves a time that lies behind the capture', () => {
    const timeline = merge(blog('10:10', [post('alpha', '11:01')]), blog('11:10', [post('alpha', '11:01')]));
    expect(one(timeline, 'alpha').published).toBeNull();
    expect(one(timeline, 'alpha').publishedBetween).toEqual({ after: null, before: at('10:10') });
    expect(codes(timeline)).toEqual(expect.arrayContaining(['time-after-capture', 'times-conflict']));
  });

  it('is bounded by the page that did not have the post and the one that had it', () => {
    const bare = post('november', null);
    const timeline = merge(blog('10:10', [b, a]), blog('10:20', [bare, b, a]));
    expect(one(timeline, 'november').publishedBetween).toEqual({ after: at('10:02'), before: at('10:20') });
  });

  it('is not bounded by a page where it came to stand between two posts: it may have been away for a while', () => {
    const bare = post('november', null);
    const timeline = merge(blog('10:10', [c, a]), blog('10:20', [c, bare, a]));
    expect(one(timeline, 'november').publishedBetween).toEqual({ after: null, before: at('10:20') });
  });

  it('is not bounded by a page that may have had the post with other words', () => {
    const bare = { ...post('november', null), idSource: 'derived' as const };
    const timeline = merge(blog('10:10', [b, a]), blog('10:20', [bare, b, a]));
    expect(one(timeline, 'november').publishedBetween).toEqual({ after: null, before: at('10:20') });
  });

  it('is not bounded by a page that has no post in common with the pages of older posts', () => {
    const [x, y, z] = ['xray', 'yankee', 'zulu'].map((id) => post(id, null)) as [typeof a, typeof a, typeof a];
    const further = blog('10:30', [y, x], { url: 'https://news.example/live/storm?page=2' });
    const timeline = merge(blog('10:10', [c, b]), blog('10:20', [z, c, b]), further);
    expect(one(timeline, 'zulu').publishedBetween).toEqual({ after: at('10:03'), before: at('10:20') });
    expect(one(timeline, 'xray').publishedBetween).toEqual({ after: null, before: at('10:30') });
  });
});

describe('what is missing', () => {
  it('has a gap between posts that no page shows side by side', () => {
    const timeline = merge(blog('10:10', [b, a]), blog('10:30', [e, d]));
    expect(timeline.completeness.gaps).toEqual([{ after: at('10:02'), before: at('10:14') }]);
  });

  it('has none where the windows overlap', () => {
    const timeline = merge(blog('10:10', [c, b, a]), blog('10:30', [e, d, c]));
    expect(timeline.completeness.gaps).toEqual([]);
  });

  it('counts what is declared against what is held, and names where more is', () => {
    const more = ['https://news.example/live/storm?page=2'];
    const timeline = merge(
      blog('10:10', [b, a], { declaredPostCount: 9, completeness: { found: 2, declared: 9, missing: 7, more } }),
    );
    expect(timeline.completeness).toEqual({
      found: 2,
      declared: 9,
      missing: 7,
      gaps: [{ after: null, before: at('10:01') }],
      more,
    });
  });
});
