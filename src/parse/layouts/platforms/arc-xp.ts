import type { JsonRules, Layout } from '../layout.js';

/** A story within a story, as Arc keeps both. One or two of them are boxes in an article. */
const CHILD = {
  least: 3,
  fields: {
    id: ['_id'],
    url: ['canonical_url'],
    headline: ['headlines.basic'],
    byline: ['credits.by[].name'],
    published: ['additional_properties.first_display_date', 'first_publish_date', 'display_date', 'publish_date'],
    updated: ['last_updated_date'],
    body: ['content_elements[]'],
  },
  parts: {
    kind: 'type',
    pattern: /^([a-z_]{1,40})$/,
    rules: {
      text: { tag: 'p', text: ['content'] },
      list: { tag: 'ul', text: ['items[].content', 'items[].items[].content'] },
      header: { tag: 'h3', text: ['content'] },
      quote: { tag: 'blockquote', text: ['content', 'content_elements[].content'] },
      image: { tag: 'figure', url: ['url'], text: ['caption', 'caption_display'], credit: ['credits.by[].name'] },
      oembed_response: { tag: 'iframe', url: ['raw_oembed.url', 'raw_oembed._id', 'referent.id'] },
      raw_html: { tag: 'p', text: ['content'] },
      interstitial_link: 'drop',
      link_list: 'drop',
      custom_embed: 'drop',
      divider: 'drop',
    },
  },
} satisfies Partial<JsonRules>;

const arcXp: Layout = {
  id: 'arc-xp',
  name: 'Arc XP',
  cms: 'Arc XP',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // A story whose parts are stories, each with words of its own; a section is a list of them and no story.
      id: 'child-stories',
      kind: 'state',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      recognise: ['script#fusion-metadata'],
      state: {
        recognise: ['[type=story].content_elements[type=story].content_elements[type=text]'],
        posts: ['[type=story].content_elements[type=story]'],
        ...CHILD,
      },
    },
    {
      id: 'content-api',
      kind: 'json',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      recognise: ['[type=story].content_elements[type=story].content_elements[type=text]'],
      posts: ['[type=story].content_elements[type=story]'],
      ...CHILD,
      page: {
        title: ['headlines.basic'],
        description: ['description.basic'],
        authors: ['credits.by[].name'],
        updated: ['last_updated_date'],
        published: ['first_publish_date', 'display_date'],
      },
    },
  ],
};
export default arcXp;
