import type { Layout } from '../layout.js';

const nos: Layout = {
  id: 'nos',
  name: 'NOS',
  hosts: ['nos.nl'],
  homeZone: 'Europe/Amsterdam',
  language: 'nl',
  variants: [
    {
      // A template without a time prints "0000-…" in the attribute; the text beside it is right.
      id: 'updates',
      kind: 'html',
      era: '2016-2022',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#{id}',
      recognise: ['.liveblog__update .liveblog__elements', '[id^=UPDATE-container] .liveblog__elements'],
      posts: '.liveblog__update, [id^=UPDATE-container]',
      fields: {
        id: ['@id'],
        headline: ['.liveblog__update__title', 'h2'],
        byline: [],
        time: ['time'],
        body: ['.liveblog__elements'],
      },
    },
  ],
};
export default nos;
