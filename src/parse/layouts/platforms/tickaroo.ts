import type { FeedRule, JsonVariant, Layout } from '../layout.js';

/** An answer that holds the markup of the blog and its JSON-LD. */
const PREFETCH = 'https://cdn.tickaroo.com/api/embed/v4/prefetch/liveblog.json';

const FEEDS: readonly FeedRule[] = [
  {
    at: 'tickaroo-liveblog[liveblogid]',
    url: `${PREFETCH}?client_id={@clientid}&liveblogId={@liveblogid}`,
  },
  {
    at: 'tickaroo-liveblog[liveblog-id]',
    url: `${PREFETCH}?client_id={@client-id}&liveblogId={@liveblog-id}`,
  },
];

/** `{"type":"customEmbed","subtype":"tickaroo","embed":{"id":"67b1…"}}`, in whichever order. */
const SUBTYPE_FIRST =
  /"subtype":"tickaroo"[^{}]{0,200}"embed":\{(?:[^{}]{0,200}\{[^{}]{0,400}\})?[^{}]{0,200}"id":"([\da-f]{24})"/;
const EMBED_FIRST =
  /"embed":\{(?:[^{}]{0,200}\{[^{}]{0,400}\})?[^{}]{0,200}"id":"([\da-f]{24})"[^{}]{0,200}(?:\{[^{}]{0,400}\}[^{}]{0,200})?\}[^{}]{0,200}"subtype":"tickaroo"/;

/** An event of the service, whose content is a list of blocks; older ones have one title. */
const EVENT = {
  fields: {
    id: ['local_id', '_id'],
    headline: ['title'],
    published: ['created_at'],
    updated: ['updated_at'],
    body: ['contents[]', 'event_info'],
  },
  labels: { pinned: ['is_sticky'], 'key-event': ['highlight'] },
  parts: {
    kind: '_type',
    pattern: /::(\w{1,60})$/,
    rules: {
      RichTextContentBlock: { tag: 'p', text: ['text'] },
      QuoteContentBlock: { tag: 'blockquote', text: ['text'] },
      MultiMediaContentBlock: {
        tag: 'figure',
        url: ['items[].link_url', 'items[].url'],
        text: ['items[].title'],
        credit: ['items[].credit'],
      },
      BasicEventInfo: { tag: 'p', text: ['title'] },
    },
  },
} satisfies Partial<JsonVariant>;

const tickaroo: Layout = {
  id: 'tickaroo',
  name: 'Tickaroo',
  cms: 'Tickaroo',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      id: 'v4',
      kind: 'html',
      era: '2024-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['[class*="event__body"] .tik4-rich-text', 'tickaroo-liveblog [class*="event__body"]'],
      posts: '[class*="event__body"]',
      fields: {
        headline: ['h2', 'h3'],
        byline: ['.tik4-author__name'],
        time: ['time'],
      },
      drop: ['.tik4-author'],
      feeds: FEEDS,
    },
    {
      id: 'v3',
      kind: 'html',
      era: '2019-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['.tik3-event-item .tik3-event-item-content', '.tik3-ticker .tik3-event-item'],
      posts: '.tik3-event-item',
      fields: {
        body: ['.tik3-event-item-content'],
      },
      drop: ['.tickaroo-web-embed-toggle', '.lb-sharing'],
      feeds: FEEDS,
    },
    {
      // `<tickaroo-liveblog-teaser>` is a card that links to a blog.
      id: 'element',
      kind: 'elsewhere',
      era: '2022-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['tickaroo-liveblog[liveblogid]', 'tickaroo-liveblog[liveblog-id]'],
      feeds: FEEDS,
    },
    {
      // Newspapers on Arc name the blog in the data of the page only, and no client.
      id: 'arc-embed',
      kind: 'elsewhere',
      era: '2022-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['script#fusion-metadata'],
      feeds: [
        { at: 'script#fusion-metadata', pattern: SUBTYPE_FIRST, url: `${PREFETCH}?liveblogId={1}` },
        { at: 'script#fusion-metadata', pattern: EMBED_FIRST, url: `${PREFETCH}?liveblogId={1}` },
      ],
    },
    {
      id: 'prefetch',
      kind: 'json',
      era: '2024-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['html', 'schema.liveBlogUpdate[].datePublished'],
      posts: ['schema.liveBlogUpdate[]'],
      fields: {
        id: ['@id', 'url'],
        headline: ['headline'],
        byline: ['author.name', 'author[].name'],
        published: ['datePublished'],
        updated: ['dateModified'],
        body: ['articleBody'],
      },
      page: { url: ['schema.url'], title: ['schema.headline'], published: ['schema.datePublished'] },
    },
    {
      id: 'events',
      kind: 'json',
      era: '2014-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['events[_type=Tik::Model::Event].created_at'],
      posts: ['events[_type=Tik::Model::Event]'],
      ...EVENT,
    },
    {
      id: 'event',
      kind: 'json',
      era: '2014-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['[_type=Tik::Model::Event].created_at'],
      posts: ['[_type=Tik::Model::Event]'],
      ...EVENT,
    },
  ],
};
export default tickaroo;
