import { describe, expect, it } from 'vitest';
import { postsOf, prose, readBlocksOf, wordsOf } from './reading.js';

/** A post as many sites write one: a time, a heading, a paragraph. */
function post(number: number, attributes = `class="live-post" id="post-80${number}"`): string {
  const minute = String(59 - number).padStart(2, '0');
  return `<article ${attributes}><time datetime="2031-03-04T10:${minute}:00Z">10:${minute}</time>
    <h3>Headline ${number}</h3><p>${prose(number)}</p></article>`;
}

const posts = (count: number, attributes?: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => post(index + 1, attributes?.(index + 1))).join('\n');

const headlines = (html: string): readonly (string | null)[] => postsOf(html).map(({ headline }) => headline);

describe('the stream is chosen', () => {
  it('before a longer feed of news beside it', () => {
    const feed = Array.from(
      { length: 30 },
      (_, index) => `<li class="feed-item"><time datetime="2031-03-04T0${index % 10}:00:00Z">0${index % 10}:00</time>
        <a href="/story-${index}">Another story of the day ${index} that a reader may want to open</a></li>`,
    );
    const html = `<body><aside class="news-feed"><ul>${feed.join('')}</ul></aside><main><div class="liveblog">${posts(5)}</div></main></body>`;
    expect(headlines(html)).toEqual(['Headline 1', 'Headline 2', 'Headline 3', 'Headline 4', 'Headline 5']);
  });

  it('before the comments of readers below it', () => {
    const comments = Array.from(
      { length: 25 },
      (_, index) => `<div class="comment" id="comment-${index}"><time datetime="2031-03-04T11:00:00Z">11:00</time>
        <p>${prose(100 + index)}</p></div>`,
    );
    const html = `<main><div class="liveblog">${posts(5)}</div></main><section class="comments">${comments.join('')}</section>`;
    expect(headlines(html)).toHaveLength(5);
    expect(headlines(html)[0]).toBe('Headline 1');
  });

  it('before the comments that stand below each of its posts, whose words and times are not those of the post', () => {
    const withComments = Array.from({ length: 4 }, (_, index) => {
      const number = index + 1;
      const comments = Array.from(
        { length: 6 },
        (_unused, at) => `<li class="comment" id="comment-${number}${at}"><b>reader${at}</b>
          <time datetime="2031-03-04T12:0${at}:00Z">12:0${at}</time><p>A remark of a reader about this, number ${number}${at}, and rather long.</p></li>`,
      );
      return `<article class="live-post" id="post-${number}"><time datetime="2031-03-04T10:0${9 - number}:00Z">10:0${9 - number}</time>
        <h3>Headline ${number}</h3><p>${prose(number)}</p><ol class="comments">${comments.join('')}</ol></article>`;
    });
    const found = postsOf(`<main class="liveblog">${withComments.join('')}</main>`);
    expect(found.map(({ headline }) => headline)).toEqual(['Headline 1', 'Headline 2', 'Headline 3', 'Headline 4']);
    for (const candidate of found) {
      expect(candidate.stamps).toHaveLength(1);
      expect(wordsOf(candidate)).not.toContain('remark of a reader');
    }
  });

  it('before the facts of the match that stand beside it', () => {
    const facts = Array.from(
      { length: 20 },
      (_, index) => `<li class="match-fact"><span class="minute">${index}:00</span> Corner for the guests</li>`,
    );
    const html = `<div class="match"><ol class="facts">${facts.join('')}</ol></div><div class="commentary">${posts(5, (n) => `class="entry" id="e-${n}00"`)}</div>`;
    expect(headlines(html)).toHaveLength(5);
    expect(headlines(html)[4]).toBe('Headline 5');
  });

  it('by what it holds where all classes are hashes', () => {
    const html = `<div class="x9f2"><div class="b77a">${posts(6, (n) => `class="k3j2 q${n}z" data-sort-time="${1930000000 - n}000"`)}</div>
      <div class="c00d">${Array.from({ length: 12 }, (_, index) => `<div class="m1n"><time datetime="2031-03-04T0${index % 10}:00:00Z"></time><a href="/${index}">Short link ${index}</a></div>`).join('')}</div></div>`;
    expect(headlines(html)).toEqual(Array.from({ length: 6 }, (_, index) => `Headline ${index + 1}`));
  });

  it('when it is made of custom elements', () => {
    const html = `<div role="feed">${Array.from(
      { length: 4 },
      (
        _,
        index,
      ) => `<bsp-liveblog-post class="LiveBlogPost" data-post-id="0000018e-${index}a" data-posted-date-timestamp="19300000${90 - index}000">
      <h2 class="LiveBlogPost-headline">Headline ${index + 1}</h2><div class="LiveBlogPost-body"><p>${prose(index)}</p></div></bsp-liveblog-post>`,
    ).join('')}</div>`;
    const found = postsOf(html);
    expect(found.map(({ headline }) => headline)).toEqual(['Headline 1', 'Headline 2', 'Headline 3', 'Headline 4']);
    expect(found.map(({ id }) => id)).toEqual(['0000018e-0a', '0000018e-1a', '0000018e-2a', '0000018e-3a']);
    expect(found[0]?.stamps).toEqual([{ role: 'published', source: 'attribute', text: null, value: '1930000090000' }]);
  });

  it('when list entries wrap its posts', () => {
    const html = `<ol class="stream">${Array.from({ length: 4 }, (_, index) => `<li class="row">${post(index + 1)}</li>`).join('')}</ol>`;
    const found = postsOf(html);
    expect(found.map(({ id }) => id)).toEqual(['post-801', 'post-802', 'post-803', 'post-804']);
    expect(found.every((candidate) => candidate.stamps.length === 1)).toBe(true);
  });

  it('when it is a table', () => {
    const rows = Array.from(
      { length: 5 },
      (_, index) => `<tr id="row-7${index}"><td class="time">1${5 - index}:20</td><td><p>${prose(index)}</p></td></tr>`,
    );
    const found = postsOf(`<h1>Storm live blog</h1><table class="live"><tbody>${rows.join('')}</tbody></table>`);
    expect(found.map(({ id }) => id)).toEqual(['row-70', 'row-71', 'row-72', 'row-73', 'row-74']);
    expect(found.map(({ stamps }) => stamps[0]?.text)).toEqual(['15:20', '14:20', '13:20', '12:20', '11:20']);
    expect(wordsOf(found[0] as never)).toBe(prose(0));
  });

  it('when it holds a single post that is named as one', () => {
    const found = postsOf(
      `<main><div class="liveblog-entries">${post(1, 'class="liveblog-entry" id="liveblog-entry-77"')}</div></main>`,
    );
    expect(found.map(({ id, headline }) => [id, headline])).toEqual([['liveblog-entry-77', 'Headline 1']]);
  });

  it('and nothing where nothing repeats', () => {
    expect(readBlocksOf('<main><h1>Tide tables</h1><p>Words without any time.</p></main>')).toBeNull();
  });
});

