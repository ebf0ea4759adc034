import type { FeedRule, Layout } from '../layout.js';

/** The ticker's own posts; what readers write below each is asked for under `postings` and is no part of it. */
const FEED: Omit<FeedRule, 'at' | 'from'> = {
  pattern: /derstandard\.(?:at|de)\/jetzt\/livebericht\/(\d{6,20})/,
  url: 'https://www.derstandard.at/jetzt/api/redcontent?id={1}&ps=65536',
};

const derstandard: Layout = {
  id: 'derstandard',
  name: 'DER STANDARD',
  hosts: ['derstandard.at', 'derstandard.de'],
  homeZone: 'Europe/Vienna',
  language: 'de',
  variants: [
    {
      id: 'redcontent',
      kind: 'json',
      era: '2020-2024',
      order: null,
      shownTime: 'published',
      recognise: ['rcs[0].id', 'rcs[0].ctd'],
      posts: ['rcs[]'],
      fields: {
        id: ['id'],
        url: [],
        headline: ['hl'],
        byline: [],
        published: ['ctd'],
        body: ['cm'],
      },
    },
    {
      id: 'livebericht',
      kind: 'elsewhere',
      era: '2020-2024',
      order: null,
      shownTime: 'published',
      recognise: ['link[rel=canonical][href*="derstandard."][href*="/jetzt/livebericht/"]', 'script#summary-slide'],
      feeds: [
        { ...FEED, at: 'link[rel=canonical]', from: 'href' },
        { ...FEED, at: 'meta[property="og:url"]', from: 'content' },
      ],
    },
  ],
};
export default derstandard;
