import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../src/parse/body/read-body.js';
import type { Candidate } from '../../../../src/parse/candidate.js';
import { readFlow } from '../../../../src/parse/evidence/flow/read-flow.js';
import { buildDocument } from '../../../../src/read/html/build-document.js';
import { isElement, walk } from '../../../../src/read/html/dom.js';
import { languagesFor, lexiconsFor } from '../text/read-dump.js';

type Flow = ReturnType<typeof readFlow>;

function flowOf(body: string, title = 'Karsk bridge: live updates'): Flow {
  const document = buildDocument(`<main><h1>${title}</h1>${body}</main>`, 'fast', () => undefined);
  return readFlow(document, {
    languages: languagesFor(),
    lexicons: lexiconsFor(),
    url: null,
    title,
    monthFirst: null,
  });
}

function wordsOf({ body }: Candidate): string {
  const resolve = (url: string): string => url;
  return readBody(body, { resolve, markup: false }, () => undefined).paragraphs.join(' / ');
}

function hrefsOf({ body }: Candidate): string[] {
  if (body?.kind !== 'nodes') return [];
  return body.nodes
    .flatMap((node) => [node, ...walk(node)])
    .filter(isElement)
    .flatMap(({ attribs }) => attribs['href'] ?? []);
}

/** Each post in one line: "stamp | headline | words". */
const show = (flow: Flow): string[] =>
  flow?.candidates.map((post) => [post.stamps[0]?.text ?? '-', post.headline ?? '-', wordsOf(post)].join(' | ')) ?? [];

const HEADS = ['Keeper asks for calm', 'Ferries until midnight', 'Nobody is hurt'];
const CLOCKS = ['18:32', '18:05', '17:47'];
const WORDS = [
  'The bridge stays shut until Sunday, says the keeper.',
  'Four boats cross the sound until midnight.',
  'Two carts fell into the water, and nobody was in them.',
];
const page = (post: (clock: string, head: string, words: string) => string): string =>
  CLOCKS.map((clock, index) => post(clock, HEADS[index] ?? '', WORDS[index] ?? '')).join('\n');
const headed = CLOCKS.map((clock, index) => `${clock} | ${HEADS[index]} | ${WORDS[index]}`);
const plain = CLOCKS.map((clock, index) => `${clock} | - | ${WORDS[index]}`);

describe('a page whose posts have no containers', () => {
  it.each([
    ['headings with a clock in front', page((clock, head, words) => `<h2>${clock}: ${head}</h2><p>${words}</p>`)],
    ['clocks above headings', page((clock, head, words) => `<time>${clock}</time><h3>${head}</h3><p>${words}</p>`)],
    ['clocks under headings', page((clock, head, words) => `<h3>${head}</h3><time>${clock}</time><p>${words}</p>`)],
    ['headings with a clock behind', page((clock, head, words) => `<h3>${head} (${clock})</h3><p>${words}</p>`)],
    ['a clock behind a bar', page((clock, head, words) => `<h3>${head} | ${clock}</h3><p>${words}</p>`)],
    ['paragraphs alone', page((clock, head, words) => `<p>${clock}</p><p>${head}</p><p>${words}</p>`)],
  ])('is split by %s', (_, html) => {
    expect(show(flowOf(html))).toEqual(headed);
  });

  it.each([
    ['a bold clock in the paragraph', page((clock, _, words) => `<p><strong>${clock}</strong> ${words}</p>`)],
    ['a bold clock on its own', page((clock, _, words) => `<strong>${clock}</strong><p>${words}</p>`)],
    ['a clock and a line break', page((clock, _, words) => `<p>${clock}<br>${words}</p>`)],
    ['clocks as headings', page((clock, _, words) => `<h2>${clock}</h2><p>${words}</p>`)],
    ['loose text between line breaks', `<p>A</p><p>B</p>${page((clock, _, words) => `${clock}<br>${words}<br><br>`)}`],
    [
      'text in nested sections',
      page((clock, _, words) => `<section><div>${clock}</div><div><p>${words}</p></div></section>`),
    ],
  ])('and without headlines is split by %s', (_, html) => {
    expect(show(flowOf(html))).toEqual(plain);
  });

  it('leaves out what is no text of it', () => {
    const noise = [
      '<nav><p>Home</p></nav><aside><p>Aside</p></aside><form><p>Sign up</p></form>',
      '<script>p()</script><style>p{}</style><p hidden>Hidden</p><figure><img src="/a.jpg"><figcaption>Figure</figcaption></figure><button>Press</button>',
    ].join('');
    const html = page((clock, head, words) => `<p>${clock}</p><h3>${head}</h3>${noise}<p>${words}</p>`);
    expect(show(flowOf(html))).toEqual(headed);
  });

  it('parts words at line breaks', () => {
    const html = page((clock, _, words) => `<p>${clock}: One boat<br>left. ${words}</p>`);
    expect(show(flowOf(html))[0]).toBe(`18:32 | - | One boat left. ${WORDS[0]}`);
  });

  it('keeps lists', () => {
    const list = '<ul><li>An eel</li><li>A clock</li></ul>';
    const html = page((clock, head, words) => `<p>${clock}</p><h3>${head}</h3><p>${words}</p>${list}`);
    expect(show(flowOf(html))[0]).toBe(`${headed[0]} / An eel / A clock`);
  });
});

