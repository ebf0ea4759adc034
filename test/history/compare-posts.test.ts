import { describe, expect, it } from 'vitest';
import { changedFields } from '../../src/history/compare-posts.js';
import type { Media, Post } from '../../src/model/post.js';
import { clock, post } from './make-blog.js';

const image = (url: string | null, caption: string | null = null): Media => ({
  type: 'image',
  url,
  caption,
  credit: null,
  alt: null,
});
const plain = post('alpha', '10:01');
const differs = (changes: Partial<Post>, before: Partial<Post> = {}) =>
  changedFields({ ...plain, ...before }, { ...plain, ...changes });

describe('what differs between two sightings of a post', () => {
  it.each<[string, Partial<Post>, Partial<Post>]>([
    ['white space', { text: 'a  b\u00a0c' }, { text: 'a b c' }],
    ['the form of letters', { text: 'cafe\u0301' }, { text: 'caf\u00e9' }],
    ['a time that one of them lacks', { time: null }, {}],
    [
      'a time that is told more exactly',
      { time: clock('10:01') },
      { time: clock('10:01', { instant: '2031-05-04T10:01:20Z', precision: 'second' }) },
    ],
    ['the same clock with another date', { time: clock('10:01', { instant: '2031-05-03T10:01:00Z' }) }, {}],
    [
      'a relative time that has moved on',
      { time: clock('10:03', { source: 'relative', text: '2 min ago' }) },
      { time: clock('10:01', { source: 'relative', text: '9 min ago' }) },
    ],
    ['a time in another zone', { time: clock('10:01', { text: '6:01 a.m. ET' }) }, {}],
    [
      'another size of a picture',
      { media: [image('https://a.example/i/wall-640x480.jpg?w=1')] },
      { media: [image('https://b.example/i/wall-320x240.jpg')] },
    ],
    [
      'another address of a picture with the same caption',
      { media: [image('https://a.example/x/1.jpg', 'The wall')] },
      { media: [image('https://a.example/y/2.jpg', 'The wall')] },
    ],
    ['pinning', { labels: ['pinned'], markers: [{ kind: 'pinned', text: 'Pinned', at: null }] }, {}],
  ])('is not %s', (_, changes, before) => {
    expect(differs(changes, before)).toEqual([]);
  });

  it.each<[string, Partial<Post>, Partial<Post>]>([
    ['headline', { headline: 'Wall holds' }, { headline: 'Wall breaks' }],
    ['text', { text: 'The wall holds.' }, {}],
    ['byline', { byline: 'From Ann Lee' }, {}],
    ['time', { time: clock('10:09') }, {}],
    ['updated', { updated: clock('10:09') }, { updated: clock('10:05') }],
    ['media', { media: [image('https://a.example/i/wall.jpg')] }, {}],
    ['media', { media: [image('https://a.example/i/wall.jpg')] }, { media: [image('https://a.example/i/boat.jpg')] }],
    ['markers', { markers: [{ kind: 'corrected', text: 'Corrected', at: null }] }, {}],
  ])('is the %s', (field, changes, before) => {
    expect(differs(changes, before)).toEqual([field]);
  });
});