describe('a post is not taken for its parts', () => {
  const parts = (number: number): string =>
    `<div class="list-post" id="post-80${number}"><div class="head"><b>10:0${9 - number}</b></div><div class="box"><p>${prose(number)}</p><i>10:1${number}</i></div></div>`;

  it.each([
    ['with classes', (html: string) => html],
    ['without classes', (html: string) => html.replaceAll(/ class="(?:head|box)"/g, '')],
  ])('that hold a time each, %s', (_what, change) => {
    const html = `<main class="list-container">${[1, 2, 3, 4, 5, 6].map((n) => change(parts(n))).join('')}</main>`;
    expect(postsOf(html).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `post-80${n}`));
    expect(readBlocksOf(html)?.dropped).toEqual([]);
  });
});

describe('all posts of the stream are found', () => {
  it('in several containers, one for each day', () => {
    const html = `<main><section class="day"><h2>4 March</h2>${posts(3, (n) => `class="entry" id="a-${n}1"`)}</section>
      <section class="day"><h2>3 March</h2>${posts(2, (n) => `class="entry" id="b-${n}1"`)}</section></main>`;
    expect(postsOf(html).map(({ id }) => id)).toEqual(['a-11', 'a-21', 'a-31', 'b-11', 'b-21']);
  });

  it('when each day has two', () => {
    const day = (name: string): string =>
      `<section class="day">${posts(2, (n) => `class="entry" id="${name}-${n}1"`)}</section>`;
    const html = `<main>${day('a')}${day('b')}${day('c')}</main>`;
    expect(postsOf(html).map(({ id }) => id)).toEqual(['a-11', 'a-21', 'b-11', 'b-21', 'c-11', 'c-21']);
  });

  it('when neither days nor posts are called anything', () => {
    const day = (clock: number): string =>
      `<section><h2>Day</h2>${[1, 2].map((n) => `<div><b>${clock - n}:10</b><p>${prose(clock + n)}</p></div>`).join('')}</section>`;
    expect(postsOf(`<main>${day(22)}${day(18)}</main>`).map(({ stamps }) => stamps[0]?.text)).toEqual([
      '21:10',
      '20:10',
      '17:10',
      '16:10',
    ]);
  });

  it('whatever a post of another day is called', () => {
    const html = `<main><section class="day">${posts(3, (n) => `class="entry" id="a-${n}1"`)}</section>
      <section class="day">${posts(2, (n) => `class="entry comment" id="b-${n}1"`)}</section></main>`;
    expect(postsOf(html).map(({ id }) => id)).toEqual(['a-11', 'a-21', 'a-31', 'b-11', 'b-21']);
  });

  it('on a day with one post only', () => {
    const html = `<main><section class="day"><h2>4 March</h2>${posts(3, (n) => `class="entry" id="a-${n}1"`)}</section>
      <section class="day"><h2>Yesterday</h2>${posts(1, (n) => `class="entry" id="b-${n}1"`)}</section></main>`;
    expect(postsOf(html).map(({ id }) => id)).toEqual(['a-11', 'a-21', 'a-31', 'b-11']);
  });

  it('of another kind among the others', () => {
    const chat = `<div class="chat-card" id="chat-55"><time datetime="2031-03-04T10:55:00Z">10:55</time><p>${prose(55)}</p></div>`;
    const html = `<main class="liveblog">${post(1)}${post(2)}${chat}${post(5)}${post(6)}</main>`;
    expect(postsOf(html).map(({ id }) => id)).toEqual(['post-801', 'post-802', 'chat-55', 'post-805', 'post-806']);
  });

  it('without the header of the page, the day headings and the teasers that stand beside them', () => {
    const header = `<div class="intro"><time datetime="2031-03-04T06:00:00Z">6:00</time><p>${prose(70)}</p></div>`;
    const teaser = `<div class="read-also"><a href="/other"><time datetime="2031-03-01T06:00:00Z">1 March</time> ${prose(71)}</a></div>`;
    const html = `<main class="liveblog">${header}<h2 class="date">4 March 2031</h2>${post(1)}${post(2)}${teaser}<h2 class="date">3 March 2031</h2>${post(5)}${post(6)}</main>`;
    expect(postsOf(html).map(({ id }) => id)).toEqual(['post-801', 'post-802', 'post-805', 'post-806']);
  });

  it('when their tags were never closed', () => {
    const open = (number: number): string =>
      `<div class="live-entry" id="entry-6${number}"><time datetime="2031-03-04T10:0${9 - number}:00Z">10:0${9 - number}</time><p>${prose(number)}</p>`;
    const found = postsOf(`<main>${open(1)}${open(2)}${open(3)}${open(4)}</main>`);
    expect(found.map(({ id }) => id)).toEqual(['entry-61', 'entry-62', 'entry-63', 'entry-64']);
    expect(found.map(wordsOf)).toEqual([prose(1), prose(2), prose(3), prose(4)]);
    expect(found.map(({ stamps }) => stamps.length)).toEqual([1, 1, 1, 1]);
  });

  it('without a time among others with one', () => {
    const untimed = `<article class="live-post" id="post-900"><h3>Scores so far</h3><p>${prose(90)}</p></article>`;
    const found = postsOf(`<main class="liveblog">${post(1)}${untimed}${post(3)}</main>`);
    expect(found.map(({ id, stamps }) => [id, stamps.length])).toEqual([
      ['post-801', 1],
      ['post-900', 0],
      ['post-803', 1],
    ]);
  });

  it('with a picture and no words', () => {
    const picture = `<article class="live-post" id="post-901"><time datetime="2031-03-04T10:30:00Z"></time><figure><img src="/p.jpg" width="800"></figure></article>`;
    expect(postsOf(`<main class="liveblog">${post(1)}${picture}${post(3)}</main>`)).toHaveLength(3);
  });

  it('although most of them hold a form for a newsletter', () => {
    const form = `<form><label>Get our letter about the harbour every morning before the boats leave, and the tide tables of the week with it,
      and the weather of the outer moles, written for people who sail and people who only look</label><input><button>Send</button></form>`;
    const html = `<main class="liveblog">${[1, 2, 3].map((n) => post(n).replace('</article>', `${form}</article>`)).join('')}</main>`;
    expect(postsOf(html)).toHaveLength(3);
  });
});

