import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/parse/evidence/text/line.js';
import { findLineStamp } from '../../../../src/parse/evidence/text/line-stamp.js';
import { findPlace } from '../../../../src/parse/evidence/text/stamp-place.js';
import { chooseStream } from '../../../../src/parse/evidence/text/stream.js';
import { languagesFor, lexiconsFor, readDump, showPosts } from './read-dump.js';

function placeOf(text: string): string | null {
  const lines = readLines(text);
  const lexicons = lexiconsFor();
  const stream = chooseStream(
    lines,
    lines.map((line) => findLineStamp(line, lexicons)),
  );
  return stream === null ? null : findPlace(lines, stream, languagesFor());
}

const TITLE = 'Karsk bridge: live updates';
const HEADS = ['Keeper asks for calm', 'Ferries until midnight', 'Nobody is hurt'];
const CLOCKS = ['6:32 p.m.', '6:05 p.m.', '5:47 p.m.'];
const WORDS = ['The bridge stays shut until Sunday.', 'Four boats cross the sound.', 'Two carts fell into the water.'];
const page = (post: (head: string, clock: string, words: string) => string): string =>
  `${TITLE}\n\n${HEADS.map((head, index) => post(head, CLOCKS[index] ?? '', WORDS[index] ?? '')).join('\n\n')}`;

const POSTS = HEADS.map((head, index) => `${CLOCKS[index]} | ${head} | ${WORDS[index]}`);

describe('a stamp above its post', () => {
  it.each([
    ['with empty lines', page((head, clock, words) => `${clock}\n\n${head}\n\n${words}`)],
    ['without', `${TITLE}\n${HEADS.map((head, index) => `${CLOCKS[index]}\n${head}\n${WORDS[index]}`).join('\n')}`],
    ['and an empty line behind each post', page((head, clock, words) => `${clock}\n${head}\n${words}`)],
  ])('%s', (_, text) => {
    expect(placeOf(text)).toBe('above');
    expect(showPosts(readDump(text))).toEqual(POSTS);
  });

  it('is above where a button ends each post', () => {
    const text = page((head, clock, words) => `${clock}\n\n${head}\n\n${words}\n\nShow more of it`);
    expect(placeOf(text)).toBe('above');
    expect(readDump(text).candidates.map(({ headline }) => headline)).toEqual(HEADS);
  });
});

describe('the same words above every stamp', () => {
  it('are a button or a label and no headline', () => {
    const text = page((_, clock, words) => `Sent by the keeper\n${clock}\n${words}`);
    expect(placeOf(text)).toBe('above');
    expect(readDump(text).candidates.map(({ headline }) => headline)).toEqual([null, null, null]);
  });
});

describe('a stamp under its headline', () => {
  it('gives the headline to its own post and not to the one before', () => {
    const text = page((head, clock, words) => `${head}\n${clock}\n${words}`);
    expect(placeOf(text)).toBe('under-headline');
    expect(showPosts(readDump(text))).toEqual(POSTS);
    expect(readDump(text).header.title).toBe(TITLE);
  });

  it('with the writer between', () => {
    const { candidates } = readDump(page((head, clock, words) => `${head}\nBy Ona Brask\n${clock}\n${words}`));
    expect(candidates.map(({ headline }) => headline)).toEqual(HEADS);
    expect(candidates.map(({ authors }) => authors.map(({ name }) => name))).toEqual(HEADS.map(() => ['Ona Brask']));
  });

  it('behind its number', () => {
    const numbered = HEADS.map(
      (head, index) => `${index + 1}. ${head}\npublished at 18:${50 - index} GMT 12 March 2024\n\n${WORDS[index]}`,
    );
    const reading = readDump(`Live Reporting\n\n${numbered.join('\n\n')}`);
    expect(showPosts(reading).map((post) => post.replace(/^.*? \| /, ''))).toEqual(
      HEADS.map((head, index) => `${head} | ${WORDS[index]}`),
    );
  });

  it('in one post of five without one', () => {
    const four = `${page((head, clock, words) => `${head}\n${clock}\n${words}`)}\n\nBells ring\n5:30 p.m.\n${WORDS[0]}`;
    const text = `${four}\n\n5:10 p.m.\n\n${WORDS[1]}`;
    expect(placeOf(text)).toBe('under-headline');
    expect(readDump(text).candidates.map(({ headline }) => headline)).toEqual([...HEADS, 'Bells ring', null]);
  });
});

describe('a stamp below its text', () => {
  const below = page((_, clock, words) => `${words}\n${clock}`);

  it('gives each time to the text above it', () => {
    expect(placeOf(below)).toBe('below');
    expect(showPosts(readDump(below))).toEqual(WORDS.map((words, index) => `${CLOCKS[index]} | - | ${words}`));
    expect(readDump(below).preamble.map(({ text }) => text)).toEqual([TITLE]);
  });

  it('with the writer beside it, as some platforms sign their posts', () => {
    const text = page((_, clock, words) => `${words}\nby Ona Brask 3/12/2024 ${clock.replace(' p.m.', ':11 PM')}`);
    const { candidates } = readDump(text);
    expect(candidates.map(({ byline }) => byline)).toEqual(HEADS.map(() => 'Ona Brask'));
    expect(candidates.map(({ body }) => (body?.kind === 'lines' ? body.lines.join() : ''))).toEqual(WORDS);
  });

  it('takes no description of the page into the first post', () => {
    const described = below.replace(TITLE, `${TITLE}\n\nAll that happens at the bridge, told by the hour.`);
    expect(showPosts(readDump(described))[0]).toBe(`${CLOCKS[0]} | - | ${WORDS[0]}`);
  });

  it('takes all paragraphs of the first post where posts have several', () => {
    const long = page((_, clock, words) => `${words}\n\nMore of it follows here.\n${clock}`);
    expect(showPosts(readDump(long))).toEqual(
      WORDS.map((words, index) => `${CLOCKS[index]} | - | ${words} / More of it follows here.`),
    );
  });

  it('is not seen in a dump that is cut behind a stamp', () => {
    const cut = `${page((head, clock, words) => `${clock}\n\n${head}\n\n${words}`)}\n\n5:30 p.m.`;
    expect(placeOf(cut)).toBe('above');
  });
});
