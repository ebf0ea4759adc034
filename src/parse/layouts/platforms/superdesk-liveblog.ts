import type { JsonVariant, Layout } from '../layout.js';

/** `https://HOST/embed/ID`, `https://HOST/CUSTOMER/blogs/ID/index.html`: the page that a frame shows. */
const EMBED = /^((?:https?:)?\/\/[^/?#\s]{1,100}\/(?:embed|[^/?#\s]{1,80}\/blogs)\/[0-9a-f]{24}\S{0,200})$/;
/** The API of `https://CUSTOMER.liveblog.pro` answers under another name. */
const HOSTED =
  /^(?:https?:)?\/\/([\w-]{1,60}?)(?:-api)?\.liveblog\.pro\/(?:embed|[^/?#\s]{1,80}\/blogs)\/([0-9a-f]{24})/;
/** What the script of an embed is told about its blog; the id is among the first fields. */
const SETTINGS =
  /window\.LB\s{0,9}=\s{0,9}\{\s{0,99}["']?blog["']?:\s{0,9}\{[^{}]{0,400}?"_id":\s{0,9}"([0-9a-f]{24})"[\s\S]{0,90000}?["']?api_host["']?:\s{0,9}["']([^"'\s]{4,200}?)\/?["']/;
/** The same of Live Blog 2. */
const SETTINGS_2 = /\bid:\s{0,9}(\d{1,9}),[\s\S]{0,2000}?\brest:\s{0,9}["']([^"'\s]{4,200}?)\/?["']/;

/** One post of the API; older servers call a highlight `highlight`. */
const POST = {
  notPosts: [
    'deleted',
    '[post_status=draft]',
    '[post_status=submitted]',
    'groups[].refs[].item[item_type=Advertisement Local]',
    'groups[].refs[].item[item_type=Advertisement Remote]',
  ],
  fields: {
    id: ['_id'],
    headline: [],
    byline: [
      'groups[id=main].refs[0].item.commenter',
      'groups[id=main].refs[0].item.syndicated_creator.display_name',
      'original_creator.display_name',
      'publisher.display_name',
      'byline',
    ],
    published: ['published_date', 'firstcreated', '_created'],
    updated: ['content_updated_date'],
  },
  labels: { pinned: ['sticky'], 'key-event': ['lb_highlight', 'highlight'] },
} satisfies Partial<JsonVariant>;

const superdeskLiveblog: Layout = {
  id: 'superdesk-liveblog',
  name: 'Superdesk Live Blog',
  cms: 'Superdesk Live Blog',
  hosts: ['liveblog.pro'],
  homeZone: null,
  language: null,
  variants: [
    {
      // The clock beside a post has the number of the month for its minutes: only the attribute is right.
      id: 'embed',
      kind: 'html',
      era: '2017-2026',
      order: null,
      shownTime: 'published',
      recognise: ['article.lb-post[data-post-id]', 'article.lb-sticky-top-post'],
      posts: 'article.lb-post, article.lb-sticky-top-post',
      notPosts: '.new-updates, .empty-message, .advertisement',
      fields: {
        id: ['@data-post-id'],
        headline: [],
        time: ['.lb-post-date@data-js-timestamp', '.lb-post-date'],
        updated: ['.lb-post-updated-time@data-js-timestamp', '.lb-post-updated'],
      },
      labels: { pinned: '[data-post-sticky=true i], .lb-sticky-top-post', 'key-event': '.lb-post--highlighted' },
      drop: ['.lb-post-header', '.lb-post-actions', '.lb-author:not(.lb-author--indent)', 'style'],
      page: { title: ['.lb-timeline > h1'] },
      feeds: [{ at: 'script', pattern: SETTINGS, url: '{2}/api/client_blogs/{1}/posts' }],
    },
    {
      // A sticky post is sorted by a time ten years later than its own.
      id: 'amp',
      kind: 'html',
      era: '2017-2026',
      order: null,
      shownTime: 'published',
      recognise: ['amp-live-list article.lb-post', '[items].lb-posts > article.lb-post'],
      posts: 'article.lb-post',
      notPosts: '[data-tombstone], .hide-item, .advertisement, .new-updates',
      fields: {
        id: ['@id'],
        headline: [],
        time: ['.lb-post-date'],
        published: ['@data-sort-time'],
        updated: ['.lb-post-updated', '.lb-post-updated-time'],
      },
      labels: { pinned: '.pin-icon', 'key-event': '.lb-post--highlighted' },
      drop: ['.lb-type', '.pin-icon', '.highlight-icon', 'style'],
      page: { title: ['.lb-timeline > h1'] },
    },
    {
      // Live Blog 2, whose themes were drawn by the reader's browser or by a server for embeds.
      id: 'embed-2',
      kind: 'html',
      era: '2012-2017',
      order: null,
      shownTime: 'published',
      recognise: ['[data-gimme="posts.list"] [data-gimme-postid]', '.liveblog-postlist [data-gimme-postid]'],
      posts: '[data-gimme-postid]',
      notPosts: '.advertisement',
      fields: {
        id: ['@data-gimme-postid'],
        headline: [],
        byline: ['.post-publisher-name'],
        time: ['.post-datetime time@data-date', '.post-datetime'],
        body: ['.post-content-main', '.post-content'],
      },
      drop: ['.post-buttons', '.post-footer', '.attributes', '.post-publisher-avatar', '.verification-label'],
      page: { title: ['[data-gimme="blog.title"]'], updated: ['[data-gimme="blog.status"]'] },
      feeds: [{ at: 'script', pattern: SETTINGS_2, url: '{2}/resources/LiveDesk/Blog/{1}/Post/Published' }],
    },
    {
      // Themes before 2017 are drawn in the browser.
      id: 'embed-shell',
      kind: 'elsewhere',
      era: '2015-2026',
      order: null,
      shownTime: 'published',
      recognise: ['.lb-wrapBody', '[ng-app="liveblog-embed"]', '.lb-timeline'],
      feeds: [{ at: 'script', pattern: SETTINGS, url: '{2}/api/client_blogs/{1}/posts' }],
    },
    {
      id: 'frame',
      kind: 'elsewhere',
      era: '2015-2026',
      order: null,
      shownTime: 'published',
      recognise: [
        'iframe[src*=".liveblog.pro/"]',
        'amp-iframe[src*=".liveblog.pro/"]',
        'iframe[data-src*=".liveblog.pro/"]',
        '#liveblog-iframe',
      ],
      feeds: [
        { at: 'iframe, amp-iframe', from: 'src', pattern: EMBED, url: '{1}' },
        { at: 'iframe', from: 'data-src', pattern: EMBED, url: '{1}' },
        {
          at: 'iframe, amp-iframe',
          from: 'src',
          pattern: HOSTED,
          url: 'https://{1}-api.liveblog.pro/api/client_blogs/{2}/posts',
        },
      ],
    },
    {
      id: 'embed-2-shell',
      kind: 'elsewhere',
      era: '2012-2017',
      order: null,
      shownTime: 'published',
      recognise: ['[data-gimme=liveblog]', '#livedesk-root'],
      feeds: [{ at: 'script', pattern: SETTINGS_2, url: '{2}/resources/LiveDesk/Blog/{1}/Post/Published' }],
    },
    {
      // Sorted by a field of its own, not by time. A post that readers wrote shows when they did.
      id: 'api',
      kind: 'json',
      era: '2016-2026',
      order: null,
      shownTime: 'published',
      recognise: ['posts._items[].groups[].refs', 'posts._items[].particular_type'],
      posts: ['posts._items[]'],
      pinned: ['stickyPosts._items[]'],
      ...POST,
      page: { declared: ['posts._meta.total'], more: ['posts._links.next.href'] },
    },
    {
      id: 'api-posts',
      kind: 'json',
      era: '2015-2026',
      order: null,
      shownTime: 'published',
      recognise: ['_items[].groups[].refs', '_items[].particular_type'],
      posts: ['_items[]'],
      ...POST,
      page: { declared: ['_meta.total'], more: ['_links.next.href'] },
    },
    {
      id: 'api-post',
      kind: 'json',
      era: '2015-2026',
      order: null,
      shownTime: 'published',
      recognise: ['[particular_type=post]', 'groups[].refs'],
      posts: ['[particular_type=post]'],
      ...POST,
    },
  ],
};
export default superdeskLiveblog;
