import type { FeedRule, Layout } from '../layout.js';

/** The European host keeps its own answers. */
const FEEDS: readonly FeedRule[] = [
  {
    at: 'script[src*="arenalib.js"]',
    from: 'src',
    pattern: /^(?:https?:)?\/\/go\.arena\.im\/[^?#\s]{1,80}\?p=([\w-]{1,80})&(?:amp;)?e=([\w-]{1,80})/,
    url: 'https://cached-api.arena.im/v1/liveblog/{1}/{2}',
  },
  {
    at: 'script[src*="arenalib.js"]',
    from: 'src',
    pattern: /^(?:https?:)?\/\/go\.eu\.arena\.im\/[^?#\s]{1,80}\?p=([\w-]{1,80})&(?:amp;)?e=([\w-]{1,80})/,
    url: 'https://cached-api.eu.arena.im/v1/liveblog/{1}/{2}',
  },
  {
    at: 'iframe[src*="arena.im/"]',
    from: 'src',
    pattern: /^(?:https?:)?\/\/go\.arena\.im\/embed\/([\w-]{1,80})\/([\w-]{1,80})/,
    url: 'https://cached-api.arena.im/v1/liveblog/{1}/{2}',
  },
];

/** The element alone does not say which of the hosts it is on. */
const ELEMENT: readonly FeedRule[] = [
  {
    at: '.arena-liveblog[data-event]',
    url: 'https://cached-api.arena.im/v1/liveblog/{@data-publisher}/{@data-event}',
  },
];

const arena: Layout = {
  id: 'arena',
  name: 'Arena',
  cms: 'Arena',
  hosts: ['arena.im'],
  homeZone: null,
  language: null,
  variants: [
    {
      id: 'cards',
      kind: 'html',
      era: '2021-2026',
      order: null,
      shownTime: 'published',
      recognise: ['.live-message--card .live-message--card--body', '[data-testid=live-pbp-card] [class*="CardBody"]'],
      posts: '.live-message--card, [data-testid=live-pbp-card]',
      fields: {
        id: ['@id', '@data-id'],
        body: ['.live-message--card--body', '[class*="LivePlayByPlayCardBody"]'],
      },
      feeds: FEEDS,
    },
    {
      id: 'script',
      kind: 'elsewhere',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      recognise: ['script[src*="arenalib.js"]', 'iframe[src*="go.arena.im/embed"]'],
      feeds: FEEDS,
    },
    {
      id: 'element',
      kind: 'elsewhere',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      recognise: ['.arena-liveblog[data-event]'],
      feeds: ELEMENT,
    },
    {
      id: 'api',
      kind: 'json',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      recognise: ['eventInfo', 'posts[].message'],
      posts: ['posts[]'],
      fields: {
        id: ['_id', 'key', 'id'],
        headline: ['message.title'],
        published: ['createdAt'],
        updated: ['updatedAt'],
        body: ['message.text'],
      },
      page: {
        title: ['eventInfo.name'],
        description: ['eventInfo.description'],
        published: ['eventInfo.createdAt'],
        updated: ['eventInfo.modifiedAt'],
      },
    },
    {
      id: 'ldjson',
      kind: 'json',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      onHosts: true,
      recognise: ['liveBlogUpdate[].datePublished'],
      posts: ['liveBlogUpdate[]'],
      fields: {
        id: ['@id', 'url'],
        headline: ['headline'],
        byline: ['author.name', 'author[].name'],
        published: ['datePublished'],
        updated: ['dateModified'],
        body: ['articleBody'],
      },
      page: { url: ['url'], title: ['headline'], published: ['coverageStartTime', 'datePublished'] },
    },
  ],
};
export default arena;
