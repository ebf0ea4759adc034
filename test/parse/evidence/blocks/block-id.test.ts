import { describe, expect, it } from 'vitest';
import { type BlockId, bareId, fragmentOf, nameBlocks } from '../../../../src/parse/evidence/blocks/block-id.js';
import { selectAll } from '../../../../src/read/html/select.js';
import { documentOf } from './reading.js';

/** The names of all elements of class p. */
function names(html: string): BlockId[] {
  return [...nameBlocks(selectAll('.p', documentOf(html))).values()];
}

/** The names of the first of two posts. */
function first(html: string): BlockId {
  const [name] = names(`${html}<div class="p" id="plain-7"></div>`);
  if (name === undefined) throw new Error('no block');
  return name;
}

const HASH = 'h_0123456789abcdef0123456789abcdef';
const OBJECT_ID = '646208dd8f0822aea831dd26';
const UUID = '0a1b2c3d-0000-4000-8000-0123456789ab';

describe('the id of a post on each platform', () => {
  it.each([
    ['an article with a hash', `<article class="p" id="${HASH}"></article>`, HASH],
    [
      'a post id beside a time',
      `<article class="p" data-component-name="live-story-post" data-post-id="cmabc0012" data-last-updated="2031-03-04T10:00:00Z"></article>`,
      'cmabc0012',
    ],
    ['a block', `<div class="p block block--content" id="block-${OBJECT_ID}"></div>`, `block-${OBJECT_ID}`],
    ['a stream post', `<article class="p" id="post_${OBJECT_ID}"></article>`, `post_${OBJECT_ID}`],
    ['an asset named by its heading', `<article class="p"><h3 id="asset:${UUID}">x</h3></article>`, `asset:${UUID}`],
    [
      'a slug on an empty element',
      '<div class="p" data-source-id="100000007"><div id="stocks-fall-as-fog-comes"></div></div>',
      '100000007',
    ],
    ['a slug', '<div class="p" id="stocks-fall-as-fog-comes"></div>', 'stocks-fall-as-fog-comes'],
    ['a short slug', '<div class="p" id="fog-comes"></div>', 'fog-comes'],
    [
      'a headline with hyphens',
      '<div class="p" id="Züge-fahren-im-Nebel-wieder"></div>',
      'Züge-fahren-im-Nebel-wieder',
    ],
    ['one in another script', '<div class="p" id="туман-над-портом"></div>', 'туман-над-портом'],
    ['a custom element', `<bsp-liveblog-post class="p" data-post-id="${UUID}"></bsp-liveblog-post>`, UUID],
    ['an anchor by number', '<div class="p" id="livepost46"><a id="1930000000345"></a></div>', '1930000000345'],
    ['an anchor by name', '<div class="p"><a name="entry77"></a></div>', 'entry77'],
    ['an event', '<div class="p" id="751105" data-type="default"></div>', '751105'],
    ['an event with the number of its article', '<div class="p" id="live-1924698-qq0im"></div>', 'live-1924698-qq0im'],
    ['a live list', '<div class="p" id="post-1552836" data-sort-time="1930000000000"></div>', 'post-1552836'],
    ['a container inside', '<div class="p"><div data-ncpost-id="2504200"></div></div>', '2504200'],
    [
      'a heading that is only pointed at',
      '<div class="p" aria-labelledby="ncpost-list-post-title-2504200"><div data-ncpost-id=""></div></div>',
      '2504200',
    ],
    [
      'a content element',
      '<div class="p"><div><div id="n3328198133353404026"></div></div></div>',
      'n3328198133353404026',
    ],
    [
      'a resource name',
      '<article class="p" data-post-id="urn:newsml:localhost:2031-03-04T10:00:00.1:ab"></article>',
      'urn:newsml:localhost:2031-03-04T10:00:00.1:ab',
    ],
    ['an entry of a plugin', '<div class="p" id="liveblog-entry-77"></div>', 'liveblog-entry-77'],
    ['an entry of a newer plugin', '<article class="p" id="id_77"></article>', 'id_77'],
    ['a theme', '<div class="p" id="pc-live-item-77"></div>', 'pc-live-item-77'],
    ['a list entry', '<li class="p" id="80_parent"><div itemscope></div></li>', '80_parent'],
    ['a card', '<div class="p" data-testid="card-container" id="rcrd12345"></div>', 'rcrd12345'],
  ])('%s', (_what, html, id) => {
    expect(first(html).id).toBe(id);
  });
});

