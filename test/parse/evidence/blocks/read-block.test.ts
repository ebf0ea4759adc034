import { describe, expect, it } from 'vitest';
import { firstPost, postsOf, prose, stream, wordsOf } from './reading.js';

const TIME = '<time datetime="2031-03-04T10:30:00Z">10:30</time>';
const post = (inner: string, attributes = ''): string =>
  `<article class="live-post" id="post-901" ${attributes}>${inner}</article>`;
const read = (inner: string, codes?: readonly string[], attributes?: string) =>
  firstPost(stream(post(inner, attributes)), codes);

describe('buttons', () => {
  it.each([['<div class="tools"><a href="#">Share</a> <a href="#">Copy link</a></div>'], ['<ul><li>Share</li></ul>']])(
    'are no words: %s',
    (buttons) => {
      expect(wordsOf(read(`${TIME}<p>${prose(1)}</p>${buttons}`))).toBe(prose(1));
    },
  );

  it('are words in a sentence', () => {
    expect(wordsOf(read(`${TIME}<p>${prose(1)} <a href="/s">Share</a> and share alike.</p>`))).toContain('Share and');
  });
});

describe('a writer beside the stamp', () => {
  it('is found behind a mark in an element of its own', () => {
    const { authors } = read(`<div><b>10:30</b><i>·</i><i>Ada Quill</i></div><p>${prose(1)}</p>`);
    expect(authors.map(({ name }) => name)).toEqual(['Ada Quill']);
  });
});

describe('the time and the writer in one text', () => {
  const byline = (line: string, words = `<p>${prose(1)}</p>`) => read(line + words);

  it.each([
    ['<div>By Ada Quill | 10:30</div>'],
    ['<p>Posted at 10:30 by Ada Quill</p>'],
    ['<div>By <a href="/a">Ada Quill</a> | 10:30</div>'],
    ['<p>Posted at 10:30 by <a href="/a">Ada Quill</a></p>'],
  ])('are both read, and are no words: %s', (line) => {
    const post = byline(line);
    expect(post.authors.map(({ name }) => name)).toEqual(['Ada Quill']);
    expect(post.stamps.map(({ text }) => text?.replace('Posted at ', ''))).toEqual(['10:30']);
    expect(wordsOf(post)).toBe(prose(1));
  });

  it('take no name for a headline', () => {
    const posts = ['Neue Boote', 'Letzte Lampe', 'Kein Ende'].map(
      (head) => `<article class="live-post"><h3>10:30 | ${head}</h3><p>${prose(1)}</p></article>`,
    );
    const heads = postsOf(`<main><section class="live-stream">${posts.join('')}</section></main>`, ['de', 'en']);
    expect(heads.map(({ authors }) => authors)).toEqual([[], [], []]);
  });

  it('leave no marks', () => {
    const post = byline(`<p>${prose(1)}</p>`, '<div><b>10:30</b><i>•</i><span>By Ada Quill</span></div>');
    expect(wordsOf(post)).toBe(prose(1));
  });
});

describe('the number of answers', () => {
  it.each([
    ['<div class="postings"><b>3</b> Postings</div>'],
    ['<a class="comments-link" href="#c">12 comments</a>'],
    ['<span class="reply">1 reply</span>'],
  ])('is no part of the words: %s', (counter) => {
    expect(wordsOf(read(`${TIME}<p>${prose(1)}</p>${counter}`))).toBe(prose(1));
  });

  it('is where nothing calls it so', () => {
    expect(wordsOf(read(`${TIME}<p>${prose(1)}</p><p>12 comments</p>`))).toBe(`${prose(1)} 12 comments`);
  });
});

