import { describe, expect, it } from 'vitest';
import { NOT_LIVE } from './not-live-dumps.js';
import { readDump } from './read-dump.js';

const CODES = ['en', 'de', 'fr', 'es', 'it', 'ar', 'ja'];
const live = (text: string, url?: string): boolean =>
  readDump(text, { codes: CODES, ...(url === undefined ? {} : { url }) }).verdict.live;

describe('texts with times that are no live blogs', () => {
  it.each(Object.entries(NOT_LIVE))('%s', (_, text) => {
    const { verdict } = readDump(text, { codes: CODES });
    expect(verdict).toMatchObject({ live: false, looksLike: expect.any(String) });
  });

  it.each(Object.entries(NOT_LIVE))('%s, indented', (_, text) => {
    expect(live(text.replace(/^(?=.)/gm, '    '))).toBe(false);
  });
});

describe('what a refused text is called', () => {
  it.each([
    ['recipe', 'a chronology, agenda or programme'],
    ['comments', 'a thread of comments'],
    ['sectionRelative', 'a list of articles'],
    ['pressReleases', 'a list of articles of several days'],
    ['weatherHourly', 'a table of times'],
    ['school', 'a list with times'],
    ['article', 'an article or list without times'],
    ['email', 'an article with a time in it'],
    ['conference', 'agenda'],
  ])('%s: %s', (name, looksLike) => {
    expect(readDump(NOT_LIVE[name] ?? '', { codes: CODES }).verdict.looksLike).toBe(looksLike);
  });

  it('is so even of nothing', () => {
    expect(readDump('').verdict).toEqual({ live: false, looksLike: 'a text without posts' });
  });
});

const POSTS = ['18:32', '18:05', '17:47'].map((clock) => `${clock}\nThe keeper rang the bell. Nobody came down.`);
const RISING = [...POSTS].reverse().join('\n');

describe('a text without a word that it is live', () => {
  it('is live when its times fall and sentences stand between them', () => {
    expect(live(POSTS.join('\n'))).toBe(true);
  });
  it('is not when they rise', () => {
    expect(live(RISING)).toBe(false);
  });
  it('is not when they stand still', () => {
    expect(live(POSTS.map((post) => post.replace(/^\S+/, '18:32')).join('\n'))).toBe(false);
  });
  it('is not when one of three steps rises', () => {
    expect(live([...POSTS, '19:00\nThe keeper rang the bell. Nobody came.'].join('\n'))).toBe(false);
  });
  it('is not with two bare clocks, and is with two that name their zone', () => {
    const two = POSTS.slice(0, 2).join('\n');
    expect(live(two)).toBe(false);
    expect(live(two.replace(/^\d\d:\d\d$/gm, '$& GMT'))).toBe(true);
  });
  it('is not when its rows hold no sentences', () => {
    expect(live(POSTS.join('\n').replaceAll('.', ''))).toBe(false);
  });
  it('is not when its rows are too short', () => {
    expect(live(['18:32 Bell.', '18:05 Boat.', '17:47 Eels.'].join('\n'))).toBe(false);
  });
  it('is live in a script that writes no full stops', () => {
    const thai = ['18:32', '18:05', '17:47'].map((clock) => `${clock}\nผู้ดูแลสั่นระฆังแต่ไม่มีใครลงมาที่ท่าเรือเลยสักคนเดียว`);
    expect(readDump(thai.join('\n'), { codes: ['th'] }).verdict.live).toBe(true);
  });
});

describe('a text that says it is live', () => {
  it.each([
    ['by its title', `Karsk council meeting: live blog\n\n${RISING}`, undefined],
    ['by its address', RISING, 'https://news.example/live/2024/mar/12/karsk'],
    ['by its count of posts', `Karsk council meeting\n3 Posts\n${RISING}`, undefined],
    ['by its end', `Karsk council meeting\nThis live blog is now closed.\n${RISING}`, undefined],
  ])('%s is live, whatever way its times go', (_, text, url) => {
    expect(live(text, url)).toBe(true);
  });

  it('is not when it says louder what else it is', () => {
    expect(live(`This is a rush transcript\n\n${POSTS.join('\n')}`, 'https://news.example/live/karsk')).toBe(false);
  });

  it('is not when its posts are articles of several days', () => {
    const dated = (days: readonly number[]): string =>
      days.map((day) => `${day} March 2024 18:32\nThe keeper rang the bell. Nobody came down.`).join('\n');
    expect(live(`Karsk: live updates\n\n${dated([12, 8, 3])}`)).toBe(false);
    expect(live(`Karsk: live updates\n\n${dated([12, 11, 10])}`)).toBe(true);
  });
});