describe('what is no id of a post', () => {
  it.each([
    ['a part of the template', '<div class="p" id="main"><div id="headline-3"></div><div id="title_4"></div></div>'],
    ['an advert', '<div class="p"><div id="ad-slot-3"></div></div>'],
    ['a word', '<div class="p" id="post"></div>'],
    ['a drawing', '<div class="p"><svg id="Layer_1"><path id="p1"></path></svg></div>'],
    ['a player', '<div class="p"><div id="vjs_video_3"></div><iframe id="frame-1"></iframe></div>'],
    ['a tweet', '<div class="p"><div id="twitter-widget-0"></div></div>'],
    ['a field of a form', '<div class="p"><form id="poll-9"><input id="answer-1"></form></div>'],
    ['something deep inside', `<div class="p">${'<i></i>'.repeat(60)}<div id="x-77"></div></div>`],
    ['a text', `<div class="p" id="${'7'.repeat(200)}"></div>`],
  ])('%s', (_what, html) => {
    expect(first(html).id).toBeNull();
  });

  it('is what all posts are called', () => {
    const post = (number: number): string =>
      `<div class="p" data-id="blog-99"><b id="icon-set-3"></b><i id="entry-${number}00"></i></div>`;
    expect(names(post(1) + post(2) + post(3)).map(({ id }) => id)).toEqual(['entry-100', 'entry-200', 'entry-300']);
    expect(names(post(1) + post(2) + post(3))[0]?.keys).toEqual(['entry-100', '100']);
  });

  it('is what both of two posts hold', () => {
    const post = '<div class="p"><b data-id="author-12"></b></div>';
    expect(names(post + post).map(({ id }) => id)).toEqual([null, null]);
  });

  it('but a post and its copy may have one', () => {
    const post = '<div class="p" id="post-12"></div>';
    expect(names(post + post).map(({ id }) => id)).toEqual(['post-12', 'post-12']);
    expect(names(`${post}<div class="p" id="post-13"></div>${post}`).map(({ id }) => id)).toEqual([
      'post-12',
      'post-13',
      'post-12',
    ]);
  });

  it('is the id of the next post, where tags are not closed', () => {
    const open = '<div class="p"><p>One</p><div class="p" id="post-13"><p>Two</p></div></div>';
    expect(names(open).map(({ id }) => id)).toEqual([null, 'post-13']);
  });
});

describe('the permalink', () => {
  it.each([
    [
      `<div class="p" id="block-1a"><a href="?page=with:block-1a#block-1a">12m</a></div>`,
      '?page=with:block-1a#block-1a',
    ],
    [
      '<div class="p" id="p-1"><button data-url="https://a.example/live#p-1">Copy</button></div>',
      'https://a.example/live#p-1',
    ],
    ['<div class="p" id="p-1"><b data-link="#p-1"></b></div>', '#p-1'],
    [
      '<div class="p" id="p-1"><b data-clipboard-text="https://a.example/live?post=p-1"></b></div>',
      'https://a.example/live?post=p-1',
    ],
    [
      '<div class="p"><a href="/live?postid=2504200#body">x</a><a href="/live?postid=2504200">x</a></div>',
      '/live?postid=2504200#body',
    ],
    [
      `<div class="p" id="${HASH}"><a href="https://a.example/live-news/x/${HASH}">x</a></div>`,
      `https://a.example/live-news/x/${HASH}`,
    ],
    ['<div class="p"><a href="/a/storm/317/lbl0lbi273975.html">x</a></div>', '/a/storm/317/lbl0lbi273975.html'],
    [
      `<div class="p"><a href="https://a.example/studio/news/${OBJECT_ID}">x</a></div>`,
      `https://a.example/studio/news/${OBJECT_ID}`,
    ],
    ['<div class="p"><a href="?update=4411">x</a></div>', '?update=4411'],
    ['<div class="p" id="p-1"><p class="time"><a href="#p-1">6.20pm BST</a></p></div>', '#p-1'],
  ])('%s', (html, permalink) => {
    expect(first(html).permalink).toBe(permalink);
  });

  it.each([
    'mailto:?body=https://a.example/live#p-1',
    'whatsapp://send?text=https://a.example/live#p-1',
    'https://www.facebook.com/sharer.php?u=https://a.example/live#p-1',
    'https://twitter.com/intent/tweet?url=x#p-1',
    'https://x.com/intent/post#p-1',
    'https://pins.example/create?url=https://a.example/live#p-1',
    'https://pins.example/create?url=https%3A%2F%2Fa.example#p-1',
    'javascript:share(1)#p-1',
  ])('is not %s', (link) => {
    expect(first(`<div class="p" id="p-1"><a href="${link}">x</a></div>`).permalink).toBeNull();
  });

  it('is not a link to another post', () => {
    const html = '<div class="p" id="post-12"><a href="#post-11">See below</a></div><div class="p" id="post-11"></div>';
    expect(names(html).map(({ permalink, keys }) => [permalink, ...keys])).toEqual([
      [null, 'post-12', '12'],
      [null, 'post-11', '11'],
    ]);
  });

  it('is not a link in the words', () => {
    const { permalink, keys } = first(
      '<div class="p" id="post-12"><p>As <a href="/live#post-9">we told</a> you this morning the boats of the outer moles stay where they are.</p></div>',
    );
    expect([permalink, ...keys]).toEqual([null, 'post-12', '12']);
  });

  it('may be on a site whose name ends like that of another', () => {
    const link = 'https://www.sphinx.com/live#p-1';
    expect(first(`<div class="p" id="p-1"><a href="${link}">x</a></div>`).permalink).toBe(link);
  });
});