describe('a page without paragraphs', () => {
  const long = (words: string) => `${words} They had it from the keeper himself.`;
  const expected = CLOCKS.map((clock, index) => `${clock} | - | ${long(WORDS[index] ?? '')}`);
  const footer = '<div><p>About</p><p>Imprint</p></div>';
  const read = (html: string): string[] => {
    const inside = `All about the bridge.<br><br>${html}`;
    const main = `<div><div><div><div><div>${inside}</div></div></div></div></div>`;
    return show(flowOf(main + footer));
  };

  it('is read by its line breaks', () => {
    expect(read(page((clock, _, words) => `${clock} – ${long(words)}<br><br>`))).toEqual(expected);
    expect(read(page((clock, _, words) => `<b>${clock}</b> ${long(words)}<br>`))).toEqual(expected);
  });

  it('is read by the entries of its list, newest first', () => {
    const clocks = ['18:32', '18:05', '17:47', '17:20', '16:58', '16:31'];
    const list = (order: readonly string[]) =>
      show(flowOf(`<ul>${order.map((clock) => `<li>${clock} ${long(WORDS[0] ?? '')}</li>`).join('')}</ul>`));
    expect(list(clocks)).toEqual(clocks.map((clock) => `${clock} | - | ${long(WORDS[0] ?? '')}`));
    expect(list(clocks.toReversed())).toEqual([]);
    expect(list(clocks.slice(0, 5))).toEqual([]);
  });
});

describe('a line with the writer and the time', () => {
  const writers = ['Ona Brask', 'Hanne Kristen', 'Ona Brask'];
  it.each([['By WHO, CLOCK'], ['Posted at CLOCK by WHO']])('belongs to the headline above it: %s', (line) => {
    let at = 0;
    const flow = flowOf(
      page((clock, head, words) => {
        const signed = line.replace('WHO', writers[at++] ?? '').replace('CLOCK', clock);
        return `<h3>${head}</h3><p>${signed}</p><p>${words}</p>`;
      }),
    );
    expect(flow?.candidates.map(({ headline }) => headline)).toEqual(HEADS);
    expect(flow?.candidates.map(({ authors }) => authors.map(({ name }) => name).join())).toEqual(writers);
    expect(flow?.candidates.map(wordsOf)).toEqual(WORDS);
    expect(flow?.verdict.live).toBe(true);
  });
});

