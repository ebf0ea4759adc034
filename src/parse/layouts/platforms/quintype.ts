import type { JsonRules, Layout } from '../layout.js';

/** A card of a story: only those of one kind of story are posts, the cards of all others are parts of an article. */
const CARD = {
  fields: {
    id: ['id'],
    headline: ['story-elements[type=title].text'],
    published: ['card-added-at'],
    updated: ['card-updated-at'],
    body: ['story-elements[]'],
  },
  labels: { 'key-event': ['metadata.attributes.key-event'] },
  parts: {
    kind: 'type',
    pattern: /^([\w-]{1,40})$/,
    rules: {
      title: 'drop',
      text: { tag: 'p', text: ['text'] },
      // Pictures are named by a path, and on which host it lies is not said here.
      image: { tag: 'p', text: ['title'] },
      'youtube-video': { tag: 'iframe', url: ['embed-url', 'url'] },
      // A widget as code, in a form that is no markup yet.
      jsembed: { tag: 'iframe', url: ['metadata.tweet-url', 'metadata.instagram-url'] },
      polltype: 'drop',
      widget: 'drop',
    },
  },
} satisfies Partial<JsonRules>;

/** Where the facts of a story stand, below its place. */
function pageOf(story: string): NonNullable<JsonRules['page']> {
  return {
    url: [`${story}.url`, `${story}.canonical-url`],
    title: [`${story}.headline`],
    description: [`${story}.subheadline`],
    authors: [`${story}.authors[].name`, `${story}.author-name`],
    updated: [`${story}.last-published-at`, `${story}.updated-at`],
    published: [`${story}.first-published-at`],
  };
}

const LIVE = '[story-template=live-blog].cards[]';

const quintype: Layout = {
  id: 'quintype',
  name: 'Quintype',
  cms: 'Quintype',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // The classes of the page are made anew by every build. Its data for search engines calls the last change of a
      // card its publication.
      id: 'static-page',
      kind: 'state',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      zoneAt: [{ at: 'script#static-page', pattern: /"timezone":\s?"([A-Z][\w+-]{1,30}\/[\w/+-]{1,40})"/ }],
      recognise: ['script#static-page'],
      state: {
        recognise: [`qt.data.story${LIVE}.card-added-at`],
        posts: [`qt.data.story${LIVE}`],
        ...CARD,
      },
    },
    {
      // A card shows the time of its last change.
      id: 'amp',
      kind: 'html',
      era: '2020-2026',
      order: null,
      shownTime: 'updated',
      zone: 'Asia/Kolkata',
      recognise: ['#qt-amp-story-container amp-live-list [items] > [data-sort-time]'],
      posts: '#qt-amp-story-container amp-live-list [items] > [data-sort-time]',
      notPosts: '[data-tombstone]',
      fields: {
        id: ['@id'],
        published: ['@data-sort-time'],
        updated: ['@data-update-time'],
      },
      permalink: '{page}#{id}',
      drop: ['amp-ad', 'amp-social-share'],
    },
    {
      id: 'api',
      kind: 'json',
      era: '2016-2026',
      order: null,
      shownTime: 'published',
      recognise: [`story${LIVE}.card-added-at`],
      posts: [`story${LIVE}`],
      ...CARD,
      page: pageOf('story'),
    },
    {
      id: 'route-data',
      kind: 'json',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      recognise: [`data.story${LIVE}.card-added-at`],
      posts: [`data.story${LIVE}`],
      ...CARD,
      page: pageOf('data.story'),
    },
  ],
};
export default quintype;
