import { isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../src/model/live-blog.js';
import { toHtml } from '../../src/publish/to-html.js';
import { HOSTILE, makeBlog, makeDiagnostic, makePost, makeTimeAt } from './make-blog.js';

const post = (minute: number, changes: object = {}) =>
  makePost({ id: `p${minute}`, position: minute, headline: `Minute ${minute}`, time: makeTimeAt(minute), ...changes });

function elementsOf(html: string, name: string) {
  return DomUtils.getElementsByTagName(name, parseDocument(html));
}

function textsOf(html: string, name: string): string[] {
  return elementsOf(html, name).map((element) => DomUtils.textContent(element).replace(/\s+/g, ' ').trim());
}

describe('toHtml', () => {
  it('says what the live blog is', () => {
    const html = toHtml(
      makeBlog({
        description: 'The river is high.',
        authors: [{ name: 'Ada Ruiz', location: null, organization: null }],
        published: makeTimeAt(0),
        updated: makeTimeAt(30),
        status: 'ended',
        completeness: {
          found: 1,
          declared: 3,
          missing: 2,
          more: ['https://news.example/live/flood?page=2', 'javascript:x'],
        },
        capture: { ...makeBlog().capture, capturedAt: '2024-02-08T09:00:00Z' },
        diagnostics: [makeDiagnostic(), makeDiagnostic({ severity: 'info' })],
      }),
    );
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
    expect(textsOf(html, 'title')).toEqual(['Flood in Ambria: live']);
    expect(textsOf(html, 'h1')).toEqual(['Flood in Ambria: live']);
    expect(textsOf(html, 'dt').map((name, index) => [name, textsOf(html, 'dd')[index]])).toEqual([
      ['From', 'Example News'],
      ['By', 'Ada Ruiz'],
      ['Published', '2024-02-07 18:00 -05:00'],
      ['Updated', '2024-02-07 18:30 -05:00'],
      ['Status', 'ended'],
      ['Posts', '1 of 3 posts (2 missing)'],
      ['Address', 'https://news.example/live/flood'],
      ['More', 'further page 1,'],
      ['Captured', '2024-02-08T09:00:00Z'],
    ]);
    expect(textsOf(html, 'footer')).toEqual(['Read by liveposts, layout generic. 1 value is missing or doubtful.']);
  });

  it('gives each post with its time, labels, writers, words and notes', () => {
    const html = toHtml(
      makeBlog({
        posts: [
          post(3, {
            url: 'https://news.example/live/flood#p3',
            updated: makeTimeAt(20),
            byline: 'From Ada Ruiz in Ambria',
            labels: ['key-event'],
            html: '<h2>Inside</h2><p>The <b>river</b>.</p>',
            media: [{ type: 'image', url: 'https://a.example/i.png', caption: 'The quay', credit: 'Kern', alt: null }],
            embeds: [{ provider: 'twitter', url: 'https://t.example/1', text: 'High water' }],
            markers: [{ kind: 'corrected', text: 'An earlier version was wrong.', at: null }],
          }),
        ],
      }),
    );
    const [article] = elementsOf(html, 'article');
    expect(
      article &&
        DomUtils.textContent(article)
          .replace(/\s*\n\s*/g, '\n')
          .trim(),
    ).toBe(
      [
        '2024-02-07 18:03 -05:00 Key event original updated 2024-02-07 18:20 -05:00',
        'Minute 3',
        'From Ada Ruiz in Ambria',
        'InsideThe river.',
        'Picture The quay (Kern)',
        'High watertwitter',
        'Corrected: An earlier version was wrong.',
      ].join('\n'),
    );
    expect(textsOf(html, 'h2')).toEqual(['Minute 3']);
    expect(textsOf(html, 'h3')).toEqual(['Inside']);
  });

  it('says when the time is that of an update, with the bound that is known, on the same clock', () => {
    const time = makeTimeAt(30);
    const moved = post(30, {
      published: null,
      updated: time,
      publishedBetween: { after: null, before: '2024-02-07T23:10:00Z' },
    });
    expect(toHtml(makeBlog({ posts: [moved] }))).toContain(
      '<span dir="ltr">time of an update, first published by 2024-02-07 18:10 -05:00</span>',
    );
  });

  it('has a list of key events to jump by', () => {
    const posts = [post(9, { labels: ['key-event'] }), post(5), post(3, { labels: ['summary'], time: null }), post(1)];
    const html = toHtml(makeBlog({ posts }));
    const [nav] = elementsOf(html, 'nav');
    const links = nav === undefined ? [] : DomUtils.getElementsByTagName('a', nav);
    expect(links.map((link) => DomUtils.textContent(link))).toEqual(['Minute 9', 'Minute 3']);
    const ids = elementsOf(html, 'article').map(({ attribs }) => attribs['id']);
    for (const link of links) expect(ids).toContain(link.attribs['href']?.slice(1));
  });

  it('has all posts behind one line where the page marks none', () => {
    const html = toHtml(makeBlog({ posts: [post(9), post(5, { headline: null })] }));
    expect(textsOf(html, 'summary')).toEqual(['All posts']);
    expect(textsOf(html, 'li')).toEqual([
      'Minute 9 2024-02-07 18:09 -05:00',
      'The river is falling. 2024-02-07 18:05 -05:00',
    ]);
    expect(toHtml(makeBlog())).not.toContain('<nav');
  });

  it("can be found one's way in: one heading of the first level, landmarks, a name for each part", () => {
    const html = toHtml(
      makeBlog({ posts: [post(9), post(5, { headline: null }), post(1, { labels: ['key-event'] })] }),
    );
    expect(elementsOf(html, 'h1')).toHaveLength(1);
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect(elementsOf(html, landmark)).toHaveLength(1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attribs } of [...elementsOf(html, 'article'), ...elementsOf(html, 'nav')]) {
      const named = attribs['aria-labelledby'];
      expect(named === undefined ? attribs['aria-label'] : ids.includes(named)).toBeTruthy();
    }
    const [first] = elementsOf(html, 'a');
    expect(first?.attribs).toMatchObject({ class: 'skip', href: '#posts' });
    expect(elementsOf(html, 'a').filter((link) => DomUtils.textContent(link).trim() === '')).toEqual([]);
  });

  it('runs from right to left where the language does', () => {
    expect(toHtml(makeBlog({ language: 'ar-EG' }))).toContain('<html lang="ar-EG" dir="rtl">');
    // Dates, clocks and offsets keep their order all the same.
    const arabic = toHtml(makeBlog({ language: 'ar', posts: [post(3, { updated: makeTimeAt(9) })] }));
    expect(arabic.match(/<time /g)).toEqual(arabic.match(/<time (?=dir="ltr")/g));
    expect(toHtml(makeBlog({ language: 'de' }))).toContain('<html lang="de">');
    expect(toHtml(makeBlog({ language: '"><script>' }))).toContain('<html>');
  });

  it('loads nothing and runs nothing', () => {
    const html = toHtml(
      makeBlog({
        posts: [
          post(3, {
            media: [{ type: 'image', url: 'https://a.example/i.png', caption: null, credit: null, alt: null }],
          }),
        ],
      }),
    );
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    const names = new Set(DomUtils.findAll(isTag, parseDocument(html)).map(({ name }) => name));
    for (const name of ['script', 'img', 'iframe', 'link', 'object', 'embed', 'form', 'svg', 'base'])
      expect(names).not.toContain(name);
    expect(html).not.toMatch(/ on[a-z]+=| src=|@import|url\(/);
  });

  it('takes no word of a page for markup', () => {
    const evil = `</title></style><script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
    const person = { name: evil, location: evil, organization: evil };
    const blog: LiveBlog = makeBlog({
      title: evil,
      description: evil,
      url: `javascript:alert("${evil}")`,
      publisher: { name: evil, domain: evil },
      authors: [person],
      layout: { id: evil, variant: evil, evidence: [] },
      capture: { ...makeBlog().capture, capturedAt: evil },
      posts: [
        post(3, {
          id: evil,
          headline: evil,
          byline: evil,
          text: evil,
          html: evil,
          url: evil,
          authors: [person],
          contributors: [person],
          media: [{ type: 'image', url: evil, caption: evil, credit: evil, alt: evil }],
          embeds: [{ provider: evil, url: evil, text: evil }],
          markers: [{ kind: 'updated', text: evil, at: null }],
          time: { ...makeTimeAt(3), local: evil, instant: evil, zone: evil },
        }),
        post(2, { html: '', text: evil }),
      ],
    });
    const html = toHtml(blog);
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
    expect(elementsOf(html, 'style')).toHaveLength(1);
    expect(elementsOf(html, 'title')).toHaveLength(1);
  });

  it('holds no control characters', () => {
    const posts = [post(3, { headline: HOSTILE, html: `<p>${HOSTILE}</p>` }), post(2, { html: '', text: HOSTILE })];
    expect(toHtml(makeBlog({ title: HOSTILE, posts }))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('is the same each time', () => {
    expect(toHtml(makeBlog())).toBe(toHtml(structuredClone(makeBlog())));
  });
});
