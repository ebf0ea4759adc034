import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import { chooseHtmlLayout } from '../../../src/parse/layouts/choose-layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import { documentOf } from './document.js';

/** The layout and variant that a page is read by; null for none. */
function chosen(html: string, url: string | null = null): string | null {
  const found = chooseHtmlLayout(null, url, documentOf(html));
  return found === null ? null : `${found.layout.id}/${found.variant.id}`;
}

function fixture(id: string): string {
  return readFileSync(new URL(`../../../fixtures/${id}.html`, import.meta.url), 'utf8');
}

function codeOf(html: string, url: string): string {
  try {
    return parsePage(html, { url }).kind;
  } catch (error) {
    return error instanceof LivepostsError ? error.code : 'crash';
  }
}

const PROSE = 'The keeper rang the bell twice, and nobody came down to the mole but a dog and two tourists.';
const ARTICLE = [1, 2, 3, 4].map((part) => `<p>Part ${part}. ${PROSE}</p>`).join('');

describe('the marks of the Brightspot pages', () => {
  const post =
    '<bsp-liveblog-post class="LiveBlogPost" data-post-id="0192" data-posted-date-timestamp="1726666800000"><h2 class="LiveBlogPost-headline">A</h2></bsp-liveblog-post>';

  it('are the Associated Press on its own pages', () => {
    const canonical = '<link rel="canonical" href="https://apnews.com/live/lake">';
    expect(chosen(`${canonical}${post}`)).toBe('apnews/live-blog');
    const copied = post.replace(
      '</h2>',
      '</h2><bsp-copy-link data-link="https://apnews.com/live/lake#0192"></bsp-copy-link>',
    );
    expect(chosen(copied)).toBe('apnews/live-blog');
  });

  it('are those of any customer elsewhere', () => {
    expect(chosen(post, 'https://www.latimes.com/sports/liveblog/lake')).toBe('brightspot/live-blog');
    expect(chosen(post)).toBe('brightspot/live-blog');
  });

  it('are not on a page that only promotes a live blog', () => {
    expect(chosen('<div class="LiveBlogPromo"><a class="Link" href="/live/lake">Live</a></div>')).toBeNull();
  });
});

describe('the marks of The New York Times', () => {
  it('are not those of Sky News, which calls its posts the same', () => {
    const post = '<div data-testid="live-blog-post"><h2>A</h2></div>';
    expect(chosen(post) ?? '').not.toMatch(/^nytimes/);
    expect(chosen(`<section id="live-feed-items">${post}</section>`)).toBe('nytimes/live-feed');
  });
});

describe('the state of a page', () => {
  it('is read on the pages of its own publisher only', () => {
    const script = '<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"updated":1}}}</script>';
    expect(chosen(script, 'https://www.washingtonpost.com/live')).toBe('washingtonpost/live-updates');
    expect(chosen(script, 'https://www.wsj.com/livecoverage/grain')).toBe('wsj/seo-schema');
    expect(chosen(script, 'https://news.example/live')).toBeNull();
    expect(chosen(script)).toBeNull();
  });
});

describe('an ordinary article', () => {
  it.each([
    [
      'https://www.nytimes.com/2024/02/07/us/bridge.html',
      `<article id="story"><section name="articleBody">${ARTICLE}</section></article>`,
    ],
    ['https://apnews.com/article/lake-a1b2', `<div class="RichTextStoryBody RichTextBody">${ARTICLE}</div>`],
    [
      'https://www.cnbc.com/2020/04/08/iron.html',
      `<div class="ArticleBody-articleBody"><h2>10 a.m. is late</h2>${ARTICLE}</div>`,
    ],
    [
      'https://www.cbsnews.com/news/frogs/',
      `<article class="content"><section class="content__body">${ARTICLE}</section></article>`,
    ],
    [
      'https://www.nbcnews.com/news/mills-rcna1',
      `<article class="article-body"><div class="article-body__content">${ARTICLE}</div></article>`,
    ],
    [
      'https://www.reuters.com/world/salt-2025-03-04/',
      `<article data-testid="Article"><div data-testid="ArticleBody">${ARTICLE}</div></article>`,
    ],
    [
      'https://www.washingtonpost.com/weather/2024/09/18/fog/',
      `<article>${ARTICLE}</article><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
        props: {
          pageProps: {
            globalContent: {
              type: 'story',
              first_publish_date: '2024-09-18T10:00:00Z',
              content_elements: [
                { type: 'text', content: PROSE },
                { type: 'text', content: `${PROSE} ${PROSE} ${PROSE}` },
              ],
            },
          },
        },
      })}</script>`,
    ],
  ])('of %s is none of their live blogs', (url, body) => {
    expect(
      codeOf(
        `<html lang="en"><head><title>The keeper of the mole</title></head><body><h1>The keeper of the mole</h1>${body}</body></html>`,
        url,
      ),
    ).toBe('not-live-blog');
  });
});

describe('a live page of Reuters that its script has not filled', () => {
  it('names the feed that holds the posts', () => {
    const html = fixture('reuters/before-script-2025');
    expect(() => parsePage(html)).toThrow(/cached-api\.arena\.im\/v1\/liveblog\/reuters-live\/9k3f/);
    expect(codeOf(html, 'https://www.reuters.com/world/live-salt-flood-amberhaven-2025-03-04/')).toBe(
      'posts-elsewhere',
    );
  });
});
