import type { FeedRule, JsonVariant, Layout, ZoneRule } from '../layout.js';

/** The settings name the newest entry and the address of the REST routes, or that of the page's own answers. */
const FEEDS: readonly FeedRule[] = [
  {
    at: 'script',
    pattern:
      /"latest_entry_timestamp":\s?"?(\d{9,10})"?,[\s\S]{0,4000}?"endpoint_url":\s?"([^"\s]{8,300}\bliveblog\\?\/v1\\?\/\d{1,12})\\?\/?"/,
    url: '{2}/entries/0/{1}',
  },
  {
    at: 'script',
    pattern:
      /"latest_entry_timestamp":\s?"?(\d{9,10})"?,[\s\S]{0,4000}?"endpoint_url":\s?"([^"\s]{8,300}\\?\/liveblog)\\?\/?"/,
    url: '{2}/0/{1}/',
  },
];

/** Entries are drawn with the offset that the settings name, whatever the time of year. */
const ZONE: readonly ZoneRule[] = [
  { at: 'script', pattern: /"timezone_string":\s?"([^"]{1,60})"/ },
  { at: 'script', pattern: /"utc_offset":\s?"?(-?\d{1,3})\b/ },
];

/** Entries have no headline of their own but in some forks: where writers want one, they begin with a heading. */
const headings = (body: string): readonly string[] =>
  ['h2', 'h3', 'h4'].map((heading) => `${body} > ${heading}:first-child`);

/** `timestamp` is the time of the last revision, `entry_time` that of the first. */
const ENTRY = {
  notPosts: ['[type=delete]', '[status=draft]'],
  fields: {
    id: ['id'],
    url: ['share_link'],
    headline: ['headline', 'entry_title'],
    byline: ['authors[].name', 'author_link'],
    published: ['entry_time'],
    updated: ['timestamp'],
    body: ['render', 'content'],
  },
  labels: { 'key-event': ['key_event'] },
} satisfies Partial<JsonVariant>;

const automatticLiveblog: Layout = {
  id: 'automattic-liveblog',
  name: 'Liveblog for WordPress',
  cms: 'Liveblog for WordPress',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      id: 'cards',
      kind: 'html',
      era: '2026',
      order: null,
      shownTime: 'published',
      recognise: ['article.liveblog-entry-card'],
      posts: 'article.liveblog-entry-card',
      fields: {
        id: ['@data-entry-id', '@id'],
        headline: headings('.liveblog-card-content'),
        byline: ['.liveblog-card-author'],
        time: ['.liveblog-card-header time'],
        body: [],
      },
      permalink: '{page}#liveblog-entry-{id}',
      drop: ['.liveblog-card-header', '.liveblog-card-footer'],
      feeds: FEEDS,
    },
    {
      // Drawn by the reader's browser: an age, then the clock or the day, in the zone of the settings.
      id: 'react',
      kind: 'html',
      era: '2017-2026',
      order: null,
      shownTime: 'published',
      zoneAt: ZONE,
      recognise: ['article.liveblog-entry .liveblog-entry-main'],
      posts: 'article.liveblog-entry',
      notPosts: '.liveblog-entry-edit',
      fields: {
        id: ['@id'],
        url: ['.liveblog-meta-time@href'],
        headline: ['.liveblog-entry-header', ...headings('.liveblog-entry-content')],
        byline: ['.liveblog-meta-authors'],
        time: ['time.liveblog-timestamp', '.liveblog-meta-time'],
        body: ['.liveblog-entry-content'],
      },
      labels: { 'key-event': '.is-key-event, .type-key' },
      drop: ['.liveblog-entry-tools', '.liveblog-share', '.liveblog-entry-aside'],
      feeds: FEEDS,
    },
    {
      // The attribute is the time of the last revision; the line shows that of the first, in the zone of the site.
      id: 'server',
      kind: 'html',
      era: '2012-2026',
      order: null,
      shownTime: 'published',
      recognise: ['#liveblog-entries > [id^=liveblog-entry-]', '.liveblog-entry > .liveblog-entry-text'],
      posts: '[id^=liveblog-entry-]',
      notPosts: '[data-tombstone]',
      fields: {
        id: ['@id'],
        url: ['.liveblog-meta-time a@href'],
        headline: headings('.liveblog-entry-text'),
        byline: ['.liveblog-author-name'],
        time: ['.liveblog-meta-time'],
        updated: ['@data-timestamp'],
        body: ['.liveblog-entry-text'],
      },
      labels: { 'key-event': '.is-key-event, .type-key' },
      drop: ['.liveblog-entry-actions'],
      feeds: FEEDS,
    },
    {
      // The id of an entry is the time of its last revision, so two entries may share one and none keeps it.
      id: 'amp',
      kind: 'html',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      recognise: ['amp-live-list .liveblog-entry[data-sort-time]'],
      posts: '.liveblog-entry[data-sort-time]',
      notPosts: '[data-tombstone]',
      fields: {
        id: [],
        headline: headings('.liveblog-entry-content'),
        byline: ['.liveblog-meta-authors'],
        time: ['.liveblog-meta-time'],
        published: ['@data-sort-time'],
        body: ['.liveblog-entry-content'],
      },
      drop: ['amp-social-share', '.liveblog-meta-author-avatar'],
      feeds: [{ at: 'a.liveblog-pagination-next[title=Next]', url: '{@href}' }],
    },
    {
      id: 'shell',
      kind: 'elsewhere',
      era: '2017-2026',
      order: null,
      shownTime: 'published',
      recognise: ['#wpcom-liveblog-container', '#liveblog-container', '#liveblog-entries', '#liveblog-js-extra'],
      feeds: FEEDS,
    },
    {
      id: 'rest',
      kind: 'json',
      era: '2016-2026',
      order: null,
      shownTime: 'published',
      recognise: ['entries[].entry_time', 'entries[].render'],
      posts: ['entries[]'],
      ...ENTRY,
    },
    {
      id: 'rest-list',
      kind: 'json',
      era: '2016-2026',
      order: null,
      shownTime: 'published',
      recognise: ['[].entry_time', '[].render'],
      posts: ['[]'],
      ...ENTRY,
    },
  ],
};
export default automatticLiveblog;
