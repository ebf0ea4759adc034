import { describe, expect, it } from 'vitest';
import type { JoinedPost } from '../../../src/parse/join/join-candidates.js';
import { languagesOfPage } from '../../../src/parse/languages/page-languages.js';
import { zoneOfClocks } from '../../../src/parse/page/zone-of-clocks.js';
import { lexiconsOf } from '../../../src/parse/time/lexicon.js';
import { shown } from '../join/candidate.js';

const lexicons = lexiconsOf(languagesOfPage('en', ''));

function post(text: string, value: string | number): JoinedPost {
  const stamps = [
    { role: 'published', source: 'text', text, value: null },
    { role: 'updated', source: 'attribute', text: null, value },
  ] as const;
  return { main: shown({ stamps }), others: [] };
}

function zone(...posts: readonly (readonly [string, string | number])[]): string | null {
  return zoneOfClocks(
    posts.map(([text, value]) => post(text, value)),
    { lexicons, monthFirst: null },
  );
}

describe('the zone that clocks prove', () => {
  it('is that of the instants beside them', () => {
    expect(
      zone(
        ['May 2, 2013 10:05 am', '2013-05-02T14:05:40Z'],
        ['May 2, 2013 9:31 am', 1367501460],
        ['May 1, 2013 11:58 pm', '2013-05-02T03:58:02Z'],
      ),
    ).toBe('Etc/GMT+4');
  });

  it('has the name of a likely zone, where that shows the same clocks', () => {
    const posts = [
      post('2 May 2013 16:05', '2013-05-02T14:05:00Z'),
      post('2 May 2013 15:50', '2013-05-02T13:50:00Z'),
      post('2 May 2013 15:02', '2013-05-02T13:02:00Z'),
    ];
    const named = (...likely: string[]): string | null => zoneOfClocks(posts, { lexicons, monthFirst: null }, likely);
    expect(named('Europe/London', 'Europe/Berlin')).toBe('Europe/Berlin');
    expect(named('Europe/London')).toBe('Etc/GMT-2');
  });

  it('is known beside posts that were changed later', () => {
    expect(
      zone(
        ['2 May 2013 16:05', '2013-05-02T10:35:00Z'],
        ['2 May 2013 15:50', '2013-05-02T10:20:00Z'],
        ['2 May 2013 15:31', '2013-05-02T11:44:12Z'],
        ['2 May 2013 15:02', '2013-05-02T09:32:00Z'],
      ),
    ).toBe('Asia/Kolkata');
  });

  it.each([
    [
      'two posts',
      [
        ['2 May 2013 16:05', '2013-05-02T14:05:00Z'],
        ['2 May 2013 15:50', '2013-05-02T13:50:00Z'],
      ],
    ],
    [
      'clocks without a date',
      [
        ['16:05', '2013-05-02T14:05:00Z'],
        ['15:50', '2013-05-02T13:50:00Z'],
        ['15:02', '2013-05-02T13:02:00Z'],
      ],
    ],
    [
      'no agreement',
      [
        ['2 May 2013 16:05', '2013-05-02T14:05:00Z'],
        ['2 May 2013 15:50', '2013-05-02T13:50:00Z'],
        ['2 May 2013 15:02', '2013-05-02T13:02:00Z'],
        ['2 May 2013 14:02', '2013-05-02T13:02:00Z'],
      ],
    ],
    [
      'mostly other minutes',
      [
        ['2 May 2013 16:05', '2013-05-02T14:05:00Z'],
        ['2 May 2013 15:50', '2013-05-02T13:50:00Z'],
        ['2 May 2013 15:02', '2013-05-02T13:02:00Z'],
        ['2 May 2013 14:02', '2013-05-02T13:11:00Z'],
        ['2 May 2013 14:01', '2013-05-02T13:12:00Z'],
        ['2 May 2013 14:00', '2013-05-02T13:13:00Z'],
        ['2 May 2013 13:59', '2013-05-02T13:14:30Z'],
      ],
    ],
    [
      'a zone beside the clock',
      [
        ['2 May 2013 16:05 EST', '2013-05-02T14:05:00Z'],
        ['2 May 2013 15:50 EST', '2013-05-02T13:50:00Z'],
        ['2 May 2013 15:02 EST', '2013-05-02T13:02:00Z'],
      ],
    ],
  ] as const)('is not told by %s', (_, posts) => {
    expect(zone(...posts)).toBeNull();
  });
});
