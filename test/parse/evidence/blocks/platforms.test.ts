import { describe, expect, it } from 'vitest';
import { detect } from '../../../../src/parse/detect.js';
import { postsOf, prose, wordsOf } from './reading.js';

/** One platform: how its posts are written, and what is to be read of the second of three. */
interface Platform {
  readonly name: string;
  readonly codes?: readonly string[];
  /** The page around the posts. */
  readonly page: (posts: string) => string;
  /** Post n; minute is 59 - n. */
  readonly post: (n: number, minute: number) => string;
  /** What post 2 is read as; the words are those of prose(2) unless said. */
  readonly expected: {
    readonly id: string | null;
    readonly headline: string | null;
    readonly time: string | null;
    readonly author?: string | null;
    readonly words?: string;
  };
}

const HEX = (n: number): string => `${n}`.padStart(24, 'a');
const iso = (minute: number): string => `2031-03-04T10:${minute}:00.000Z`;
const epoch = (minute: number): number => 1930386600 + minute * 60;

const PLATFORMS: readonly Platform[] = [
  {
    name: 'articles with hashed classes and a hash for an id',
    page: (posts) => `<div id="posts-and-button">${posts}</div>`,
    post: (n, minute) =>
      `<article id="h_${String(n).repeat(32)}" class="sc-cJSrbW poststyles__PostBox-sc-1egoi1-0 tz${n}"><header><span>10:${minute} a.m. ET, March 4, 2031</span><h2 class="post-headlinestyles__Headline-sc-2ts3cz-1">Line ${n}</h2><p class="post-headlinestyles__Byline-sc">From Harbour's Ada Quill</p></header><div class="post-content-rendered"><p>${prose(n)}</p></div></article>`,
    expected: {
      id: `h_${'2'.repeat(32)}`,
      headline: 'Line 2',
      time: '10:57 a.m. ET, March 4, 2031',
      author: 'Ada Quill',
    },
  },
  {
    name: 'live stories whose header is empty',
    page: (posts) => `<div class="live-story__items-container">${posts}</div>`,
    post: (n, minute) =>
      `<article class="live-story-post liveStoryPost" data-component-name="live-story-post" data-post-id="cm${n}abc0001" data-last-updated="${iso(minute)}"><header class="live-story-post__header"><time class="live-story-post__timestamp"></time><h2 class="live-story-post__headline"></h2></header><section class="live-story-post__body"><div class="live-story-post__content"><p class="paragraph">${prose(n)}</p></div></section></article>`,
    expected: { id: 'cm2abc0001', headline: null, time: iso(57) },
  },
  {
    name: 'blocks with key events',
    page: (posts) => `<div class="js-liveblog-body"><div class="content__article-body">${posts}</div></div>`,
    post: (n, minute) =>
      `<div id="block-${HEX(n)}" class="block block--content is-key-event" itemprop="liveBlogUpdate" itemscope data-sort-time="${epoch(minute)}000"><p class="block-time published-time"><a href="#block-${HEX(n)}" itemprop="url" class="block-time__link"><time datetime="${iso(minute)}" data-relativeformat="med" itemprop="datePublished" class="js-timestamp">10.${minute}am <span class="timezone">GMT</span></time><span class="block-time__absolute">10:${minute}</span></a></p><h2 class="block-title" itemprop="name">Line ${n}</h2><div class="block-elements" itemprop="articleBody"><p>${prose(n)}</p></div></div>`,
    expected: { id: `block-${HEX(2)}`, headline: 'Line 2', time: iso(57) },
  },
  {
    name: 'blocks of a component library',
    page: (posts) =>
      `<main data-layout="LiveLayout"><div id="liveblog-body" class="js-liveblog-body">${posts}</div></main>`,
    post: (n, minute) =>
      `<article id="block-${HEX(n)}" class="block dcr-1x${n}"><header><a href="?page=with:block-${HEX(n)}#block-${HEX(n)}"><time datetime="${iso(minute)}" title="Tuesday">12m ago</time></a><span>10.${minute} GMT</span><h2>Line ${n}</h2><div><img alt="Ada Quill" src="/a.jpg"><span>Ada Quill</span></div></header><p>${prose(n)}</p><footer><button>Share</button>Updated at <time datetime="${iso(59)}">10.59 GMT</time></footer></article>`,
    expected: { id: `block-${HEX(2)}`, headline: 'Line 2', time: iso(57), author: 'Ada Quill' },
  },
  {
    name: 'a stream whose times have no attribute',
    page: (posts) => `<div class="lx-stream"><ol>${posts}</ol></div>`,
    post: (n, minute) =>
      `<li class="lx-stream__post-container"><article class="qa-post lx-stream-post" id="post_${HEX(n)}"><header class="lx-stream-post__header"><time class="lx-stream-post__meta-time"><span class="lx-visually-hidden">Posted at 10:${minute}</span><span aria-hidden="true">10:${minute}</span></time><h3 class="lx-stream-post__header-title"><span class="lx-stream-post__header-text" id="title_${HEX(n)}">Line ${n}</span></h3></header><div class="lx-stream-post-body"><p>${prose(n)}</p></div></article></li>`,
    expected: { id: `post_${HEX(2)}`, headline: 'Line 2', time: 'Posted at 10:57 10:57' },
  },
  {
    name: 'content posts',
    page: (posts) => `<div data-testid="live-stream"><ol>${posts}</ol></div>`,
    post: (n, minute) =>
      `<li><article data-testid="content-post" id="asset:0000000${n}-0000-4000-8000-000000000000" class="ssrcss-1xy-StyledPost"><header><span data-testid="timestamp">10:${minute} GMT</span><h3>Line ${n}</h3></header><div><p>${prose(n)}</p></div></article></li>`,
    expected: { id: 'asset:00000002-0000-4000-8000-000000000000', headline: 'Line 2', time: '10:57 GMT' },
  },
  {
    name: 'a feed with positions',
    page: (posts) => `<section id="live-feed-items">${posts}</section>`,
    post: (n, minute) =>
      `<div role="article" aria-posinset="${n}" aria-setsize="30"><div data-testid="live-blog-post" class="live-blog-post css-1ab${n}" data-source-id="10000000${n}" data-url="https://a.example/live/storm#the-boats-are-back-${n}"><div id="the-boats-are-back-${n}"></div><div><time datetime="${iso(minute)}">March 4, 2031, 10:${minute} a.m. ET</time><span data-testid="live-blog-byline">Ada Quill</span></div><h2 itemprop="headline"><a href="#the-boats-are-back-${n}">Line ${n}</a></h2><p>${prose(n)}</p></div></div>`,
    expected: { id: '100000002', headline: 'Line 2', time: iso(57), author: 'Ada Quill' },
  },
  {
    name: 'custom elements',
    page: (posts) => `<div role="feed"><h3 class="LiveBlogPage-dateGroup">4 MARCH 2031</h3>${posts}</div>`,
    post: (n, minute) =>
      `<bsp-liveblog-post class="LiveBlogPost" data-post-id="0000018e-${n}" data-posted-date-timestamp="${epoch(minute)}000"><a class="LiveBlogPost-anchor" id="0000018e-${n}"></a><div class="LiveBlogPost-header"><h2 class="LiveBlogPost-headline">Line ${n}</h2><bsp-copy-link data-link="https://a.example/live#0000018e-${n}"></bsp-copy-link></div><div class="LiveBlogPost-body"><p>${prose(n)}</p></div></bsp-liveblog-post>`,
    expected: { id: '0000018e-2', headline: 'Line 2', time: `${epoch(57)}000` },
  },
  {
    name: 'cards',
    page: (posts) => `<div class="live-blog-cards">${posts}</div>`,
    post: (n, minute) =>
      `<div class="live-blog-card article-body__content" id="rcrd1234${n}" data-testid="card-container"><div class="styles_cardTimestamp__1a"><time datetime="${iso(minute)}">10:${minute} AM</time></div><h2 data-testid="headline">Line ${n}</h2><div data-testid="byline-container"><p data-testid="byline">Ada Quill</p></div><div data-testid="card-body-container"><p>${prose(n)}</p></div></div>`,
    expected: { id: 'rcrd12342', headline: 'Line 2', time: iso(57), author: 'Ada Quill' },
  },
  {
    name: 'posts called updates',
    page: (posts) => `<section class="content__body"><div class="content__post-items">${posts}</div></section>`,
    post: (n, minute) =>
      `<section class="content__post post-update amp-live-list-item" id="post-update-${n}7"><time class="post-update__time-ago" datetime="${iso(minute)}">22M ago</time><h2 class="post-update__headline">Line ${n}</h2><p>${prose(n)}</p><div class="post-update__author">By Ada Quill</div></section>`,
    expected: { id: 'post-update-27', headline: 'Line 2', time: iso(57), author: 'Ada Quill' },
  },
  {
    name: 'articles numbered by the millisecond',
    page: (posts) => `<div data-test="live-stream" itemprop="articleBody">${posts}</div>`,
    post: (n, minute) =>
      `<div class="live-post js-live-post" id="livepost${n}" data-js="live-post"><a id="${epoch(minute)}345"></a><time class="live-post__timestamp-full" datetime="${iso(minute)}">10:${minute}AM</time><h3 class="live-post__title">Line ${n}</h3><div class="article-body-text"><p>${prose(n)}</p></div></div>`,
    expected: { id: `${epoch(57)}345`, headline: 'Line 2', time: iso(57) },
  },
  {
    name: 'events with their times on them',
    page: (posts) => `<div class="live-event-entries">${posts}</div>`,
    post: (n, minute) =>
      `<div class="live-event-entry" id="75110${n}" data-type="default" data-post-time="${epoch(minute)}000" data-last-modified-time="${epoch(minute) + 30}000"><div class="entry-info"><time class="updating-timezone-live-event">10:${minute}</time><mark>Ada Quill</mark></div><div class="entry-content"><h3>Line ${n}</h3><p>${prose(n)}</p></div></div>`,
    expected: { id: '751102', headline: 'Line 2', time: `${epoch(57)}000`, author: 'Ada Quill' },
  },
  {
    name: 'a live list of hashed elements with the writer in the footer',
    page: (posts) => `<amp-live-list><div items>${posts}</div></amp-live-list>`,
    post: (n, minute) =>
      `<div id="post-155283${n}" data-sort-time="${epoch(minute)}000" data-update-time="${epoch(minute)}000" class="sc-${n}q"><amp-timeago datetime="${iso(minute)}">${epoch(minute)}</amp-timeago><h3>Line ${n}</h3><div><p>${prose(n)}</p></div><div><span>Ada Quill</span><span>4 March 2031 10:${minute}</span></div></div>`,
    expected: { id: 'post-1552832', headline: 'Line 2', time: iso(57), author: 'Ada Quill' },
  },
  {
    name: 'a feed of bulletins',
    page: (posts) =>
      `<div class="ui-liveblog"><section class="ncpost-list-container" role="feed">${posts}</section></div>`,
    post: (n, minute) =>
      `<div class="ncpost-list-post" role="article" aria-labelledby="ncpost-list-post-title-250420${n}" data-post-type="post-breaking"><div class="ncpost-container" data-ncpost-id="250420${n}"><div class="ncpost-header"><time class="ncpost-timestamp" datetime="${iso(minute)}"><span>20m ago</span><span>10:${minute}</span></time><div class="ncpost-byline">deckhand</div></div><div role="heading" class="ncpost-title">Line ${n}</div><div class="ncpost-content"><p>${prose(n)}</p></div></div></div>`,
    expected: { id: '2504202', headline: 'Line 2', time: iso(57), author: 'deckhand' },
  },
  {
    name: 'a widget saved after it ran',
    page: (posts) =>
      `<div id="LB24"><div class="lb24-base-list">${posts}<div class="lb24-base-list-ad lb24-news-list-item">Advertisement</div></div></div>`,
    post: (n) =>
      `<div class="lb24-base-news-container lb24-news-list-item"><div class="lb24-base-news-head"><div class="lb24-base-news-date">2${n} minutes ago</div></div><div class="lb24-base-news-editor"><div class="lb24-base-news-editor-name">Ada Quill</div></div><div class="lb24-base-news-body"><div class="lb24-base-news-title">Line ${n}</div><div id="n332819813335340402${n}" class="lb24-component-content lb24-base-news-content"><p>${prose(n)}</p></div></div><ul><li><div class="lb24-component-operation-num">4</div></li></ul></div>`,
    expected: { id: 'n3328198133353404022', headline: 'Line 2', time: '22 minutes ago', author: 'Ada Quill' },
  },
  {
    name: 'a timeline of packages',
    codes: ['de', 'en'],
    page: (posts) =>
      `<div data-timeline class="lb-timeline de"><article class="lb-post new-updates mod--displaynone"><div>Neue Beiträge anzeigen</div></article><section class="lb-posts list-group normal">${posts}</section></div>`,
    post: (n, minute) =>
      `<article class="lb-post list-group-item" data-post-id="urn:newsml:localhost:2031:${n}" data-post-sticky="false"><div class="lb-post-header"><div class="lb-post-date" data-js-timestamp="${iso(minute)}">Tuesday, March 4th, 2031, 10:03 AM</div><div class="lb-author"><div class="lb-author__name">Ada Quill</div></div></div><div class="items-container"><div class="lb-item"><article>${prose(n)}</article></div></div><div class="lb-post-bottom"><div class="lb-post-updated"><span>Aktualisiert am</span> <span class="lb-post-updated-time" data-js-timestamp="${iso(59)}">11:03</span></div></div></article>`,
    expected: { id: 'urn:newsml:localhost:2031:2', headline: null, time: iso(57), author: 'Ada Quill' },
  },
  {
    name: 'entries of a plugin',
    page: (posts) => `<div id="wpcom-liveblog-container"><div id="liveblog-entries">${posts}</div></div>`,
    post: (n, minute) =>
      `<div id="liveblog-entry-7${n}" class="liveblog-entry comment even" data-timestamp="${epoch(minute)}"><header class="liveblog-meta"><span class="liveblog-author-name">Ada Quill</span><span class="liveblog-meta-time"><a href="#liveblog-entry-7${n}" class="liveblog-time-update"><span class="date">March 4, 2031</span><span class="time">10:${minute} am</span></a></span></header><div class="liveblog-entry-text" data-original-content="x"><p>${prose(n)}</p></div></div>`,
    expected: { id: 'liveblog-entry-72', headline: null, time: String(epoch(57)), author: 'Ada Quill' },
  },
  {
    name: 'entries with a relative and an absolute time',
    page: (posts) => `<div class="liveblog-feed">${posts}</div>`,
    post: (n, minute) =>
      `<article id="id_7${n}" class="liveblog-entry is-key-event"><aside class="liveblog-entry-aside"><a class="liveblog-meta-time" href="https://a.example/live#7${n}"><span>20 minutes ago</span><span>March 4, 2031 10:${minute} am</span></a></aside><div class="liveblog-entry-main"><div class="liveblog-meta-author-name">Ada Quill</div><div class="liveblog-entry-content"><p>${prose(n)}</p></div></div></article>`,
    expected: { id: 'id_72', headline: null, time: '20 minutes ago', author: 'Ada Quill' },
  },
  {
    name: 'entries with seconds on the date',
    page: (posts) => `<div id="liveblog-4">${posts}</div>`,
    post: (n, minute) =>
      `<div class="liveblog-entry" id="liveblog-entry-31${n}"><div class="liveblog-date"><a href="https://a.example/liveblog_entry/line-${n}/"><span data-timestamp="${epoch(minute)}">10:${minute} am</span></a></div><div class="liveblog-paragraph"><h4><a href="https://a.example/liveblog_entry/line-${n}/">Line ${n}</a></h4><div class="byline">By Ada Quill</div><p>${prose(n)}</p></div></div>`,
    expected: { id: 'liveblog-entry-312', headline: 'Line 2', time: String(epoch(57)), author: 'Ada Quill' },
  },
  {
    name: 'sections with a clock',
    codes: ['fr', 'en'],
    page: (posts) =>
      `<section class="sirius-live"><section class="post__live-section post-container" id="post-container">${posts}</section></section>`,
    post: (n, minute) =>
      `<section class="post post__live-container" id="4471${n}"><div class="header-content__live"><p class="info-content"><span class="date">10:${minute}</span></p></div><h2 class="post__live-container--title">Line ${n}</h2><div class="post__live-container--answer-content content--live"><p class="post__live-container--answer-text">${prose(n)}</p></div></section>`,
    expected: { id: '44712', headline: 'Line 2', time: '10:57' },
  },
  {
    name: 'anchors followed by their words',
    codes: ['de', 'en'],
    page: (posts) => `<article><h1>Fähren im Liveblog</h1>${posts}</article>`,
    post: (n, minute) =>
      `<div class="liveblog--anchor" id="Boote-kehren-zurueck-${n}"><div class="liveblog__datetime">04.03.2031 • 10:${minute} Uhr</div><h2 class="meldung__subhead">Line ${n}</h2></div><p class="textabsatz">${prose(n)}</p>`,
    expected: { id: 'Boote-kehren-zurueck-2', headline: 'Line 2', time: '04.03.2031 • 10:57 Uhr' },
  },
  {
    name: 'entries of a theme',
    page: (posts) => `<div class="pc-live-blog"><div class="pcliveblog-items">${posts}</div></div>`,
    post: (n, minute) =>
      `<div class="pcliveblog-item" id="pc-live-item-8${n}"><div class="pcliveblog-date"><span>March 4, 2031 10:${minute} am</span></div><h3 class="pcliveblog-title">Line ${n}</h3><div class="pcliveblog-content"><p>${prose(n)}</p></div></div>`,
    expected: { id: 'pc-live-item-82', headline: 'Line 2', time: 'March 4, 2031 10:57 am' },
  },
  {
    name: 'microdata with a date in pieces',
    page: (posts) => `<div itemscope itemtype='http://schema.org/LiveBlogPosting'><ul>${posts}</ul></div>`,
    post: (n, minute) =>
      `<li class=liv-blg_li id=8${n}_parent><div itemprop=liveBlogUpdate itemscope itemtype=http://schema.org/BlogPosting><meta itemprop=datePublished content="${iso(minute)}"><meta itemprop=headline content="Line ${n}"><meta itemprop=url content="https://a.example/live#8${n}"><div class=liv-blg_dtime><span class=dat-cal_mon>Mar</span> <span class=dat-cal_day>04</span> <span class=dat-cal_yer>2031</span> <span class=liv-blg_dte>16:${minute} (IST)</span></div><div class=liv-blg_ttl>Line ${n}</div><div class=liv-blg_txt><p>${prose(n)}</p></div></div></li>`,
    expected: { id: '82_parent', headline: 'Line 2', time: iso(57) },
  },
  {
    name: 'messages of a component',
    page: (posts) => `<div class="arena-liveblog">${posts}</div>`,
    post: (n, minute) =>
      `<div class="live-message--card" data-testid="live-pbp-card" id="msg-90${n}"><div class="head"><span>Ada Quill</span> <time datetime="${iso(minute)}">10:${minute}</time></div><div class="live-message--card--body"><h2>Line ${n}</h2><p>${prose(n)}</p></div></div>`,
    expected: { id: 'msg-902', headline: 'Line 2', time: iso(57), author: 'Ada Quill' },
  },
];

