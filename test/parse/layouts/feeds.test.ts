import { describe, expect, it } from 'vitest';
import { feedsOf } from '../../../src/parse/layouts/feeds.js';
import type { FeedRule } from '../../../src/parse/layouts/layout.js';
import { documentOf } from './document.js';

function feeds(html: string, rule: FeedRule | readonly FeedRule[], url: string | null = null): readonly string[] {
  return feedsOf(documentOf(html), Array.isArray(rule) ? rule : [rule as FeedRule], url);
}

describe('feedsOf', () => {
  it('fills in attributes of the element', () => {
    const rule = { at: '.live', url: 'https://f.example/{@data-site}/{@data-event}.json' };
    expect(feeds('<div class="live" data-site="merrow" data-event=" 77 "></div>', rule)).toEqual([
      'https://f.example/merrow/77.json',
    ]);
  });

  it('fills in the groups of a pattern, out of the text or an attribute', () => {
    const text = { at: 'script', pattern: /channel\((\d{1,9}), '(\w{1,20})'\)/, url: 'https://f.example/{2}/{1}' };
    expect(feeds("<script>x()</script><script>channel(77, 'merrow')</script>", text)).toEqual([
      'https://f.example/merrow/77',
    ]);
    const attribute = { at: 'iframe', from: 'src', pattern: /[?&]id=(\d{1,9})/, url: 'https://f.example/{1}' };
    expect(feeds('<iframe src="https://e.example/frame?x=1&id=77"></iframe>', attribute)).toEqual([
      'https://f.example/77',
    ]);
  });

  it('gives nothing where a piece is missing', () => {
    const rule = { at: '.live', url: 'https://f.example/{@data-event}' };
    expect(feeds('<div class="live"></div><div class="live" data-event=" "></div>', rule)).toEqual([]);
    expect(feeds('<script>x()</script>', { at: 'script', pattern: /y(\d)/, url: 'https://f.example/{1}' })).toEqual([]);
    expect(feeds('<div></div>', rule)).toEqual([]);
    expect(feedsOf(documentOf('<div class="live" data-event="1"></div>'), undefined, null)).toEqual([]);
  });

  it('keeps a piece in its place', () => {
    const rule = { at: '.live', url: 'https://f.example/{@data-event}/posts' };
    expect(feeds('<div class="live" data-event="../../evil?x=#"></div>', rule)).toEqual([
      'https://f.example/..%2F..%2Fevil%3Fx%3D%23/posts',
    ]);
  });

  it('takes a whole address as it is, with or without its scheme', () => {
    const rule = { at: 'iframe', url: '{@src}' };
    expect(feeds('<iframe src="//f.example/a?b=1"></iframe>', rule)).toEqual(['https://f.example/a?b=1']);
    expect(feeds('<iframe src="/a/b"></iframe>', rule, 'https://n.example/live/')).toEqual(['https://n.example/a/b']);
    expect(feeds('<iframe src="/a/b"></iframe>', rule)).toEqual([]);
  });

  it('reads the addresses of a script, whose slashes are escaped', () => {
    const rule = { at: 'script', pattern: /"endpoint":"([^"]{1,200}?)(?:\\?\/)?"/, url: '{1}/entries' };
    const script = '<script>var s = {"endpoint":"https:\\/\\/n.example\\/wp-json\\/live\\/v1\\/7\\/"};</script>';
    expect(feeds(script, rule)).toEqual(['https://n.example/wp-json/live/v1/7/entries']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://f.example/', 'file:///etc/passwd'])(
    'refuses %s',
    (src) => {
      expect(feeds(`<iframe src="${src}"></iframe>`, { at: 'iframe', url: '{@src}' })).toEqual([]);
    },
  );

  it('names each once, and no more than a few', () => {
    const rule = { at: 'i', url: 'https://f.example/{@id}' };
    expect(feeds('<i id="a"></i><i id="a"></i><i id="b"></i>', [rule, rule])).toEqual([
      'https://f.example/a',
      'https://f.example/b',
    ]);
    const many = Array.from({ length: 50 }, (_, index) => `<i id="${index}"></i>`).join('');
    expect(feeds(many, rule)).toHaveLength(5);
  });

  it('looks no further than the head of a long script', () => {
    const rule = { at: 'script', pattern: /feed=(\d{1,9})/, url: 'https://f.example/{1}' };
    expect(feeds(`<script>${' '.repeat(200_000)}feed=7</script>`, rule)).toEqual([]);
  });
});
