import { describe, expect, it } from 'vitest';
import { chooseHtmlLayout, chooseJsonLayout, chooseTextLayout } from '../../../src/parse/layouts/choose-layout.js';
import { isHostOf, type Layout } from '../../../src/parse/layouts/layout.js';
import cnn from '../../../src/parse/layouts/publishers/cnn.js';
import { documentOf } from './document.js';

const liveStory = '<article class="live-story-post" data-post-id="h_1"><h2>x</h2></article>';
const stellar = '<div id="posts-and-button"><article id="h_1" class="sc-a"></article></div>';
const other = '<article class="post" id="h_1"><h2>x</h2></article>';

/** A layout that takes every page with an article. */
const greedy: Layout = {
  ...cnn,
  id: 'greedy',
  hosts: ['greedy.example'],
  variants: [
    {
      id: 'any',
      kind: 'html',
      era: '2024',
      order: null,
      shownTime: 'shown',
      recognise: ['article'],
      posts: 'article',
      fields: {},
    },
  ],
};

type Wish = Parameters<typeof chooseHtmlLayout>[0];

function choose(wish: Wish, url: string | null, html: string): ReturnType<typeof chooseHtmlLayout> {
  return chooseHtmlLayout(wish, url, documentOf(html));
}

describe('isHostOf', () => {
  it.each(['cnn.com', 'edition.cnn.com', 'EDITION.CNN.COM', 'news.blogs.cnn.com', 'data.api.cnn.io'])(
    'takes %s',
    (host) => {
      expect(isHostOf(cnn, host)).toBe(true);
    },
  );

  it.each(['notcnn.com', 'cnn.com.example', 'cnn.company', 'com', '', 'xcnn.io'])('leaves %s', (host) => {
    expect(isHostOf(cnn, host)).toBe(false);
  });
});

describe('chooseHtmlLayout', () => {
  it('goes by what stands in the page, whatever the host', () => {
    for (const url of [null, 'https://www.cnn.com/a', 'https://notcnn.com/a', 'no address']) {
      expect(choose(null, url, liveStory)?.variant.id).toBe('live-story');
      expect(choose(null, url, stellar)?.variant.id).toBe('stellar');
    }
  });

  it.each([
    ['<body data-page-type="live-story"><p>x</p></body>', 'live-story'],
    ['<div data-component-name="live-story-post">x</div>', 'live-story'],
    ['<article class="live-story-post_pinned liveStoryPost">x</article>', 'live-story'],
    ['<article class="sc-cJSrbW poststyles__PostBox-sc-1egoi1-0 tzojb">x</article>', 'stellar'],
    ['<div class="cnnPostWrap"><div class="cnnBlogContentPost">x</div></div>', 'blog-2011-page'],
  ])('knows %s', (html, variant) => {
    expect(choose(null, null, html)?.variant.id).toBe(variant);
  });

  it('leaves a page of another make, even on a host of the layout', () => {
    expect(choose(null, 'https://www.cnn.com/a', other)).toBeNull();
  });

  it('is not misled by names that stand in the page without being elements of it', () => {
    expect(choose(null, null, '<p>live-story-post posts-and-button cnnBlogContentPost</p>')).toBeNull();
  });

  it('uses none when the caller wants none', () => {
    expect(choose('generic', 'https://www.cnn.com/a', liveStory)).toBeNull();
  });

  it('tries only the layout that the caller names', () => {
    expect(choose(greedy, 'https://www.cnn.com/a', liveStory)?.layout.id).toBe('greedy');
    expect(choose(cnn, null, other)).toBeNull();
  });
});

describe('chooseTextLayout', () => {
  const lines = ['The bells of Merrow', 'By Ada Wren, CNN', '12 Posts', 'A bell rang.'];

  it('wants as many marks as the layout says', () => {
    expect(chooseTextLayout(null, null, lines)?.variant.id).toBe('text');
    expect(chooseTextLayout(null, null, lines.slice(0, 2))).toBeNull();
  });

  it('counts a mark once, however often it stands there', () => {
    expect(chooseTextLayout(null, null, ['12 Posts', '13 Posts', '14 Posts'])).toBeNull();
  });

  it('does not look into paragraphs', () => {
    const long = `${'A very long line. '.repeat(30)}she told CNN`;
    expect(chooseTextLayout(null, null, ['12 Posts', long])).toBeNull();
    expect(chooseTextLayout(null, null, ['12 Posts', 'she told CNN'])?.layout.id).toBe('cnn');
  });

  it('knows a bracketed clock at the start of a line and nowhere else', () => {
    expect(chooseTextLayout(null, null, ['[Update 11:40 p.m.] A bell rang.'])?.variant.id).toBe('blog-2011');
    expect(chooseTextLayout(null, null, ['[Updated 9 a.m.] A bell rang.'])?.variant.id).toBe('blog-2011');
    expect(chooseTextLayout(null, null, ['A bell rang. [Update 11:40 p.m.]'])).toBeNull();
  });
});

describe('chooseJsonLayout', () => {
  it('wants all paths', () => {
    expect(chooseJsonLayout(null, null, { main: [{ items: [] }] })).toBeNull();
    expect(
      chooseJsonLayout(null, null, { __meta: { pageType: 'live-story' }, main: [{ items: [] }] })?.variant.id,
    ).toBe('renderer');
  });

  it.each([null, 7, 'text', [], {}])('takes %j for nothing', (value) => {
    expect(chooseJsonLayout(null, 'https://www.cnn.com/a', value)).toBeNull();
  });
});