describe('a heading', () => {
  it('may end with words and its clock', () => {
    const html = page((clock, head, words) => `<h3>${head} (at ${clock})</h3><p>${words}</p>`);
    expect(show(flowOf(html))).toEqual(headed.map((post) => `at ${post}`));
  });

  it('may go on in small letters behind its clock', () => {
    const heads = ['calm, says the keeper', 'ferries until midnight', 'nobody is hurt'];
    const html = CLOCKS.map((clock, index) => `<h3>${clock} ${heads[index]}</h3><p>${WORDS[index]}</p>`).join('');
    expect(show(flowOf(html))).toEqual(CLOCKS.map((clock, index) => `${clock} | ${heads[index]} | ${WORDS[index]}`));
  });
});

describe('a headline on the line of its stamp', () => {
  it.each([
    ['as bold as the stamp', page((clock, head, words) => `<p><b>${clock} – ${head} –</b> ${words}</p>`)],
    [
      'as bold as the stamp, the words on the next line',
      page((clock, head, words) => `<p><b>${clock} ${head}</b><br>${words}</p>`),
    ],
    ['between plus signs', page((clock, head, words) => `<p><b>+++ ${clock} ${head} +++</b><br>${words}</p>`)],
    ['between plus signs without bold', page((clock, head, words) => `<p>+++ ${clock} ${head} +++ ${words}</p>`)],
  ])('is told from the words behind it: %s', (_, html) => {
    expect(show(flowOf(html))).toEqual(headed);
  });

  it.each([
    ['a heading', (clock: string, head: string) => `<h3>${clock} ${head}</h3>`],
    ['a bold line', (clock: string, head: string) => `<p><strong>${clock} ${head}</strong></p>`],
  ])('is all there may be of a post: %s', (_, line) => {
    const html = CLOCKS.map(
      (clock, index) => line(clock, HEADS[index] ?? '') + (index === 1 ? '' : `<p>${WORDS[index]}</p>`),
    );
    expect(show(flowOf(html.join('')))).toEqual(headed.with(1, '18:05 | Ferries until midnight | '));
  });

  it('is none where the stamp is bold and the words behind it are not', () => {
    const html = page((clock, head, words) => `<p><b>${clock}</b> ${head}</p><p>${words}</p>`);
    expect(show(flowOf(html))).toEqual(
      CLOCKS.map((clock, index) => `${clock} | - | ${HEADS[index]} / ${WORDS[index]}`),
    );
  });

  it('is none where the sentence goes on', () => {
    const html = page((clock, _, words) => `<p><b>${clock} The old keeper of it</b> said: ${words}</p>`);
    expect(show(flowOf(html))[0]).toBe(`18:32 | - | The old keeper of it said: ${WORDS[0]}`);
  });
});

