import type { Layout } from '../layout.js';

const penci: Layout = {
  id: 'penci',
  name: 'Penci Live Blog',
  cms: 'Penci Live Blog',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Newest first while it is live, oldest first when it is over; the time is a clock, or any words.
      id: 'items',
      kind: 'html',
      era: '2022-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['.pcliveblog-listing-item .pcliveblog-content'],
      posts: '.pcliveblog-listing-item',
      notPosts: '.pcliveblog-listing-ads',
      fields: {
        id: ['@id'],
        headline: ['.pcliveblog-title'],
        time: ['.pcliveblog-date span', '.pcliveblog-date'],
        body: ['.pcliveblog-content'],
      },
      permalink: '{page}#{id}',
      drop: ['.pcliveblog-item-share'],
    },
  ],
};
export default penci;
