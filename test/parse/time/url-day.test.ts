import { describe, expect, it } from 'vitest';
import { readDaysInProse } from '../../../src/parse/time/prose-days.js';
import { dayOfUrl, hintOfUrl } from '../../../src/parse/time/url-day.js';
import { lexiconsFor } from './show-reading.js';

function show(day: { year: number; month: number; day: number } | null | undefined): string {
  return day == null ? 'none' : `${day.year}-${day.month}-${day.day}`;
}

describe('the day of an address', () => {
  it.each([
    ['https://www.example.com/world/live/2024/feb/07/storm-live', '2024-2-7'],
    ['https://edition.cnn.com/world/live-news/storm-news-02-07-24/index.html', '2024-2-7'],
    ['https://www.cnn.com/live-news/storm-10-28-24/index.html', '2024-10-28'],
    ['https://www.example.com/live-news/storm-10-28-24', '2024-10-28'],
    ['https://www.example.com/liveblog-july-08-2021', '2021-7-8'],
    ['https://www.example.com/liveblog-8-july-2021', '2021-7-8'],
    ['https://www.example.com/live-2024-02-07-storm', '2024-2-7'],
    ['https://www.example.com/20200427/storm', '2020-4-27'],
    ['https://www.example.fr/direct-06-02-2023-ABC', '2023-2-6'],
    ['https://www.example.com/direct-26-02-2023-ABC', '2023-2-26'],
    ['https://www.example.com/direct-06-06-2023-ABC', '2023-6-6'],
    ['https://www.example.de/ticker-30082018', '2018-8-30'],
    ['https://www.example.co.uk/live-07-02-24', '2024-2-7'],
    ['https://www.example.com/storm%202024-02-07', '2024-2-7'],
    ['/world/live/2024/feb/07/storm', '2024-2-7'],
  ])('%s', (url, expected) => {
    expect(show(dayOfUrl(url)?.day)).toBe(expected);
    expect(dayOfUrl(url)?.orderAssumed).toBe(false);
  });

  it.each([
    ['fr', '2023-2-6'],
    ['es-MX', '2023-2-6'],
    ['en-GB', '2023-2-6'],
    ['en-IN', '2023-2-6'],
    ['en', 'none'],
    ['en-US', 'none'],
    ['ja', 'none'],
    ['hu', 'none'],
  ])('is of the order of the language %s where nothing else tells', (language, expected) => {
    const named = dayOfUrl('https://www.example.com/direct-06-02-2023-ABC', language);
    expect(show(named?.day)).toBe(expected);
    expect(named?.orderAssumed ?? true).toBe(true);
    expect(dayOfUrl('https://www.example.com/direct-26-02-2023-ABC', language)?.orderAssumed).toBe(false);
  });

  it('says that it takes the order for granted', () => {
    expect(hintOfUrl('https://www.example.com/direct-06-02-2023-ABC', 'fr')?.doubt).toBe('day-month-order');
    expect(hintOfUrl('https://www.example.com/direct-2023-02-06', 'fr')?.doubt).toBeUndefined();
    expect(hintOfUrl('https://www.example.com/direct', 'fr')).toBeNull();
  });

  it.each([
    // February or June: nothing tells.
    ['https://www.example.com/direct-06-02-2023-ABC'],
    ['https://www.example.com/live-07-02-24'],
    ['https://www.example.com/live/2024/02'],
    ['https://www.example.com/live/2024/13/07'],
    ['https://www.example.com/live/2023/02/30'],
    ['https://www.example.com/story-65021234'],
    ['https://www.example.com/1920-05-06'],
    ['https://www.example.com/%E0%A4%A'],
    ['https://www.example.com/?d=2024-02-07'],
  ])('none: %s', (url) => {
    expect(dayOfUrl(url)).toBeNull();
  });
});

describe('days in sentences', () => {
  const days = (texts: readonly string[], language = 'en'): string[] =>
    readDaysInProse(texts, lexiconsFor(language)).map(show);

  it('finds whole dates, each once', () => {
    expect(days(['Boats on February 7, 2024, in the bay.', 'Again on 7 February 2024; rain on 8 Feb 2024'])).toEqual([
      '2024-2-7',
      '2024-2-8',
    ]);
    expect(days(['Le port, le 26 février 2022'], 'fr')).toEqual(['2022-2-26']);
    expect(days(['Hafen am 27.2.2022'], 'de')).toEqual(['2022-2-27']);
  });

  it('finds no half dates and none of two readings', () => {
    expect(days(['On 7 February the boats', 'In 2024 it rained', 'On 3/4/2022'])).toEqual([]);
  });

  it('looks at the beginning of a line only', () => {
    expect(days([`${'x '.repeat(200)}7 February 2024`])).toEqual([]);
  });
});
