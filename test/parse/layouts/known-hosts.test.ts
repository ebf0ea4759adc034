import { describe, expect, it } from 'vitest';
import { homeZoneOf, knownHost } from '../../../src/parse/layouts/known-hosts.js';
import type { Layout, LayoutVariant } from '../../../src/parse/layouts/layout.js';

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
});
