import type { FeedRule, Layout } from '../layout.js';

/** Every live of the house is a list of messages with an id of its own. */
const FEED: FeedRule = {
  at: 'script',
  pattern: /"live_id"\s{0,3}:\s{0,3}"([0-9a-f]{24})"/,
  url: 'https://live.francetvinfo.fr/v2/lives/{1}/messages?page=1&per_page=100',
};

const franceinfo: Layout = {
  id: 'franceinfo',
  name: 'franceinfo',
  hosts: ['francetvinfo.fr', 'franceinfo.fr'],
  homeZone: 'Europe/Paris',
  language: 'fr',
  variants: [
    {
      id: 'messages',
      kind: 'json',
      era: '2022',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['[0]._id', '[0].live_id', '[0].created_at'],
      posts: ['[]'],
      fields: {
        id: ['_id'],
        url: ['url'],
        // A message opens with "#PLACE Headline" in bold, inside its words.
        headline: [],
        byline: ['username'],
        published: ['created_at'],
        updated: ['updated_at'],
        body: ['body'],
      },
      labels: { pinned: ['sticky'] },
    },
    {
      id: 'en-direct',
      kind: 'elsewhere',
      era: '2022',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['script'],
      feeds: [FEED],
    },
  ],
};
export default franceinfo;
