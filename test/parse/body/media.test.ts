import { describe, expect, it } from 'vitest';
import { embedOf, mediaOf } from '../../../src/parse/body/media.js';
import { elementOf, readMarkup, resolve } from './read-markup.js';

const mediaIn = (html: string, name: string): string[] =>
  mediaOf(elementOf(html, name), resolve).map(({ type, url }) => `${type} ${url?.replace('https://news.example', '')}`);

describe('where a picture is', () => {
  it.each([
    ['<img src="/a.jpg">', '/a.jpg'],
    ['<img src="/placeholder.gif" data-src="/a.jpg">', '/a.jpg'],
    ['<img src="/placeholder.gif" data-original="/a.jpg">', '/a.jpg'],
    ['<img src="data:image/gif;base64,R0lG" data-src="/a.jpg">', '/a.jpg'],
    ['<img srcset="/a.jpg 1x, /b.jpg 2x">', '/a.jpg'],
    ['<img src="data:image/gif;base64,R0lG" srcset="/a.jpg 640w,/b.jpg 1280w">', '/a.jpg'],
    ['<img src="" srcset=" /a.jpg">', '/a.jpg'],
  ])('%j', (html, url) => {
    expect(mediaIn(html, 'img')).toEqual([`image ${url}`]);
  });

  it('in AMP, too', () => {
    expect(mediaIn('<amp-img src="/a.jpg" width="600"></amp-img>', 'amp-img')).toEqual(['image /a.jpg']);
  });

  it('in Arena, whose script has its own element for it', () => {
    const picture = '<arena-image src="/a.jpg?w=800" alt="A wall."></arena-image>';
    expect(mediaIn(picture, 'arena-image')).toEqual(['image /a.jpg?w=800']);
    expect(readMarkup(`<p>${picture}</p><p>The wall fell.</p>`)).toMatchObject({
      media: [{ type: 'image', alt: 'A wall.' }],
    });
  });

  it.each([
    '<img src="data:image/gif;base64,R0lG">',
    '<img src="javascript:alert(1)">',
    '<img>',
    '<img src="/a.jpg" width="1" height="1">',
    '<img src="/a.jpg" class="author-avatar">',
    '<img src="/img/icons/boat.svg">',
    '<img src="/a.jpg" width="48">',
  ])('%j is none', (html) => {
    expect(mediaIn(html, 'img')).toEqual([]);
  });

  it('is one in all its sizes', () => {
    const picture = '<picture><source srcset="/a-640.jpg 640w"><img src="/a.jpg" alt="A boat"></picture>';
    expect(mediaIn(picture, 'picture')).toEqual(['image /a.jpg']);
    expect(mediaIn(`<figure>${picture}<img src="/a-small.jpg"></figure>`, 'figure')).toEqual(['image /a.jpg']);
  });

  it('is kept without an address where it has a description', () => {
    expect(mediaOf(elementOf('<img alt="A boat">', 'img'), resolve)).toEqual([
      { type: 'image', url: null, caption: null, credit: null, alt: 'A boat' },
    ]);
  });
});

describe('where a film or a sound is', () => {
  it.each([
    ['<video src="/a.mp4" poster="/p.jpg"></video>', 'video', 'video /a.mp4'],
    ['<video><source src="/a.mp4" type="video/mp4"><source src="/a.webm"></video>', 'video', 'video /a.mp4'],
    ['<audio><source src="/a.mp3"></audio>', 'audio', 'audio /a.mp3'],
    ['<amp-video src="/a.mp4"></amp-video>', 'amp-video', 'video /a.mp4'],
  ])('%j', (html, name, expected) => {
    expect(mediaIn(html, name)).toEqual([expected]);
  });
});

describe('embedOf', () => {
  it.each([
    ['<amp-youtube data-videoid="abc"></amp-youtube>', 'youtube', 'https://www.youtube.com/watch?v=abc'],
    ['<amp-twitter data-tweetid="12"></amp-twitter>', 'twitter', 'https://twitter.com/i/status/12'],
    ['<amp-instagram data-shortcode="abc"></amp-instagram>', 'instagram', 'https://www.instagram.com/p/abc'],
    [
      '<amp-facebook data-href="https://www.facebook.com/x/posts/1"></amp-facebook>',
      'facebook',
      'https://www.facebook.com/x/posts/1',
    ],
    ['<amp-iframe src="https://maps.example/x"></amp-iframe>', 'maps.example', 'https://maps.example/x'],
    [
      '<amp-twitter data-tweetid="12/../../a?b"></amp-twitter>',
      'twitter',
      'https://twitter.com/i/status/12%2F..%2F..%2Fa%3Fb',
    ],
  ])('%j', (html, provider, url) => {
    const name = /^<([a-z-]+)/.exec(html)?.[1] ?? '';
    expect(embedOf(elementOf(html, name), resolve)).toEqual({ provider, url, text: null });
  });

  it.each([
    ['https://x.com/ona/status/1', 'twitter'],
    ['https://youtu.be/x', 'youtube'],
    ['https://www.tiktok.com/@ona/video/1', 'tiktok'],
    ['https://t.me/karsk/1', 'telegram'],
    ['https://bsky.app/profile/ona/post/1', 'bluesky'],
  ])('knows the site of %s', (url, provider) => {
    expect(
      embedOf(elementOf(`<blockquote><a href="${url}">Post</a></blockquote>`, 'blockquote'), resolve)?.provider,
    ).toBe(provider);
  });

  it('takes a link to an unknown site for no embed, unless it stands in a frame', () => {
    expect(embedOf(elementOf('<div><a href="https://a.example/x">A</a></div>', 'div'), resolve)).toBeNull();
    expect(embedOf(elementOf('<div><iframe src="https://a.example/x"></iframe></div>', 'div'), resolve)).toEqual({
      provider: 'a.example',
      url: 'https://a.example/x',
      text: null,
    });
  });

  it('cuts the words of an endless one', () => {
    const html = `<blockquote><a href="https://x.com/ona/status/1">${'word '.repeat(2_000)}</a></blockquote>`;
    expect(embedOf(elementOf(html, 'blockquote'), resolve)?.text).toHaveLength(2_000);
  });
});

describe('what stands below a picture', () => {
  it.each([
    ['<span class="embed__caption">A boat.</span><span class="embed__credit">Ona Brask/Harbour News</span>'],
    ['<span class="caption__container">A boat.</span><span class="caption__source">Ona Brask/Harbour News</span>'],
    ['A boat. <b itemprop="copyrightHolder">Ona Brask/Harbour News</b>'],
  ])('is parted where its parts are named: %j', (inside) => {
    const [picture] = mediaOf(
      elementOf(`<figure><img src="/a.jpg"><figcaption>${inside}</figcaption></figure>`, 'figure'),
      resolve,
    );
    expect(picture).toMatchObject({ caption: 'A boat.', credit: 'Ona Brask/Harbour News' });
  });
});
