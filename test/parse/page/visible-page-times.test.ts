import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import { languageOf } from '../../../src/parse/languages/languages.js';
import type { HtmlVariant } from '../../../src/parse/layouts/layout.js';
import { type VisiblePage, visiblePageTimes } from '../../../src/parse/page/visible-page-times.js';
import { lexiconOf } from '../../../src/parse/time/lexicon.js';
import { buildDocument } from '../../../src/read/html/build-document.js';
import { selectAll } from '../../../src/read/html/select.js';

function read(html: string, variant: HtmlVariant | null = null, codes: readonly string[] = ['en']): VisiblePage {
  const document = buildDocument(html, 'fast', collectDiagnostics().report);
  const languages = codes.map(languageOf).filter((language) => language !== null);
  return visiblePageTimes(
    document,
    new Set(selectAll('.post', document)),
    variant,
    languages,
    languages.map(lexiconOf),
  );
}

const stamps = (html: string, codes?: readonly string[]) =>
  read(html, null, codes).stamps.map(({ role, text }) => [role, text]);

describe('times of the page', () => {
  it.each([
    ['<p>Updated 2:38 p.m. ET, June 5, 2030</p>', ['updated', 'Updated 2:38 p.m. ET, June 5, 2030']],
    ['<p>Last updated: 5 June 2030 14:38 BST</p>', ['updated', 'Last updated: 5 June 2030 14:38 BST']],
    ['<p>Published 5 June 2030, 08:00</p>', ['published', 'Published 5 June 2030, 08:00']],
    ['<div><b>Last updated</b> <span>5 June 2030 14:38</span></div>', ['updated', '5 June 2030 14:38']],
  ])('%s', (html, stamp) => {
    expect(stamps(html)).toEqual([stamp]);
  });

  it('are read in the language of the page', () => {
    expect(stamps('<p>Aktualisiert am 5. Juni 2030, 14:38 Uhr</p>', ['de'])).toEqual([
      ['updated', 'Aktualisiert am 5. Juni 2030, 14:38 Uhr'],
    ]);
  });

  it.each([
    ['say what they are the time of', '<p>5 June 2030 14:38 BST</p>'],
    ['have a date', '<p>Updated 14:38 BST</p>'],
    ['have a clock', '<p>Updated 5 June 2030</p>'],
    ['have a year', '<p>Updated 5 June 14:38</p>'],
    ['stand outside the posts', '<div class="post"><p>Updated 5 June 2030 14:38</p></div>'],
    ['stand outside other lists', '<div class="related"><p>Updated 5 June 2030 14:38</p></div>'],
    ['are seen', '<script>Updated 5 June 2030 14:38</script><footer>Updated 5 June 2030 14:38</footer>'],
  ])('must %s', (_what, html) => {
    expect(stamps(html)).toEqual([]);
  });
});

describe('the last change in an attribute', () => {
  const posts = '<div class="post"><p>One</p></div><div class="post"><p>Two</p></div>';

  it.each(['updated', 'data-updated', 'data-last-updated', 'data-updated-at', 'data-last-modified'])('%s', (name) => {
    const found = read(`<div class="stream" ${name}="1685643905">${posts}</div>`).stamps;
    expect(found).toEqual([{ role: 'updated', source: 'attribute', text: null, value: '1685643905' }]);
  });

  it.each([
    ['of one post', '<div class="post" data-updated="1685643905"><p>One</p></div><div class="post"><p>Two</p></div>'],
    ['that is no time', `<div data-updated="true">${posts}</div>`],
    ['beside the posts', `<div data-updated="1685643905"></div>${posts}`],
  ])('is none %s', (_, html) => {
    expect(read(html).stamps).toEqual([]);
  });
});

describe('the declared number of posts', () => {
  it.each([
    ['<span>113 Posts</span>', 113],
    ['<span>72 updates</span>', 72],
    ['<span>35 Beiträge</span>', 35],
    ['<div id="feed" data-initial-count="48"></div>', 48],
    ['<div data-total-posts="12"></div>', 12],
    ['<span>113 Posts</span><div data-initial-count="48"></div>', 113],
    ['<p>We had 113 posts today</p>', null],
    ['<span>1234567 posts</span>', null],
    ['<div data-initial-count="many"></div>', null],
    ['<div class="post"><span>7 posts</span></div>', null],
  ])('%s', (html, declared) => {
    expect(read(html).declared).toBe(declared);
  });
});

describe('notices', () => {
  it('are the short texts that a reader sees outside the posts', () => {
    const html =
      '<p>This live blog is now closed</p><p>Tiny</p><div class="post"><p>Words of a post</p></div><style>p { color: red }</style>';
    expect(read(html).notices).toEqual(['This live blog is now closed']);
  });

  it('are not links: the one to yesterday’s blog says that that one is over', () => {
    expect(read('<p><a href="/live/yesterday"><b>Storm, day one – as it happened</b></a></p>').notices).toEqual([]);
  });
});

describe('fields of a layout', () => {
  it('name title, writers, count and times of the page', () => {
    const variant: HtmlVariant = {
      kind: 'html',
      id: 'v',
      era: '2030',
      recognise: ['#top'],
      posts: null,
      fields: {},
      order: 'newest-first',
      shownTime: 'shown',
      page: {
        title: ['.t'],
        authors: ['.a'],
        declared: ['.c'],
        updated: ['.u'],
        published: ['.p'],
      },
    };
    const html = `<div id="top"><i class="t">Storm</i><i class="a">By Ada Quill and Bo Reed</i><i class="c">9</i>
      <i class="u">14:38 5 June 2030</i><i class="p">Updated 08:00 5 June 2030</i></div>`;
    const page = read(html, variant);
    expect(page).toMatchObject({ title: 'Storm', declared: 9 });
    expect(page.authors.map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Reed']);
    // What the words call the time counts for more than the name of the field.
    expect(page.stamps.map(({ role, text }) => [role, text])).toEqual([
      ['updated', 'Updated 08:00 5 June 2030'],
      ['updated', '14:38 5 June 2030'],
      ['updated', 'Updated 08:00 5 June 2030'],
    ]);
  });

  it('are no text where an attribute holds them, and the next where one cannot be read', () => {
    const variant: HtmlVariant = {
      kind: 'html',
      id: 'v',
      era: '2030',
      recognise: ['time'],
      posts: null,
      fields: {},
      order: null,
      shownTime: 'shown',
      page: { published: ['.p@data-first', '.p@datetime'], updated: ['.u'] },
    };
    const html =
      '<time class="p" data-first="soon" datetime="2030-06-05T07:00:00Z">x</time><i class="u">5 June 2030, 14:38</i>';
    expect(read(html, variant).stamps).toEqual([
      { role: 'updated', source: 'text', text: '5 June 2030, 14:38', value: null },
      { role: 'published', source: 'attribute', text: null, value: '2030-06-05T07:00:00Z' },
    ]);
  });
});