describe('keys', () => {
  it('are the ids and anchors with and without the words in front of them', () => {
    const html = `<div class="p" id="block-${OBJECT_ID}"><a href="#liveblog-entry-77">x</a></div>`;
    expect(first(html).keys).toEqual([`block-${OBJECT_ID}`, OBJECT_ID, 'liveblog-entry-77', '77']);
  });

  it('are not what every post links to', () => {
    const post = (number: number): string => `<div class="p" id="post-${number}"><a href="#comments-12">x</a></div>`;
    expect(names(post(11) + post(12) + post(13)).map(({ keys }) => keys)).toEqual([
      ['post-11', '11'],
      ['post-12', '12'],
      ['post-13', '13'],
    ]);
  });
});

describe('bareId', () => {
  it.each([
    ['block-64aa', '64aa'],
    ['post_5eba', '5eba'],
    ['post77', '77'],
    ['liveblog-entry-12', '12'],
    ['liveblog-3328198133353404026', '3328198133353404026'],
    ['n3328198133353404026', '3328198133353404026'],
    ['live-blog-post-9', '9'],
    ['asset:1f-2', '1f-2'],
    ['#id_7', '7'],
    ['live-1924698-ugf1e', 'live-1924698-ugf1e'],
    ['news-12', 'news-12'],
    ['post-', 'post-'],
    ['64aa', '64aa'],
  ])('%s is %s', (id, bare) => {
    expect(bareId(id)).toBe(bare);
  });
});

describe('fragmentOf', () => {
  it.each([
    ['#p-1', 'p-1'],
    ['https://a.example/live?x=1#block-64aa', 'block-64aa'],
    ['?page=with:block-64aa', 'block-64aa'],
    ['?page=with%3Ablock-64aa', 'block-64aa'],
    ['?post=asset:1f-2', '1f-2'],
    ['?post=asset%3A1f-2', 'asset:1f-2'],
    ['?pinned_post_locator=urn:asset:1', 'urn:asset:1'],
    ['?post-id=cm12', 'cm12'],
    ['?inlagg=00aa11bb', '00aa11bb'],
    ['?pinnedEntry=7049', '7049'],
    ['#caf%C3%A9-au-lait', 'café-au-lait'],
    ['#%zz', '%zz'],
    ['?page=2', ''],
    ['?page=120', ''],
    ['/live/storm', ''],
    ['#', ''],
    ['', ''],
    [`/studio/${OBJECT_ID}`, OBJECT_ID],
    [`/studio/${UUID}.html`, UUID],
    [`/studio/${OBJECT_ID}/comments`, ''],
  ])('%j is %j', (link, fragment) => {
    expect(fragmentOf(link)).toBe(fragment);
  });
});