describe('headline', () => {
  it.each([
    ['a heading', `${TIME}<h2>Fog lifts</h2><p>${prose(1)}</p>`],
    ['a heading in a link', `${TIME}<h3><a href="#x">Fog <b>lifts</b></a></h3><p>${prose(1)}</p>`],
    ['an element named so', `${TIME}<div class="post__headline">Fog lifts</div><p>${prose(1)}</p>`],
    ['an element named "title"', `${TIME}<span class="ncpost-title">Fog lifts</span><p>${prose(1)}</p>`],
    ['an element with the role', `${TIME}<div role="heading">Fog lifts</div><p>${prose(1)}</p>`],
    ['microdata that is shown', `${TIME}<span itemprop="headline">Fog lifts</span><p>${prose(1)}</p>`],
    ['a bold line above the stamp', `<p><b>Fog lifts</b></p>${TIME}<p>${prose(1)}</p>`],
    [
      'a bold line above the stamp and the writer',
      `<p><b>Fog lifts</b></p><div>${TIME}<span>•</span><span>By Ada Quill</span></div><p>${prose(1)}</p>`,
    ],
    ['a heading behind the writer', `${TIME}<p class="byline">By Ada Quill</p><h2>Fog lifts</h2><p>${prose(1)}</p>`],
    [
      'a heading behind a label, without it',
      `${TIME}<h2><span class="post-tag">Breaking</span> Fog lifts</h2><p>${prose(1)}</p>`,
    ],
    [
      'a heading behind a label and a comma, without them',
      `${TIME}<h3><b class="post-tag">Latest</b><i>, </i><span>Fog lifts</span></h3><p>${prose(1)}</p>`,
    ],
    [
      'a heading behind stamp, label and comma, without them',
      `<h3><span>${TIME}<b class="breaking-news-label">Breaking</b><i>, </i></span><span>Fog lifts</span></h3><p>${prose(1)}</p>`,
    ],
    ['microdata', `${TIME}<meta itemprop="headline" content="Fog lifts"><p>${prose(1)}</p>`],
  ])('is %s', (_what, inner) => {
    expect(read(inner).headline).toBe('Fog lifts');
  });

  it('is no part of the words', () => {
    expect(wordsOf(read(`${TIME}<h2>Fog lifts</h2><p>${prose(1)}</p>`))).toBe(prose(1));
  });

  it.each([
    ['behind the words', `${TIME}<p>${prose(1)} ${prose(2)}</p><h3>More about boats</h3>`],
    ['in a quote', `${TIME}<blockquote><h3>Quoted</h3></blockquote><p>${prose(1)}</p>`],
    ['in a card', `${TIME}<div class="link-card"><h3>Another story</h3></div><p>${prose(1)}</p>`],
    ['in a figure', `${TIME}<figure><h3>Chart</h3></figure><p>${prose(1)}</p>`],
    ['that is empty', `${TIME}<h3> </h3><p>${prose(1)}</p>`],
    ['around paragraphs', `${TIME}<div class="headline-box"><p>${prose(1)}</p></div>`],
  ])('is not one %s', (_what, inner) => {
    expect(read(inner).headline).toBeNull();
  });

  it('is without the time that the heading says twice', () => {
    const seen = '<span class="x-Timestamp">22:09 GMT 8 March 2022</span>';
    const heard = '<span class="visually-hidden">published at 22:09 Greenwich Mean Time 8 March 2022</span>';
    const heading = (text: string): string => `<header><h3>${seen}<span>${text}</span>${heard}</h3></header>`;
    const { headline, stamps } = read(`${heading('Fog lifts')}<p>${prose(1)}</p>`);
    expect([headline, stamps[0]?.text]).toEqual(['Fog lifts', '22:09 GMT 8 March 2022']);
    expect(read(`${heading('')}<p>${prose(1)}</p>`).headline).toBeNull();
  });

  it('is not that of the page, which microdata gives to posts without one', () => {
    const inner = `${TIME}<meta itemprop="headline" content="Storm: live!"><p>${prose(1)}</p>`;
    expect(firstPost(`<h1>Storm – live</h1>${stream(post(inner))}`).headline).toBeNull();
    expect(firstPost(`<h1>Storm – live</h1>${stream(post(inner.replace('Storm: live!', 'Fog')))}`).headline).toBe(
      'Fog',
    );
  });
});

