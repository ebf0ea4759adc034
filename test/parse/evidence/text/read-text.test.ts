import { describe, expect, it } from 'vitest';
import { LIVE, type LiveDump } from './live-dumps.js';
import { readDump, showPosts } from './read-dump.js';

const expected = ({ posts }: LiveDump): string[] =>
  posts.map(([stamp, headline, text]) => `${stamp} | ${headline ?? '-'} | ${text}`);
const shown = (dump: LiveDump, text: string): string[] => showPosts(readDump(text, { codes: dump.codes }));

describe('pages as newsrooms print them', () => {
  it.each(Object.entries(LIVE))('%s', (_, dump) => {
    const reading = readDump(dump.text, { codes: dump.codes });
    expect(reading.verdict).toEqual({ live: true, looksLike: null });
    expect(showPosts(reading)).toEqual(expected(dump));
    expect(reading.header.title).toBe(dump.title);
    expect(reading.boundariesInferred).toBe(false);
  });

  it.each(Object.entries(LIVE))('%s, every line indented', (_, dump) => {
    expect(shown(dump, dump.text.replace(/^(?=.)/gm, '    '))).toEqual(expected(dump));
  });

  it.each(Object.entries(LIVE))('%s, widgets of the page around', (_, dump) => {
    const [title = '', ...rest] = dump.text.split('\n\n');
    expect(shown(dump, [title, 'Share', 'Sort by newest', ...rest, 'Show more'].join('\n\n'))).toEqual(expected(dump));
  });
});

describe('the order of a page', () => {
  const orderOf = (name: string): unknown => readDump(LIVE[name]?.text ?? '', { codes: LIVE[name]?.codes ?? [] }).order;

  it('is told by its stamps', () => {
    expect(orderOf('whole dates')).toBe('newest-first');
    expect(orderOf('oldest first')).toBe('oldest-first');
    expect(orderOf('Russian, dates behind the clocks')).toBe('newest-first');
  });

  it('is not told by one stamp, nor by a clock that stands still', () => {
    expect(readDump('Karsk: live updates\n18:32\nThe keeper rang the bell.').order).toBeNull();
    expect(readDump('Karsk: live updates\n18:32\nThe bell rang.\n18:32\nThe bell rang.').order).toBeNull();
  });
});

describe('the length of a film', () => {
  it('is no stamp, also where it stands a second time alone', () => {
    const post = (clock: string): string => `${clock}\nThe keeper rang the bell.\n02:15 - Source: CNN\n02:15`;
    const reading = readDump(`Karsk: live updates\n\n${post('18:32')}\n${post('18:05')}\n${post('17:47')}`);
    expect(reading.candidates).toHaveLength(3);
  });
});

describe('the end of a dump', () => {
  it('in the middle of a sentence is seen', () => {
    const start = 'Karsk: live updates\n\n18:32\nThe bell rang.\n18:05\nThe bell was';
    expect(readDump(start).cutOff).toBe(true);
    expect(readDump(`${start} rung.`).cutOff).toBe(false);
  });
});

describe('hostile dumps', () => {
  it.each([
    '12:30\n',
    '1. a\n2. b\n',
    '12:30 A b\n\n',
    '+++ 12:30 a +++\n',
    'By Ona Brask\n',
    '12 March 2024\n18:32\nA.\n',
    'A b c d\n\nE f.\n\n',
    'Ona says:\n18:32\nA.\nReply\n',
  ])('200,000 characters of %j are read to the end', (seed) => {
    const text = `Karsk: live updates\n\n${seed.repeat(200_000 / seed.length)}`;
    expect(readDump(text, { url: 'https://news.example/live/karsk' }).header.title).toBe('Karsk: live updates');
  });
});
