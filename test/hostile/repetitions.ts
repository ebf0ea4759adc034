import type { HostileCase } from './cases.js';
import { jsonLd, livePage } from './live-page.js';

/** What a pattern that tries too many ways to match would choke on. */
const SHAPES = [
  ...[' ', '\t', '\u00a0', '\u200b', '1', 'a', 'A', '(', ')', '.', ',', ':', '-', '–', '/', '+++', '+++ ', '“', "'"],
  ...['Ann Bell ', 'Ann Bell, ', 'Ann Bell and ', 'A.B.', '12:30 ', '6:03 p.m. ET, ', '7 February 2024 ', '2 min ago '],
  ...['live-post ', 'block-', 'Photo: ', 'all times ', 'Updated '],
];
/** So long that the square of it would take minutes. */
const LENGTH = 200_000;
/** Many patterns only look at lines that are no longer than a few hundred letters. */
const PIECE = 390;

const LONG: readonly string[] = SHAPES.map((shape) => shape.repeat(LENGTH / shape.length));
/** The `z` at the end makes every pattern fail that is anchored there. */
const PIECES: readonly string[] = SHAPES.map((shape) => `${shape.repeat(PIECE / shape.length)}z`);

/** All shapes at one place of a page: `words` are whole texts, `pieces` are cut short. */
const IN_HTML: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  'the first heading': (texts) => livePage(6, { heading: texts.join('z') }),
  'the title': (texts) => livePage(6, { title: texts.join('z'), heading: 'Storm in the harbour – live updates' }),
  'paragraphs of a post': (texts) => livePage(6, { inside: wrap(texts, '<p>', '</p>') }),
  'pieces of a paragraph': (texts) => livePage(6, { inside: `<p>${wrap(texts, '<b>', '</b>')}</p>` }),
  'headlines of a post': (texts) => livePage(6, { headline: texts.join('</h2><h2>') }),
  'times of a post': (texts) => livePage(6, { inside: wrap(texts, '<time>', '</time>') }),
  'bylines of a post': (texts) => livePage(6, { inside: wrap(texts, '<p class="byline">By ', '</p>') }),
  'captions of a post': (texts) =>
    livePage(6, { inside: wrap(texts, '<figure><img src="a.jpg"><figcaption>', '</figcaption></figure>') }),
  'quoted posts': (texts) =>
    livePage(6, { inside: wrap(texts, '<blockquote class="twitter-tweet">', '</blockquote>') }),
  'names of elements': (texts) => livePage(6, { inside: wrap(texts, '<div class="', '9">x</div>') }),
  'ids and links': (texts) => livePage(6, { inside: wrap(texts, '<a id="', '9" href="#x">x</a>') }),
  addresses: (texts) => livePage(6, { inside: wrap(texts, '<a href="https://a.example/', '#x">x</a>') }),
  'machine-readable times': (texts) => livePage(6, { inside: wrap(texts, '<time datetime="', '9">x</time>') }),
  'meta elements': (texts) =>
    livePage(6, {
      head: wrap(texts, '<meta name="author" content="', '">') + wrap(texts, '<meta name="date" content="', '">'),
    }),
  'texts outside the posts': (texts) => livePage(6, { end: wrap(texts, '<div>', ' 1</div>') }),
  'strings of JSON-LD': (texts) =>
    livePage(6, {
      head: texts
        .map((text) => ({
          '@type': 'LiveBlogPosting',
          headline: `a${text}z`,
          author: text,
          liveBlogUpdate: [{ articleBody: text }],
        }))
        .map((value) => jsonLd(JSON.stringify(value)))
        .join(''),
    }),
  'broken JSON-LD': (texts) => livePage(6, { head: texts.map((text) => jsonLd(`{"a":1,${text}x`)).join('') }),
  scripts: (texts) => livePage(6, { end: wrap(texts, '<script>var published = ', '</script>') }),
  'a page without containers': (texts) =>
    `<!DOCTYPE html><html lang="en"><title>Storm – live updates</title><main>${texts
      .map((text, index) => `<p><strong>23:${59 - (index % 60)} GMT</strong></p><p>${text}</p>`)
      .join('')}</main></html>`,
};

const IN_TEXT: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  'lines of a post': (texts) =>
    `Live updates\n23:03 GMT\nThe wall broke.\n${texts.join('\n')}\n22:58 GMT\nThe wall held.\n`,
  'lines behind a clock': (texts) => `Live updates\n${texts.map((text) => `23:03 ${text}`).join('\n')}\n`,
  'lines above the posts': (texts) => `${texts.join('\n')}\n23:03 GMT\nThe wall broke.\n22:58 GMT\nThe wall held.\n`,
};

function wrap(texts: readonly string[], before: string, after: string): string {
  return texts.map((text) => before + text.replaceAll('"', '') + after).join('');
}

/** For each place in a page, all shapes at that place, whole and in pieces. Any answer will do. */
export const REPETITIONS: Readonly<Record<string, Pick<HostileCase, 'make'>>> = Object.fromEntries(
  Object.entries({ ...IN_HTML, ...IN_TEXT }).flatMap(([place, make]) => [
    [`repetitions in ${place}`, { make: () => make(LONG) }],
    [`short repetitions in ${place}`, { make: () => make(PIECES.flatMap((piece) => Array<string>(40).fill(piece))) }],
  ]),
);