describe('the elements of a post', () => {
  it('are kept, so that links are', () => {
    const html = page(
      (clock, head, words) => `<p>${clock}</p><h3>${head}</h3><p>${words} <a href="/${clock}">More</a></p>`,
    );
    expect(flowOf(html)?.candidates.map(hrefsOf)).toEqual(CLOCKS.map((clock) => [`/${clock}`]));
  });

  it('are its own where the same words stand in several posts', () => {
    const html = CLOCKS.map((clock) => `<p>${clock}</p><p>The keeper rang the bell <a href="/${clock}">again</a>.</p>`);
    expect(flowOf(html.join(''))?.candidates.map(hrefsOf)).toEqual(CLOCKS.map((clock) => [`/${clock}`]));
  });

  it.each([
    ['text', (clock: string) => `${clock} `],
    ['a bold stamp', (clock: string) => `<strong>${clock} – </strong>`],
    ['a bold stamp with its mark outside', (clock: string) => `<b>${clock}</b>. `],
    ['a stamp on its own line', (clock: string) => `<b>${clock}</b><br>`],
  ])('are kept where the words stand behind the stamp on its line: %s', (_, stamp) => {
    const html = page(
      (clock, __, words) => `<p>${stamp(clock)}${words} <a href="/${clock}">More</a>.</p><p>Then so.</p>`,
    );
    expect(show(flowOf(html))).toEqual(plain.map((post) => `${post} More. / Then so.`));
    expect(flowOf(html)?.candidates.map(hrefsOf)).toEqual(CLOCKS.map((clock) => [`/${clock}`]));
  });

  it('are the texts and links between line breaks, where no element is around them', () => {
    const html = `<p>A</p><p>B</p><div>${page(
      (clock, _, words) => `<b>${clock}:</b> ${words} <a href="/${clock}">More</a>.<br><br>Then so.<br><br>`,
    )}</div>`;
    expect(show(flowOf(html))).toEqual(plain.map((post) => `${post} More. / Then so.`));
    expect(flowOf(html)?.candidates.map(hrefsOf)).toEqual(CLOCKS.map((clock) => [`/${clock}`]));
  });

  it('are the pictures between its paragraphs too', () => {
    const figure = '<figure><img src="/a.jpg"><figcaption>The bridge</figcaption></figure>';
    const html = page(
      (clock, head, words) => `<h2>${clock} | ${head}</h2><p>${words}</p>${figure}<p><img src="/b.jpg"></p>`,
    );
    const bodies = flowOf(html)?.candidates.map(({ body }) =>
      readBody(body, { resolve: (url) => url, markup: false }, () => undefined),
    );
    expect(bodies?.map(({ media }) => media.map(({ url }) => url))).toEqual(CLOCKS.map(() => ['/a.jpg', '/b.jpg']));
  });

  it('are the list around its entries', () => {
    const list = '<ul><li>An eel</li><li>A clock</li></ul>';
    const [first] =
      flowOf(page((clock, head, words) => `<h2>${clock} | ${head}</h2><p>${words}</p>${list}`))?.candidates ?? [];
    expect(readBody(first?.body ?? null, { resolve: (url) => url, markup: true }, () => undefined).markup).toBe(
      `<p>${WORDS[0]}</p>${list}`,
    );
  });
});

describe('a rule between posts', () => {
  const after = CLOCKS.map((clock, index) => `<p>${WORDS[index]}</p><p>So they say.</p><p>${clock}</p><hr>`).join('');
  const before = CLOCKS.map((clock, index) => `<hr><p>${clock}</p><p>${WORDS[index]}</p><p>So they say.</p>`).join('');
  const expected = plain.map((post) => `${post} / So they say.`);

  it('tells that the stamps stand below the words', () => {
    expect(show(flowOf(after))).toEqual(expected);
    expect(show(flowOf(after.replace(/<hr>$/, '')))).toEqual(expected);
    expect(show(flowOf(`<p>All about the bridge.</p><hr>${after}`))).toEqual(expected);
  });

  it('tells that they stand above', () => {
    expect(show(flowOf(before))).toEqual(expected);
    expect(show(flowOf(before.replace(/^<hr>/, '<p>All about the bridge.</p>')))).toEqual(expected);
  });
});

