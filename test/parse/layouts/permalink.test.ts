import { describe, expect, it } from 'vitest';
import { makePermalink } from '../../../src/parse/layouts/permalink.js';

const ID = 'h_0123456789abcdef0123456789abcdef';

describe('makePermalink', () => {
  it.each([
    'https://news.example/live/storm',
    'https://news.example/live/storm/',
    'https://news.example/live/storm/index.html',
    'https://news.example/live/storm/index.html?tab=all#top',
    'https://news.example/live/storm/h_ffffffffffffffffffffffffffffffff',
  ])('puts the id behind %s', (page) => {
    expect(makePermalink('{page}/{id}', page, ID)).toBe(`https://news.example/live/storm/${ID}`);
  });

  it('escapes an id that is more than a name', () => {
    expect(makePermalink('{page}?post={id}', 'https://news.example/a', 'x/../$&?y')).toBe(
      'https://news.example/a?post=x%2F..%2F%24%26%3Fy',
    );
  });

  it('puts the id in every place that asks for it', () => {
    expect(makePermalink('{page}?page=with:{id}#{id}', 'https://news.example/a', 'b-1')).toBe(
      'https://news.example/a?page=with:b-1#b-1',
    );
  });

  it('gives nothing where anything is unknown', () => {
    expect(makePermalink(undefined, 'https://news.example/a', ID)).toBeNull();
    expect(makePermalink('{page}/{id}', null, ID)).toBeNull();
    expect(makePermalink('{page}/{id}', 'https://news.example/a', null)).toBeNull();
  });
});
