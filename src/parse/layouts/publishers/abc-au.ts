import type { Layout } from '../layout.js';

const abcAu: Layout = {
  id: 'abc-au',
  name: 'ABC News',
  hosts: ['abc.net.au'],
  homeZone: 'Australia/Sydney',
  language: 'en-AU',
  variants: [
    {
      // Before 2022 the live blogs were ScribbleLive's, on a host of their own.
      id: 'live-blog-post',
      kind: 'html',
      era: '2022-2026',
      order: 'newest-first',
      shownTime: 'shown',
      permalink: '{page}#{id}',
      recognise: ['[id^=live-blog-post-] p'],
      posts: '[id^=live-blog-post-]',
      // Of the rest no more is known than what its position tells.
      fields: { id: ['@id'] },
      page: { title: ['h1'] },
    },
  ],
};
export default abcAu;