describe.each(PLATFORMS)('$name', ({ codes, page, post, expected }) => {
  const html = page([1, 2, 3, 4, 5].map((n) => post(n, 59 - n)).join('\n'));
  const posts = postsOf(html, codes);
  const second = posts[1];

  it('gives every post once', () => {
    expect(posts).toHaveLength(5);
  });

  it('gives id, headline, time and writer', () => {
    const own = second?.stamps.filter(({ role }) => role !== 'updated') ?? [];
    const stamp = own.find(({ value }) => value !== null) ?? own[0] ?? second?.stamps[0];
    expect({
      id: second?.id,
      headline: second?.headline,
      time: stamp?.value ?? stamp?.text ?? null,
      author: second?.authors[0]?.name ?? null,
    }).toEqual({ id: expected.id, headline: expected.headline, time: expected.time, author: expected.author ?? null });
  });

  it('gives the words and nothing else', () => {
    expect(
      second === undefined
        ? null
        : wordsOf(second)
            .replace(/^Share\b|\bShare$/, '')
            .trim(),
    ).toBe(expected.words ?? prose(2));
  });

  it('is a live blog', () => {
    const whole = `<html lang="${codes?.[0] ?? 'en'}"><head><title>Storm live updates</title></head><body>${html}</body></html>`;
    expect(detect(whole, { url: 'https://a.example/live/storm', layout: 'generic' })).toMatchObject({
      live: true,
      posts: 5,
    });
  });
});
