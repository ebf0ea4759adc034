import type { JsonVariant, Layout } from '../layout.js';

/** `blockCreatedOn` is when the draft was begun. */
const BLOCK_FIELDS: JsonVariant['fields'] = {
  id: ['id'],
  headline: ['title'],
  byline: ['contributors[].name'],
  published: ['blockFirstPublished'],
  updated: ['blockLastUpdated'],
};

const BLOCK_LABELS: JsonVariant['labels'] = {
  pinned: ['attributes.pinned'],
  'key-event': ['attributes.keyEvent'],
  summary: ['attributes.summary'],
};

const guardian: Layout = {
  id: 'guardian',
  name: 'The Guardian',
  hosts: ['theguardian.com', 'guardian.co.uk', 'guim.co.uk', 'guardianapis.com', 'guardianapps.co.uk'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [
    {
      // An age and a clock stand beside each post. The pinned post stands twice, above the stream without an id. JSON-LD
      // gives every post the headline, writers and times of the page.
      id: 'dcr',
      kind: 'html',
      era: '2021-2026',
      order: null,
      shownTime: 'published',
      permalink: '{page}?page=with:{id}#{id}',
      recognise: [
        '#liveblog-body article.block',
        '.js-liveblog-body article.block',
        '[data-layout=LiveLayout] article.block',
        'article.block.pending',
      ],
      posts: 'article.block',
      fields: {
        id: ['@id'],
        url: ['header a[href*="block-"]@href'],
        headline: ['header h2'],
        byline: ['header > div > span'],
      },
      labels: { pinned: '#pinned-post article.block, a[href$="#pinned-post"]' },
      copies: '#pinned-post article.block',
      drop: ['article.block > header', 'article.block > footer'],
      page: {
        title: ['[data-gu-name=headline] h1', 'h1'],
        authors: ['[data-component=meta-byline]', '[aria-label="Contributor info"]'],
        updated: ['[data-gu-marker=liveblog-last-updated]@datetime'],
        published: ['[data-gu-name=meta] details', '[data-gu-name=dateline] details'],
      },
    },
    {
      // The same for AMP: no names but those that amp-live-list asks for. Adverts sort as 1.
      id: 'dcr-amp',
      kind: 'html',
      era: '2019-2024',
      order: null,
      shownTime: 'published',
      recognise: ['#live-blog-entries-main [items] > [data-sort-time]'],
      posts: '#live-blog-entries-main [items] > [data-sort-time]',
      notPosts: '[data-sort-time="1"]',
      fields: {
        id: ['@id'],
        url: ['a[href*="block-"]@href'],
        headline: ['a[href*="block-"] + h2'],
      },
      page: { title: ['main header h1', 'h1'], authors: ['main header [rel=author]'] },
    },
    {
      // The templates of the apps. Posts of a blog that is over have clocks only; the line of the last change has the
      // date. What the page calls "Published" is its last publication.
      id: 'app',
      kind: 'html',
      era: '2015-2019',
      order: null,
      shownTime: 'published',
      recognise: ['#liveblog-body .block[class*="block--live-"]', '.article__body--liveblog .block > .block__time'],
      posts: '.article__body--liveblog .block[class*="block--live-"], .article__body--liveblog .block[id^="block-"]',
      fields: {
        id: ['@id'],
        headline: ['.block__title'],
        byline: ['.block__author'],
        time: ['.block__time@title', '.block__time'],
        updated: ['.block__updated'],
        body: ['.block__body'],
      },
      labels: {
        'key-event': '.block--live-key-event',
        summary: '.block--live-summary',
        pinned: '.article__body--liveblog__pinned .block',
      },
      copies: '.article__body--liveblog__pinned .block',
      page: {
        title: ['h1.headline', '.the-minute__headline'],
        authors: ['.meta__byline .byline'],
        updated: ['#published-date'],
      },
    },
    {
      // The frontend and its AMP pages. A 24-hour clock repeats the time of each post.
      id: 'classic',
      kind: 'html',
      era: '2013-2021',
      order: null,
      shownTime: 'published',
      permalink: '{page}?page=with:{id}#{id}',
      recognise: [
        '.js-liveblog-body .block[id^="block-"]',
        '.js-blog-blocks .block[id^="block-"]',
        '.block > .published-time',
        '.block > .block-time > .published-time',
      ],
      posts: '.block[id^="block-"], .pinned-block [itemprop=liveBlogUpdate]',
      fields: {
        id: ['@id'],
        url: ['.block-time__link@href'],
        headline: ['.block-title'],
        byline: ['.liveblog-block-byline__name'],
        time: ['.published-time time'],
        updated: ['.updated-time'],
        body: ['.block-elements'],
      },
      labels: {
        'key-event': '.is-key-event',
        summary: '.is-summary',
        pinned: '.pinned-block [itemprop=liveBlogUpdate]',
      },
      copies: '.pinned-block [itemprop=liveBlogUpdate]',
      page: {
        title: ['.content__headline', 'h1'],
        authors: ['.meta__extras .byline', '[data-component=meta-byline]'],
        updated: ['.content__updated-container time@datetime', '.content__dateline-wpd'],
        published: ['.content__dateline-lm'],
      },
    },
    {
      // Posts as paragraphs that begin with a bold clock; newest first until the blog was over. The renderer still serves
      // them, as ordinary articles.
      id: 'inline',
      kind: 'html',
      era: '2008-2013',
      onHosts: true,
      order: null,
      shownTime: 'published',
      recognise: ['#article-body-blocks', '[data-layout=StandardLayout] #maincontent'],
      posts: null,
      flow: '#article-body-blocks, #maincontent',
      fields: {},
      page: {
        title: ['#main-article-info h1', '[data-gu-name=headline] h1', 'h1'],
        authors: ['.contributor-full', '[data-component=meta-byline]'],
        published: ['time[itemprop=datePublished]'],
      },
    },
    {
      // What the frontend hands to DCR: /PAGE.json?dcr. Key events of older pages stand beside the posts of this one.
      id: 'dcr-json',
      kind: 'json',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      permalink: '{page}?page=with:block-{id}#block-{id}',
      recognise: ['pageType[isLiveblog=true]', 'blocks[0].blockFirstPublished'],
      posts: ['blocks[]', 'keyEvents[]'],
      pinned: ['pinnedPost'],
      fields: BLOCK_FIELDS,
      labels: BLOCK_LABELS,
      page: {
        url: ['webURL', 'canonicalUrl'],
        title: ['headline', 'webTitle'],
        description: ['trailText'],
        language: ['lang'],
        authors: ['byline'],
        published: ['webPublicationSecondaryDateDisplay'],
        updated: ['linkedData[].dateModified', 'openGraphData.article:modified_time', 'webPublicationDate'],
        more: ['pagination.newest', 'pagination.newer', 'pagination.older', 'pagination.oldest'],
      },
    },
    {
      id: 'dcr-blocks',
      kind: 'json',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      permalink: '{page}?page=with:block-{id}#block-{id}',
      recognise: ['[0].blockFirstPublished', '[0].elements'],
      posts: ['[]'],
      fields: BLOCK_FIELDS,
      labels: BLOCK_LABELS,
    },
    {
      // What an open page asks for every ten seconds: the new posts as markup.
      id: 'poll',
      kind: 'json',
      era: '2021-2026',
      order: null,
      shownTime: 'published',
      recognise: ['numNewBlocks', 'mostRecentBlockId', 'html'],
      posts: [],
      markup: ['html'],
      fields: {},
    },
    {
      // The content API; whoever asks names the blocks: `body:latest:10`. What was changed last may not be out yet.
      id: 'content-api',
      kind: 'json',
      era: '2015-2026',
      order: null,
      shownTime: 'published',
      permalink: '{page}?page=with:block-{id}#block-{id}',
      recognise: ['response.content[type=liveblog].blocks'],
      posts: ['response.content.blocks.body[]', 'response.content.blocks.requestedBodyBlocks.*[]'],
      fields: {
        id: ['id'],
        headline: ['title', 'attributes.title'],
        byline: [],
        published: ['firstPublishedDate.dateTime', 'firstPublishedDate', 'publishedDate.dateTime', 'publishedDate'],
        updated: ['publishedDate.dateTime', 'publishedDate'],
        body: ['bodyHtml'],
      },
      labels: BLOCK_LABELS,
      page: {
        url: ['response.content.webUrl'],
        title: ['response.content.fields.headline', 'response.content.webTitle'],
        description: ['response.content.fields.trailText'],
        authors: ['response.content.fields.byline'],
        published: ['response.content.fields.firstPublicationDate'],
        updated: ['response.content.fields.lastModified', 'response.content.webPublicationDate'],
        declared: ['response.content.blocks.totalBodyBlocks'],
      },
    },
  ],
};
export default guardian;
