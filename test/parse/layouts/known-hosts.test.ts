import { describe, expect, it } from 'vitest';
import { homeZoneOf, knownHost, publisherNameOf } from '../../../src/parse/layouts/known-hosts.js';
import type { Layout, LayoutVariant } from '../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const variant: LayoutVariant = {
  id: 'entries',
  kind: 'html',
  era: '2024',
  order: null,
  shownTime: 'shown',
  recognise: ['.entry'],
  posts: '.entry',
  fields: {},
};
const house: Layout = {
  id: 'house',
  name: 'A house of many titles',
  hosts: ['malaysiakini.com', 'house.example'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [variant],
};

describe('publisherNameOf', () => {
  it('is that of the title, else of the house, and never of another publisher', () => {
    expect(publisherNameOf(house, 'https://www.malaysiakini.com/live')).toBe('Malaysiakini');
    expect(publisherNameOf(house, 'https://house.example/live')).toBe('A house of many titles');
    expect(publisherNameOf(house, 'https://edition.cnn.com/live')).toBe('A house of many titles');
    expect(publisherNameOf(house, null)).toBe('A house of many titles');
  });
});

describe('homeZoneOf', () => {
  it('is the zone of the title, else of the house', () => {
    expect(homeZoneOf(house, variant, 'https://www.malaysiakini.com/live')).toBe('Asia/Kuala_Lumpur');
    expect(homeZoneOf(house, variant, 'https://house.example/live')).toBe('Europe/London');
    expect(homeZoneOf(house, variant, null)).toBe('Europe/London');
  });

  it('is not that of another publisher who shows a copy', () => {
    expect(knownHost('www.malaysiakini.com')?.zone).toBe('Asia/Kuala_Lumpur');
    expect(homeZoneOf({ ...house, hosts: ['house.example'] }, variant, 'https://www.malaysiakini.com/x')).toBe(
      'Europe/London',
    );
  });

  it('is that of the variant before all', () => {
    expect(homeZoneOf(house, { ...variant, zone: 'UTC' }, 'https://www.malaysiakini.com/live')).toBe('UTC');
  });

  it('is asked for answers and for text too', () => {
    const answer: Layout = {
      ...house,
      variants: [
        {
          id: 'answer',
          kind: 'json',
          era: '2024',
          order: null,
          shownTime: 'published',
          recognise: ['lamps'],
          posts: ['lamps[]'],
          fields: { id: ['id'], published: ['at'], body: ['words'] },
        },
      ],
    };
    const lamps = [12, 11].map((hour) => ({
      id: `${hour}`,
      at: `2024-05-01T${hour}:00:00`,
      words: `Lamp ${hour} is lit.`,
    }));
    const url = 'https://www.malaysiakini.com/live';
    const answered = parsePage(JSON.stringify({ lamps }), { layout: answer, url });
    expect(answered.posts[0]?.time?.local).toBe('2024-05-01T12:00:00+08:00');

    const dump: Layout = {
      ...house,
      variants: [
        {
          id: 'dump',
          kind: 'text',
          era: '2024',
          order: null,
          shownTime: 'shown',
          recognise: [/^Lamps, live$/],
          least: 1,
        },
      ],
    };
    const lines = [12, 11, 10].map(
      (hour) => `${hour}:00\nThe keeper has lit lamp ${hour} and gone home by the sea wall.`,
    );
    const text = `Lamps, live\nMay 1, 2024\n${lines.join('\n')}\n`;
    const [shown] = parsePage(text, { layout: dump, url }).posts;
    expect(shown?.time?.local).toBe('2024-05-01T12:00:00+08:00');
  });
});
