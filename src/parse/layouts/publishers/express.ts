import type { Layout } from '../layout.js';

const express: Layout = {
  id: 'express',
  name: 'Daily Express',
  cms: 'Reach',
  hosts: ['express.co.uk'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [
    {
      // The <time> holds an age and a clock without a space, and London's clock for machines; the entry holds seconds.
      id: 'live-events',
      kind: 'html',
      era: '2022-2025',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#{id}',
      recognise: ['.live-events__entries .live-events__entry'],
      posts: '.live-events__entry',
      fields: {
        id: ['@id'],
        headline: ['.live-events__entry-head'],
        byline: ['.live-events__entry-author'],
        time: ['.live-events__entry-info time@data-time'],
        published: ['@data-sort-time'],
        updated: ['@data-update-time'],
        // Pictures and their captions stand beside the words, not among them.
        body: [],
      },
      drop: ['.live-events__entry-info', '[id^=taboola]', '[class*=taboola]'],
      page: { title: ['h1'] },
    },
  ],
};
export default express;
