import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/model/post.js';
import { at, given, makePost, makeStamp, POST_LABELS, RIGHT_POSTS, score, withoutIds } from './make.js';

describe('optional posts', () => {
  it('are neither missed nor invented', () => {
    const label = given({ optional: true });
    expect(score(label, RIGHT_POSTS).counts).toMatchObject({ posts: 3, found: 3, invented: 0, 'optional-found': 1 });
    expect(score(label, RIGHT_POSTS.slice(1)).counts).toMatchObject({ posts: 3, missed: 0, 'optional-found': 0 });
  });

  it('may be the second of two with one id, which may be given once', () => {
    const [first] = POST_LABELS;
    const twice = { posts: [first, { ...first, duplicateOf: 0 }] };
    expect(score(twice, RIGHT_POSTS.slice(0, 1)).counts).toMatchObject({ found: 1, missed: 0, invented: 0 });
    const both = [at(RIGHT_POSTS, 0), at(RIGHT_POSTS, 0)];
    expect(score(twice, both).counts).toMatchObject({ found: 1, 'optional-found': 1, invented: 0 });
  });

  it('are cut posts, but their time must be right', () => {
    const label = given({ cut: true });
    const wrong = RIGHT_POSTS.map((post) => ({ ...post, time: makeStamp('2031-01-01T00:00:00Z') }));
    expect(score(label, wrong).counts).toMatchObject({ posts: 3, 'time.silent': 4 });
    expect(score(label, RIGHT_POSTS.slice(1)).counts).toMatchObject({ missed: 0, 'time.exact': 3 });
  });

  it('must not stand as complete posts when only a piece of their stamp is left', () => {
    const stump = {
      instant: null,
      timeText: '7:01 a',
      cut: true,
      firstWords: '',
      instantNote: 'do not emit as a post',
    };
    const label = { posts: [...POST_LABELS, stump] };
    const stumped = [...RIGHT_POSTS, makePost({ time: makeStamp('2031-05-04T07:01:00Z', { text: '7:01 a' }) })];
    expect(score(label, RIGHT_POSTS).counts).toMatchObject({ missed: 0, invented: 0 });
    expect(score(label, stumped).counts).toMatchObject({ invented: 1, 'cut-stamp': 1 });
    expect(score(label, stumped, { told: true }).counts).toMatchObject({ invented: 0, 'optional-found': 1 });
  });
});

describe('entries that are no posts', () => {
  it('are invented, with the reason', () => {
    const label = {
      posts: POST_LABELS,
      notPosts: [{ id: 'poll-1', why: 'poll', text: 'Will the tuba play again?' }],
      deleted: [{ id: 'gone-1' }],
    };
    const poll = makePost({ text: 'Will the tuba play again? Yes or no' });
    const gone = makePost({ id: 'gone-1', idSource: 'publisher', text: 'Taken back.' });
    const { counts, mismatches } = score(label, [...RIGHT_POSTS, poll, gone]);
    expect(counts).toMatchObject({ invented: 2, 'not-post': 2, found: 4 });
    expect(mismatches.map(({ text }) => text.slice(0, 8))).toEqual(['poll: no', 'deleted:']);
  });

  it('are bad splits when they begin at a time in prose', () => {
    const label = {
      posts: POST_LABELS,
      notSplitPoints: ['was back at 11.45 p.m. Sunday', '…gates close. 8.30am ET (12.30pm GMT): Gu…'],
    };
    const byStamp = makePost({
      time: makeStamp('2031-05-04T23:45:00Z', { text: '11.45 p.m. Sunday' }),
      text: 'and slept.',
    });
    const byWords = makePost({ headline: 'gates close. 8.30am ET (12.30pm GMT): Gulls', text: 'fly' });
    expect(score(label, [...RIGHT_POSTS, byStamp]).counts).toMatchObject({ invented: 1, 'bad-split': 1 });
    expect(score(label, [...RIGHT_POSTS, byWords]).counts).toMatchObject({ invented: 1, 'bad-split': 1 });
    const plain = makePost({ time: makeStamp('2031-05-04T23:46:00Z', { text: '11.46 p.m.' }), text: 'and slept.' });
    expect(score(label, [...RIGHT_POSTS, plain]).counts).toMatchObject({ invented: 1, 'bad-split': 0 });
  });

  it('are no second chance: the tail of a post split at such a time is not that post', () => {
    const label = { ...given({ id: null }), notSplitPoints: ['at 9.15pm and'] };
    const tail = makePost({
      time: makeStamp('2031-05-04T20:15:00Z', { text: '9.15pm' }),
      text: 'and nobody climbed down again.',
    });
    expect(score(label, [tail, ...RIGHT_POSTS.slice(1)]).counts).toMatchObject({
      missed: 1,
      invented: 1,
      'bad-split': 1,
    });
  });
});

