import type { Layout } from '../layout.js';

/**
 * What stands in a list of an AMP page and is a post of a live blog. WordPress puts comments and lists of articles into
 * such lists, too; Live Blog, Liveblog and Quintype have layouts of their own.
 */
const ITEM = [
  'amp-live-list:not([id*=comment]) [items] > [id][data-sort-time]',
  ':not([id^=comment]):not(.comment):not(.hentry):not(.lb-post):not(.liveblog-entry):not(#qt-amp-story-container *)',
].join('');
const NO_TEASER = ':not(:has(:is(h1, h2, h3, h4) a[href]:not([href*="#"])))';

const ampLiveList: Layout = {
  id: 'amp-live-list',
  name: 'AMP live list',
  cms: 'AMP live list',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // The time that sorts a post is the one it was first published at, or one that keeps it on top.
      id: 'items',
      kind: 'html',
      era: '2016-2026',
      order: null,
      shownTime: 'published',
      recognise: [`${ITEM} p`],
      posts: `${ITEM}${NO_TEASER}`,
      notPosts: '[data-tombstone]',
      fields: {
        id: ['@id'],
        published: ['@data-sort-time'],
        updated: ['@data-update-time'],
      },
      permalink: '{page}#{id}',
      labels: { pinned: '.pinned, .is-pinned, [data-pinned=true i]' },
      drop: ['amp-social-share', '[update]', '[pagination]'],
      feeds: [{ at: '[pagination] a[rel=next]', url: '{@href}' }],
    },
  ],
};
export default ampLiveList;