describe('what is no post is left out and told', () => {
  const dropped = (html: string): readonly string[] => (readBlocksOf(html)?.dropped ?? []).map(({ where }) => where);
  const between = (block: string): string =>
    `<main class="liveblog">${post(1)}${post(2)}${block}${post(3)}${post(4)}</main>`;

  it.each([
    ['an advert', '<article class="live-post advert" id="ad-77">Advertisement</article>'],
    ['a bar that tells of new posts', '<article class="live-post new-updates" id="new-77">3 new posts</article>'],
    ['a placeholder', '<article class="live-post block--loading" id="load-77"><p>Loading</p></article>'],
    ['a hollow block', '<article class="live-post" id="gap-77"></article>'],
    [
      'a poll',
      '<article class="live-post" id="poll-77"><form><p>Who will win the regatta on the outer lake today?</p><button>Red</button><button>Blue</button></form></article>',
    ],
  ])('%s', (_what, block) => {
    const html = between(block);
    expect(postsOf(html).map(({ id }) => id)).toEqual(['post-801', 'post-802', 'post-803', 'post-804']);
    expect(dropped(html)).toHaveLength(1);
    expect(dropped(html)[0]).toContain('-77');
  });

  it('a post that was taken back: amp-live-list keeps it with data-tombstone', () => {
    const html = between(`<article class="live-post" id="gone-77" data-tombstone><p>${prose(77)}</p></article>`);
    expect(postsOf(html).map(({ id }) => id)).not.toContain('gone-77');
    expect(dropped(html)).toEqual(['gone-77']);
  });

  it('but not a post whose tombstone is false', () => {
    const html = between(
      `<article class="live-post" id="kept-77" data-tombstone="false"><p>${prose(77)}</p></article>`,
    );
    expect(postsOf(html).map(({ id }) => id)).toContain('kept-77');
  });
});

describe('order', () => {
  it('is told by the times', () => {
    expect(readBlocksOf(`<main class="liveblog">${posts(5)}</main>`)?.order).toBe('newest-first');
    expect(readBlocksOf(`<main class="liveblog">${[5, 4, 3, 2, 1].map((n) => post(n)).join('')}</main>`)?.order).toBe(
      'oldest-first',
    );
  });

  it('is open where all times are the same', () => {
    const same = [1, 2, 3].map((n) => post(n).replaceAll(/10:5\d/g, '10:50'));
    expect(readBlocksOf(`<main class="liveblog">${same.join('')}</main>`)?.order).toBeNull();
  });
});