describe('writer', () => {
  it.each([
    ['an element named so', `${TIME}<span class="post-byline">By Ada Quill</span><p>${prose(1)}</p>`],
    [
      'a card with role and picture',
      `${TIME}<div class="contributor"><img class="contributor-image"><b class="contributor__name author">Ada Quill</b><i class="contributor__role">Pilot</i></div><p>${prose(1)}</p>`,
    ],
    ['a link', `${TIME}<a rel="author" href="/a">Ada Quill</a><p>${prose(1)}</p>`],
    ['microdata that is shown', `${TIME}<span itemprop="author">Ada Quill</span><p>${prose(1)}</p>`],
    [
      'microdata',
      `${TIME}<div itemprop="author" itemscope><meta itemprop="name" content="Ada Quill"></div><p>${prose(1)}</p>`,
    ],
    ['a line at the beginning', `${TIME}<p>From Harbour’s Ada Quill</p><p>${prose(1)}</p>`],
    [
      'a name beside the time',
      `<p>${prose(1)}</p><footer><span>Ada Quill</span><span>4 March 2031 10:30</span></footer>`,
    ],
    [
      'a name beside a portrait',
      `${TIME}<div><div><img alt="Ada Quill" src="/a.jpg" width="40"></div><span>Ada Quill</span></div><p>${prose(1)}</p>`,
    ],
    ['a name behind the time', `<header>${TIME} · <span>Ada Quill</span></header><p>${prose(1)}</p>`],
    [
      'an element named so in the line of the time',
      `<div class="head"><div class="stamp">10:30</div><div class="post-author">Ada Quill</div></div><p>${prose(1)}</p>`,
    ],
  ])('is %s', (_what, inner) => {
    const candidate = read(inner);
    expect(candidate.authors.map(({ name }) => name)).toEqual(['Ada Quill']);
    expect(wordsOf(candidate)).toBe(prose(1));
  });

  it('may be a login, in the line of the time', () => {
    const candidate = read(
      `<div class="head"><div class="stamp">10:30</div><div class="post-byline">deckhand</div></div><p>${prose(1)}</p>`,
    );
    expect([candidate.byline, candidate.authors.map(({ name }) => name)]).toEqual(['deckhand', ['deckhand']]);
    expect(wordsOf(candidate)).toBe(prose(1));
  });

  it('may be several', () => {
    expect(
      read(`${TIME}<p class="byline">By Ada Quill and Bo Reed</p><p>${prose(1)}</p>`).authors.map(({ name }) => name),
    ).toEqual(['Ada Quill', 'Bo Reed']);
  });

  it.each([
    [
      'a label that stands where the writer does',
      `<div class="info"><mark class="author">KEY EVENT</mark>${TIME}</div><p>${prose(1)}</p>`,
    ],
    [
      'a reader below',
      `${TIME}<p>${prose(1)}</p><ul class="comments"><li><b class="author">Rude Reader</b> I do not think so, and I say it here at length.</li></ul>`,
    ],
    [
      'a person who is quoted',
      `${TIME}<blockquote>We saw nothing at all.</blockquote><p>– Ada Quill on the fog</p><p>${prose(1)}</p>`,
    ],
    ['a person the words speak of', `${TIME}<p>${prose(1)}</p><p>Ada Quill</p>`],
  ])('is not %s', (_what, inner) => {
    expect(read(inner).authors).toEqual([]);
  });
});

describe('address', () => {
  it.each([
    [
      'of the link around the stamp',
      `<a href="/liveblog_entry/fog-lifts/">${TIME}</a><p>${prose(1)}</p>`,
      '/liveblog_entry/fog-lifts/',
    ],
    ['of its own anchor before that', `<a href="/live#post-901">${TIME}</a><p>${prose(1)}</p>`, '/live#post-901'],
    [
      'in microdata',
      `${TIME}<meta itemprop="url" content="https://a.example/x"><p>${prose(1)}</p>`,
      'https://a.example/x',
    ],
    ['not of a link in the words', `${TIME}<p>${prose(1)} <a href="/other">x</a></p>`, null],
    ['not of a script', `<a href="javascript:void(0)">${TIME}</a><p>${prose(1)}</p>`, null],
  ])('%s', (_what, inner, url) => {
    expect(read(inner).url).toBe(url);
  });
});

describe('labels', () => {
  it.each<[string, string, readonly string[]]>([
    ['class="live-post is-key-event"', TIME, ['key-event']],
    ['class="live-post live-post--highlighted"', TIME, ['key-event']],
    ['class="live-post post--essential"', TIME, ['key-event']],
    ['data-type="key-event" class="live-post"', TIME, ['key-event']],
    ['class="live-post" data-post-sticky="true"', TIME, ['pinned']],
    ['class="live-post pinned"', TIME, ['pinned']],
    ['class="live-post" data-post-type="post-breaking"', TIME, ['breaking']],
    ['class="live-post live-summary"', TIME, ['summary']],
    ['class="live-post"', `${TIME}<mark>KEY EVENT</mark>`, ['key-event']],
    ['class="live-post"', `${TIME}<span>Breaking</span>`, ['breaking']],
    ['class="live-post"', `<span>Pinned</span>${TIME}`, ['pinned']],
    ['class="live-post" data-post-sticky="false"', TIME, []],
    ['class="live-post"', `${TIME}<p>Breaking waves were seen.</p>`, []],
    ['class="live-post keyboard"', TIME, []],
  ])('%s %s', (attributes, inner, labels) => {
    const html = stream(`<article id="post-901" ${attributes}>${inner}<p>${prose(1)}</p></article>`);
    expect(firstPost(html).labels).toEqual(labels);
  });

  it('by words of the page’s language', () => {
    expect(read(`${TIME}<span>Festet innlegg</span><p>${prose(1)}</p>`, ['no', 'en']).labels).toEqual(['pinned']);
  });

  it('are no part of the words', () => {
    expect(wordsOf(read(`${TIME}<span>Breaking</span><p>${prose(1)}</p>`))).toBe(prose(1));
  });

  it('leave a marker that says so', () => {
    expect(read(`${TIME}<span>Breaking</span><p>${prose(1)}</p>`).markers).toEqual([
      { kind: 'breaking', text: 'Breaking', at: null },
    ]);
  });
});

