import { describe, expect, it } from 'vitest';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import { blog, clock, post } from './make-blog.js';

const [a, b] = [post('alpha', '10:01'), post('bravo', '10:05')] as const;
const words = 'The ferry is late. The crew waits on the quay. Nobody knows why it is so.';
const first: Post = { ...a, text: words };
const fixed: Post = { ...a, text: words.replace('late', 'lost') };
const longer: Post = { ...a, text: `${words} More soon.` };
const cutOff = {
  diagnostics: [{ code: 'post-cut-off', severity: 'warning', message: '', where: null, raw: null }],
} as const;
const amp = { layout: { id: 'generic', variant: 'amp', evidence: ['blocks'] } };
const inAmp = (one: Post): Post => ({ ...one, text: `${one.text} Read on.` });

const told = (...blogs: LiveBlog[]): unknown[] =>
  mergeCaptures(blogs)
    .posts.find(({ id }) => id === 'alpha')
    ?.revisions.map(({ change, text }) => [change, text]) ?? [];

describe('words at the end of a file that was cut short', () => {
  const cut = (one: Post): Post => ({ ...one, text: one.text.slice(0, 30) });

  it('are not those of the post where another capture shows all of them', () => {
    expect(told(blog('10:10', [b, first]), blog('10:20', [b, cut(first)], cutOff))).toEqual([['first', words]]);
    expect(told(blog('10:10', [b, cut(first)], cutOff), blog('10:20', [b, first]))).toEqual([['first', words]]);
  });

  it('hide no words that stood there before', () => {
    const captures = [blog('10:10', [b, first]), blog('10:20', [b, cut(first)], cutOff), blog('10:30', [b, longer])];
    expect(told(...captures)).toEqual([
      ['first', words],
      ['addition', longer.text],
    ]);
  });
});

describe('a capture that nobody knows the time of', () => {
  it('tells no change back, and none of a time', () => {
    const early: Post = { ...first, time: clock('10:01'), published: null };
    const late: Post = { ...early, text: fixed.text, time: clock('10:12') };
    const captures = [
      blog('10:10', [b, early]),
      blog('10:20', [b, late]),
      blog(null, [b, { ...early, time: clock('10:02') }]),
    ];
    expect(told(...captures)).toEqual([
      ['first', words],
      ['correction', fixed.text],
    ]);
  });
});

describe('an edit that another form of the page shows', () => {
  it('is told with the words before it', () => {
    const captures = [
      blog('10:10', [b, inAmp(first)], amp),
      blog('10:20', [b, inAmp(fixed)], amp),
      blog('10:30', [b, fixed]),
      blog('10:40', [b, fixed]),
      blog('10:50', [b, fixed]),
    ];
    expect(told(...captures)).toEqual([
      ['first', inAmp(first).text],
      ['correction', inAmp(fixed).text],
      ['first', fixed.text],
    ]);
  });

  it('is told with the words before it where the main form says these too', () => {
    const loud = (one: Post): Post => ({ ...one, text: one.text.toUpperCase() });
    const captures = [
      blog('10:10', [b, loud(first)], amp),
      blog('10:20', [b, first]),
      blog('10:30', [b, first]),
      blog('10:35', [b, first]),
      blog('10:40', [b, loud(longer)], amp),
    ];
    expect(told(...captures)).toEqual([
      ['first', loud(first).text],
      ['first', words],
      ['addition', loud(longer).text],
    ]);
  });
});
