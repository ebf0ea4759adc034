import { describe, expect, it } from 'vitest';
import { wants } from '../../../src/run/bulk/url-filter.js';

const head = (url: string | null, capturedAt: string | null = null) => ({ url, capturedAt, contentType: null });
const filter = { include: [], exclude: [], since: null, until: null };

describe('wants', () => {
  it.each([
    ['*/live/*', 'https://news.example/live/2', true],
    ['*/live/*', 'https://news.example/news/2', false],
    ['live', 'https://news.example/live', true],
    ['https://news.example/*', 'https://other.example/https://news.example/', false],
    ['*.html', 'https://news.example/a.html', true],
    ['*.html', 'https://news.example/a.html?x', false],
    ['a*a', 'a', false],
    ['a*b*c', 'a-c-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['*', '', true],
  ])('%s fits %s: %s', (pattern, url, expected) => {
    expect(wants({ ...filter, include: [pattern] })(head(url))).toBe(expected);
    expect(wants({ ...filter, exclude: [pattern] })(head(url))).toBe(!expected);
  });

  it('is told by any of several patterns, and what is excluded stays out', () => {
    const fits = wants({ ...filter, include: ['live', 'ticker'], exclude: ['sport'] });
    expect(['/live', '/ticker', '/news', '/live/sport'].map((url) => fits(head(url)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('begins with since and ends before until; captures of unknown time are kept', () => {
    const fits = wants({ ...filter, since: '2024-02-07T00:00:00Z', until: '2024-02-08T00:00:00Z' });
    const times = [
      '2024-02-06T23:59:59Z',
      '2024-02-07T00:00:00Z',
      '2024-02-07T23:59:59Z',
      '2024-02-08T00:00:00Z',
      null,
    ];
    expect(times.map((time) => fits(head('/', time)))).toEqual([false, true, true, false, true]);
  });

  it('takes no time for patterns of many stars', () => {
    expect(wants({ ...filter, include: ['*a'.repeat(200)] })(head('a'.repeat(20_000)))).toBeTypeOf('boolean');
  });
});