describe('entries that only data holds', () => {
  const label = {
    posts: POST_LABELS,
    onlyInData: { count: 2, sample: [{ id: 'post-12', instant: '2031-05-04T05:00:00Z', headline: 'Night watch' }] },
  };
  const fromData = (id: string, instant: string): Post =>
    makePost({ id, idSource: 'publisher', time: makeStamp(instant), text: `Told by night, ${id}.` });

  it('are right when the label knows them or their id stands in the input', () => {
    const posts = [
      ...RIGHT_POSTS,
      fromData('post-12', '2031-05-04T05:00:00Z'),
      fromData('post-11', '2031-05-04T04:00:00Z'),
    ];
    const source = '{"id":"post-12"},{"id":"post-11"}';
    expect(score(label, posts, { source }).counts).toMatchObject({
      found: 4,
      'in-data': 2,
      invented: 0,
      'data.exact': 1,
    });
    expect(score(label, posts, { source: '' }).counts).toMatchObject({ 'in-data': 1, invented: 1 });
    expect(score(label, RIGHT_POSTS, { source }).counts).toMatchObject({ missed: 0, 'in-data': 0 });
  });

  it('are invented beyond their number, twice, and with ids of another form', () => {
    const source = 'post-12 post-11 post-10 teaser-9';
    const many = ['post-12', 'post-11', 'post-10'].map((id) => fromData(id, '2031-05-04T05:00:00Z'));
    expect(score(label, [...RIGHT_POSTS, ...many], { source }).counts).toMatchObject({ 'in-data': 2, invented: 1 });
    const twice = [fromData('post-12', '2031-05-04T05:00:00Z'), fromData('post-12', '2031-05-04T05:00:00Z')];
    expect(score(label, [...RIGHT_POSTS, ...twice], { source }).counts).toMatchObject({ 'in-data': 1, copy: 1 });
    const teaser = fromData('teaser-9', '2031-05-04T05:00:00Z');
    expect(score(label, [...RIGHT_POSTS, teaser], { source }).counts).toMatchObject({ 'in-data': 0, invented: 1 });
  });

  it('have their time judged too', () => {
    const late = [...RIGHT_POSTS, fromData('post-12', '2031-05-04T06:00:00Z')];
    expect(score(label, late).counts).toMatchObject({ 'in-data': 1, 'data.silent': 1 });
  });
});

describe('posts without prose', () => {
  const bare = { id: null, firstWords: null, lastWords: null, headline: null };
  const picture = (time: string | null): Post =>
    makePost({ time: time === null ? null : makeStamp(time), authors: at(RIGHT_POSTS, 0).authors });

  it('are found by their time or their author, not by their place alone', () => {
    const rest = withoutIds(RIGHT_POSTS).slice(1);
    expect(score(given(bare), [picture('2031-05-04T12:20:00Z'), ...rest]).counts).toMatchObject({ found: 4 });
    expect(score(given(bare), [picture(null), ...rest]).counts).toMatchObject({ found: 4 });
    expect(score(given(bare), [makePost(), ...rest]).counts).toMatchObject({ missed: 1, invented: 1 });
  });
});

describe('text above the prose', () => {
  it('is a wrong start, not a lost and an invented post, when it is short', () => {
    const bare = withoutIds(RIGHT_POSTS).map((post) => ({ ...post, time: null, headline: null }));
    const above = (text: string): readonly Post[] =>
      bare.map((post, index) => (index === 0 ? { ...post, text: `${text} ${post.text} And so on.` } : post));
    const found = { found: 4, missed: 0, invented: 0, 'start.of': 4, 'start.right': 3 };
    expect(score({ posts: POST_LABELS }, above('13.20 BST Ada Quill, on the quay')).counts).toMatchObject(found);
    const far = above('A long story about the harbour and its cranes. '.repeat(4));
    expect(score({ posts: POST_LABELS }, far).counts).toMatchObject({ found: 3, missed: 1, invented: 1 });
  });
});

describe('repetition', () => {
  it('of filler text or of a relative stamp is no glue', () => {
    const posts = POST_LABELS.map((post, index) => ({
      ...post,
      id: `fill-${index}`,
      displayed: '1h ago',
      ...(index === 1 ? {} : { firstWords: 'Lorem ipsum dolor sit amet,', lastWords: 'placerat.' }),
    }));
    const filler = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, nulla arcu non justo eleifend placerat.';
    const filled = RIGHT_POSTS.map((post, index) => ({
      ...post,
      id: `fill-${index}`,
      text: index === 1 ? `1h ago\n\n${post.text}\n\n${filler}` : `1h ago\n\n${filler}`,
    }));
    expect(score({ posts }, filled).counts).toMatchObject({ found: 4, glued: 0 });
    expect(score({ posts }, filled.slice(1)).counts).toMatchObject({ found: 3, glued: 0 });
  });

  it('of a whole short post in a sentence is no glue, as a paragraph it is', () => {
    const short = 'All boats must stay in harbour';
    const posts = POST_LABELS.map((post, index) =>
      index === 1 ? { ...post, firstWords: short, lastWords: short } : post,
    );
    const holding = (more: string): readonly Post[] =>
      RIGHT_POSTS.map((post, index) => {
        if (index === 1) return { ...post, text: short };
        return index === 0 ? { ...post, text: post.text.replace('\n\n', more) } : post;
      });
    expect(score({ posts }, holding(` Not ${short}.\n\n`)).counts).toMatchObject({ found: 4, glued: 0 });
    expect(score({ posts }, holding(`\n\n${short}\n\n`)).counts).toMatchObject({ found: 4, glued: 1 });
  });

  it('of the first words in a summary is no glue, of the whole beginning is', () => {
    const second = at(RIGHT_POSTS, 1).text;
    const long = `${second.slice(0, 40)} ${'with a goat and another goat '.repeat(5)} ${second.slice(40)}`;
    const base = RIGHT_POSTS.map((post, index) => (index === 1 ? { ...post, text: long } : post));
    const holding = (more: string): readonly Post[] =>
      base.map((post, index) => (index === 0 ? { ...post, text: `Earlier: ${more} ${post.text}` } : post));
    expect(score({ posts: POST_LABELS }, holding('A ferry with forty goats on its way.')).counts).toMatchObject({
      glued: 0,
    });
    expect(score({ posts: POST_LABELS }, holding(long)).counts).toMatchObject({ glued: 1, missed: 0 });
  });
});
