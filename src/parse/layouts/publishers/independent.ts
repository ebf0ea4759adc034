import type { Layout } from '../layout.js';

const independent: Layout = {
  id: 'independent',
  name: 'The Independent',
  hosts: ['independent.co.uk', 'the-independent.com'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [
    {
      // The sort time is that of the draft, and JSON-LD repeats it; shown is when the post went out.
      id: 'amp-live-list',
      kind: 'html',
      era: '2020-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.article-liveblog amp-live-list [data-sort-time]', 'amp-live-list [id^=post-] amp-timeago'],
      // Adverts between the posts have a sort time too, in seconds.
      posts: 'amp-live-list [id^=post-][data-sort-time]',
      fields: {
        id: ['@id'],
        url: ['[data-sort-time] > a@href'],
        // A card inside the words has a heading of its own.
        headline: ['[data-sort-time] > div > h3'],
        byline: ['[data-sort-time] > div + div > div > span:first-child'],
        time: ['amp-timeago'],
        updated: ['@data-update-time'],
        body: ['[data-sort-time] > div'],
      },
      // Cards of other articles, with their picture.
      drop: ['div:has(> figure):has(> h3 > a[href])'],
      page: {
        title: ['h1'],
        updated: ['#article-published-date amp-timeago@datetime'],
      },
    },
  ],
};
export default independent;
