import { describe, expect, it } from 'vitest';
import { addressKey, blogKey, editionOf, isFurtherPage } from '../../src/history/blog-address.js';

const of = (url: string, more: readonly string[] = []) => ({
  url,
  completeness: { found: 1, declared: null, missing: null, more },
});

describe('the address of a live blog', () => {
  it.each([
    'https://www.news.example/live/storm',
    'http://news.example/live/storm/',
    'https://m.news.example/live/storm?utm_source=x&page=2',
    'https://amp.news.example/live/storm',
    'https://news.example/live/storm/amp',
    'https://news.example/amp/live/storm',
    'https://news.example/live/storm/page/3#post-7',
    'https://edition.news.example/live/storm?outputType=amp',
  ])('is the same for %s', (url) => {
    expect(blogKey({ url })).toBe('news.example/live/storm');
  });

  it('keeps what tells pages apart', () => {
    expect(blogKey({ url: 'https://news.example/?p=1234' })).toBe('news.example/?p=1234');
    expect(blogKey({ url: 'https://news.example/live/2' })).toBe('news.example/live/2');
    expect(blogKey({ url: 'https://m.example/live' })).toBe('m.example/live');
  });

  it('keeps the mark of a post', () => {
    expect(addressKey('https://www.news.example/live#p1', { keepsFragment: true })).toBe('news.example/live#p1');
  });

  it.each([null, 'about:blank', 'http://localhost:8000/live', 'file:///tmp/page.html', 'no address'])(
    'is null for %s',
    (url) => {
      expect(blogKey({ url })).toBeNull();
    },
  );
});

describe('further pages', () => {
  it.each([
    ['https://news.example/live', false],
    ['https://news.example/live?page=1', false],
    ['https://news.example/live?page=2', true],
    ['https://news.example/live?page=with:block-123', true],
    ['https://news.example/live/page/2', true],
    ['https://news.example/live?offset=0', false],
    ['https://news.example/live?before=167', true],
  ])('%s: %s', (url, expected) => {
    expect(isFurtherPage(of(url))).toBe(expected);
  });

  it('are told by their link to the first', () => {
    expect(isFurtherPage(of('https://news.example/live', ['https://news.example/live?page=1']))).toBe(true);
  });
});

describe('the kind of a copy', () => {
  it.each([
    ['https://www.news.example/live', null],
    ['https://news.example/live/amp/', 'amp'],
    ['https://amp.news.example/live', 'amp'],
    ['https://www.news.example/live/storm.amp.html', 'amp'],
    ['https://news.example/live?outputType=AMP', 'amp'],
    ['https://m.news.example/live', 'm'],
    ['https://news.example/live/amplifier', null],
    [null, null],
  ])('%s: %s', (url, expected) => {
    expect(editionOf(url)).toBe(expected);
  });
});