describe('a flow that says nowhere that it is live', () => {
  const clocks = ['18:32', '18:05', '17:47', '17:20', '16:58', '16:31'];
  const long =
    'The boat has come into the harbour after a long night on the sea, and the keeper counted it twice before supper. ';
  const looks = (post: (clock: string, index: number) => string, intro = ''): boolean | undefined =>
    flowOf(intro + clocks.map(post).join(''), 'Boats in the bay')?.looksLive;

  it.each([
    ['whose stamps lead long texts', looks((clock) => `<p><b>${clock}</b> ${long}${long}</p>`)],
    [
      'whose headlines stand between signs',
      looks((clock) => `<p>+++ ${clock} A boat is in +++</p><p>${long}${long}</p>`),
    ],
    [
      'of four tickers that say little',
      looks((clock, index) => (index > 3 ? '' : `<p>+++ ${clock} A boat is in +++</p><p>${long}</p>`)),
    ],
    ['with a note on its times', looks((clock) => `<p>${clock}</p><p>${long}</p>`, '<p>All times are UK.</p>')],
  ])('is plainly one %s', (_, found) => {
    expect(found).toBe(true);
  });

  it.each([
    ['with stamps of their own line', looks((clock) => `<p>${clock}</p><p>${long}${long}</p>`)],
    ['with little text', looks((clock) => `<p><b>${clock}</b> A boat is in.</p>`)],
    ['that runs upwards', looks((_clock, index) => `<p><b>${clocks.toReversed()[index]}</b> ${long}${long}</p>`)],
    ['of links', looks((clock) => `<p><b>${clock}</b> <a href="/x">${long}${long}</a></p>`)],
  ])('is none %s', (_, found) => {
    expect(found).toBe(false);
  });
});

describe('the end of the last post', () => {
  const posts = `<h3>18:40 The tide</h3><p>It falls.</p>${page((clock, head, words) => `<h3>${clock} ${head}</h3><p>${words}</p>`)}`;

  it.each([
    ['a paragraph with a name of its own', '<p class="source">Source: the keeper</p><p>More.</p>'],
    ['a part of the page in which no post lies', '<div class="box"><p>Read more in the evening.</p></div>'],
  ])('is %s', (_, behind) => {
    const flow = flowOf(posts + behind);
    expect(show(flow).at(-1)).toBe(headed.at(-1));
    expect(flow?.behind.length).toBeGreaterThan(0);
  });

  it.each([
    ['a list', '<ul><li>An eel</li><li>A clock</li></ul>', 'An eel / A clock'],
    ['a quotation', '<blockquote><p>It was cold.</p></blockquote>', 'It was cold.'],
    ['another paragraph', '<p>It was cold.</p>', 'It was cold.'],
    ['a heading', '<h4>Carts</h4><p>It was cold.</p>', 'Carts / It was cold.'],
  ])('is not %s', (_, behind, words) => {
    expect(show(flowOf(posts + behind)).at(-1)).toBe(`${headed.at(-1)} / ${words}`);
  });
});

describe('the time of the page', () => {
  it('opens no post where it is set in another way than the stamps', () => {
    const html = `<p>4 March 2031 17:30</p><p>It is shut.</p>${page((clock, head, words) => `<h2>${clock}</h2><h3>${head}</h3><p>${words}</p>`)}`;
    expect(show(flowOf(`${html}<h2>17:40</h2><p>It is open.</p>`))).toEqual([...headed, '17:40 | - | It is open.']);
  });
});

describe('a page that is no flow of posts', () => {
  it('with fewer than four lines is not read', () => {
    expect(flowOf('<p>18:32</p><p>It is shut.</p>')).toBeNull();
  });

  it('without paragraphs is not read', () => {
    const document = buildDocument('<div>18:32</div>', 'fast', () => undefined);
    const options = { languages: [], lexicons: [], url: null, title: null, monthFirst: null };
    expect(readFlow(document, options)).toBeNull();
  });

  it('is a list of articles where clocks stand under headings and nothing says that it is live', () => {
    const html = page((clock, head, words) => `<h3>${head}</h3><time>${clock}</time><p>${words}</p>`);
    expect(flowOf(html, 'News')?.verdict).toEqual({ live: false, looksLike: 'a list of articles' });
  });
});

describe('a hostile page', () => {
  it.each(['<p>18:32</p>', '<div><p>x', '<strong>18:32</strong>', '<h2>18:32 A</h2><p>B.</p>', '<br>', '<p>'])(
    '200,000 characters of %j are read to the end',
    (seed) => {
      const flow = flowOf(`<p>a</p><p>b</p><p>c</p>${seed.repeat(200_000 / seed.length)}`);
      expect(flow).not.toBeNull();
    },
  );
});
