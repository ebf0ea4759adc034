import type { Layout } from '../layout.js';

const liveBlogging: Layout = {
  id: 'live-blogging',
  name: 'Live Blogging',
  cms: 'Live Blogging',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // A plugin of WordPress. What stands in an entry, and how its time is written, is up to the site; without its
      // wish a bold line has a clock, and a bar ends the entry.
      id: 'entries',
      kind: 'html',
      era: '2009-2015',
      order: null,
      shownTime: 'published',
      recognise: [
        'div[id^="liveblog-"]:not(#liveblog-entries) > div[id^="liveblog-entry-"]:not([data-timestamp]):not([data-sort-time])',
      ],
      posts: 'div[id^="liveblog-entry-"]',
      fields: { id: ['@id'] },
      permalink: '{page}#{id}',
    },
  ],
};
export default liveBlogging;
