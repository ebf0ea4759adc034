import { describe, expect, it } from 'vitest';
import {
  isNamedLivePost,
  isNamedLiveStream,
  isSurelyLivePost,
  namesOf,
  standsElsewhere,
} from '../../../../src/parse/evidence/blocks/names.js';
import { documentOf, find } from './reading.js';

const element = (attributes: string, tag = 'div') =>
  find('#x, [data-x]', documentOf(`<${tag} data-x ${attributes}></${tag}>`));

describe('namesOf', () => {
  it('gathers everything an element is called', () => {
    expect(
      namesOf(element('class="a b" id="c" data-testid="d" data-component="e" role="f" title="no"')).trim().split(' '),
    ).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'e', 'f']));
    expect(namesOf(element('title="no"'))).toBe('');
    expect(namesOf(element('class="a"', 'live-post'))).toContain('live-post');
  });
});

describe('a post of a live blog', () => {
  it.each([
    'live-blog-post',
    'liveblog-entry',
    'liveblog--entry is-key',
    'ncpost-list-post',
    'lx-stream-post gs-u',
    'lb-post list-group-item',
    'live-event-entry',
    'liveBlogUpdate',
    'live-update',
    'lb24-news-list-item',
    'js-x live_post',
    'direct-message',
    'directo-item',
    'live-reporting-item',
    'livereporting-post',
    'liv-blg-item',
    'block--live-update',
    'item-live-post',
    'ticker-item',
  ])('%s', (name) => {
    expect(isNamedLivePost(element(`class="${name}"`))).toBe(true);
  });

  it.each([
    'liveblog-entries',
    'live-post-list',
    'live-post-header',
    'live-post__time',
    'live-post__date',
    'live-blog-post-container',
    'liveblog-post-title',
    'ncpost-content',
    'delivery-item',
    'livestock-item',
    'lively-post',
    'lives-item',
    'liver-card',
    'livre-item',
    'living-item',
    'live-chat-message',
    'livechat-message',
    'director-card',
    'directory-item',
    'minutes-item',
    'lbox-item',
    'olive-post',
    'site-nav__item--live',
    'header-nav-item-live',
    'card card--live',
    'item--quay_live',
    'post',
    'entry',
    'k3j2',
    'live',
    '',
  ])('not %j', (name) => {
    expect(isNamedLivePost(element(`class="${name}"`))).toBe(false);
  });
});

describe('a name that only the posts of live blogs have', () => {
  it.each([
    'live-blog-post',
    'liveblog-entry',
    'ncpost-list-post',
    'lx-stream-post',
    'lb-post',
    'block block--live-x',
    'live-update',
  ])('%s', (name) => {
    expect(isSurelyLivePost(element(`class="${name}"`))).toBe(true);
  });
  it.each(['live-item', 'live-card', 'live-event-card', 'ticker-item', 'direct-message', 'live-post-header'])(
    'not %s',
    (name) => {
      expect(isSurelyLivePost(element(`class="${name}"`))).toBe(false);
    },
  );
});

describe('a stream of live posts', () => {
  it.each(['liveblog-body', 'live-event-entries', 'lx-stream', 'ncpost-list-container', 'newsticker', 'live-stream'])(
    '%s',
    (name) => {
      expect(isNamedLiveStream(element(`id="${name}"`))).toBe(true);
    },
  );

  it.each(['content', 'stream', 'delivery', 'post'])('not %s', (name) => {
    expect(isNamedLiveStream(element(`id="${name}"`))).toBe(false);
  });
});

describe('elsewhere', () => {
  const stands = (html: string): boolean => standsElsewhere(find('#x', documentOf(html)));

  it.each([
    '<div class="comments"><p id="x"></p></div>',
    '<div class="c-related-stories"><p id="x"></p></div>',
    '<div id="most-read"><ul><li id="x"></li></ul></div>',
    '<aside><p id="x"></p></aside>',
    '<nav><p id="x"></p></nav>',
    '<footer><p id="x"></p></footer>',
    '<form><p id="x"></p></form>',
    '<div class="tv-guide"><p id="x"></p></div>',
    '<section data-component="key-events"><p id="x"></p></section>',
    '<div class="left-sidebar"><div><div><p id="x"></p></div></div></div>',
    '<div class="main-nav"><p id="x"></p></div>',
    '<div class="search-results"><p id="x"></p></div>',
  ])('%s', (html) => {
    expect(stands(html)).toBe(true);
  });

  it.each([
    '<main><p id="x"></p></main>',
    '<body class="sidebar comments"><p id="x"></p></body>',
    '<div class="content with-sidebar"><p id="x"></p></div>',
    '<div class="page has-menu-open no-comments"><p id="x"></p></div>',
    '<div class="two-columns sidebar"><h1>Storm</h1><p id="x"></p></div>',
    '<form id="aspnetForm"><h1>Storm</h1><p id="x"></p></form>',
    '<div class="widget liveblog"><p id="x"></p></div>',
    '<div class="commentary"><p id="x"></p></div>',
    '<div class="threaded"><p id="x"></p></div>',
  ])('not %s', (html) => {
    expect(stands(html)).toBe(false);
  });
});