describe('boxes outside the posts', () => {
  const page = (box: string): string => `${box}${stream(post(`${TIME}<p>${prose(1)}</p>`))}`;
  const labels = (box: string) => postsOf(page(box)).map(({ id, labels: own }) => [id, ...own]);

  it.each([
    ['links', '<section class="key-moments"><a href="#post-902">10:07 Fog</a></section>'],
    ['addresses', '<ul id="key-events-carousel"><li><a href="/live?page=with:post-902#post-902">Fog</a></li></ul>'],
    ['ids', '<div class="live-event-key-events"><a data-id="post-902">Fog</a></div>'],
    ['data', `<live-island name="KeyEventsCarousel" props='{"keyEvents":[{"id":"902","title":"Fog"}]}'></live-island>`],
  ])('list key events by %s', (_what, box) => {
    expect(labels(box)).toEqual([['post-901'], ['post-902', 'key-event'], ['post-903']]);
  });

  it('name the pinned post', () => {
    const box = '<div class="pinned-post"><a href="#post-903">10:06</a><h3>Line</h3></div>';
    expect(labels(box)).toEqual([['post-901'], ['post-902'], ['post-903', 'pinned']]);
  });

  it('show a pinned post that is not among the others', () => {
    const box = `<div class="top-box pinned"><div data-ncpost-id="777"><span class="stamp">08:15</span><h3>First of all</h3><p>${prose(7)}</p></div></div>`;
    const [first, ...rest] = postsOf(page(box));
    expect(first).toMatchObject({ id: '777', headline: 'First of all', pinnedCopy: true });
    expect(first?.stamps[0]?.text).toBe('08:15');
    expect(rest).toHaveLength(3);
  });

  it('do not when they are an advert, a link or a part of the template', () => {
    expect(labels('<div class="pinned"><a href="#post-x77">A link to something else</a></div>')).toHaveLength(3);
    expect(labels('<div class="pinned-filter"><button data-id="9">Pinned</button></div>')).toHaveLength(3);
  });

  it('a link in the words of one post to another does not label the first', () => {
    const inner = `${TIME}<p>${prose(1)} <a href="#post-903">See there</a></p>`;
    const html = `<section class="key-events"><a href="#post-903">x</a></section>${stream(post(inner))}`;
    expect(postsOf(html).map(({ labels: own }) => own)).toEqual([[], [], ['key-event']]);
  });
});

describe('pinned copies', () => {
  it('stand in a box of that name', () => {
    const copy = `<div id="pinned-post"><article class="live-post"><a href="#post-902">From 49m ago</a><p>${prose(2)}</p></article></div>`;
    const html = `<div class="liveblog">${copy}${stream(post(`${TIME}<p>${prose(1)}</p>`))}</div>`;
    expect(postsOf(html).filter(({ pinnedCopy }) => pinnedCopy)).toHaveLength(1);
    expect(postsOf(html).find(({ pinnedCopy }) => pinnedCopy)?.id).toBeNull();
  });

  it('are not all posts of a page whose wrapper is called so', () => {
    const html = `<div class="liveblog with pinned">${stream(post(`${TIME}<p>${prose(1)}</p>`))}${stream(post(`${TIME}<p>${prose(4)}</p>`)).replaceAll('post-90', 'post-80')}</div>`;
    expect(postsOf(html).some(({ pinnedCopy }) => pinnedCopy)).toBe(false);
  });
});

describe('words', () => {
  it('are what is left of the block', () => {
    const inner = `<header><a href="#post-901">${TIME}</a><span class="label">10.30 GMT</span></header><h2>Fog</h2><p>${prose(1)}</p><ul><li>One</li></ul>`;
    expect(wordsOf(read(inner)).replace(/\s+/g, ' ')).toBe(`${prose(1)} One`);
  });

  it('are not the comments of readers', () => {
    const inner = `${TIME}<p>${prose(1)}</p><div class="comments"><p>I never believe any of this, and I have reasons.</p></div>`;
    expect(wordsOf(read(inner))).toBe(prose(1));
  });

  it('are not the numbers of those who liked it', () => {
    const inner = `${TIME}<p>${prose(1)}</p><ul><li class="post-operation-num">4</li><li><span class="share-count">1.2K</span></li></ul>`;
    expect(wordsOf(read(inner))).toBe(prose(1));
    expect(wordsOf(read(`${TIME}<p>${prose(1)}</p><p class="score">4</p>`))).toBe(`${prose(1)} 4`);
  });

  it('are all of it when the words themselves are called comments', () => {
    const inner = `${TIME}<div class="comments"><p>${prose(1)}</p></div>`;
    expect(wordsOf(read(inner))).toBe(prose(1));
  });
});
