import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.js';
import { openArchive } from '../../src/archive/open-archive.js';
import { matchExpression, readableText, searchedText } from '../../src/archive/search-words.js';
import { temporaryFolder } from '../captures/temporary-folder.js';
import { captureOf, type PlayedPost } from './play.js';

const folder = temporaryFolder();
const path = join(folder.path, 'a.sqlite');
const posts: readonly PlayedPost[] = [
  { id: '101', minute: 1, headline: 'Storm warning', text: 'The harbour is closed, the port authority said at noon.' },
  {
    id: '102',
    minute: 2,
    headline: 'Café on the pier',
    text: 'Guests were led out before the storm. AND NOT one was hurt.',
  },
  { id: '103', minute: 3, headline: '東京で大雨', text: '東京の港は午後から閉鎖されたと当局が発表した。' },
  { id: '104', minute: 4, headline: 'ฝนตกหนัก', text: 'เรือทุกลำกลับเข้าท่าแล้วตั้งแต่ตอนเที่ยง' },
  {
    id: '105',
    minute: 5,
    headline: 'Road is clear',
    text: 'Nothing more is to be told of the road to the north tonight.',
  },
];
let archive: Archive;

beforeAll(async () => {
  archive = await openArchive(path);
  await archive.add([captureOf('https://news.example/live/storm', 60, posts)]);
});
afterAll(() => archive.close());

const found = async (words: string): Promise<readonly string[]> =>
  (await archive.search(words)).map(({ post }) => post.replace('post-', ''));

describe('search', () => {
  it.each([
    ['storm', ['101', '102']],
    ['STORM harbour', ['101']],
    ['cafe', ['102']],
    ['harb*', ['101']],
    ['harb', []],
    ['"port authority"', ['101']],
    ['"authority port"', []],
    ['東京', ['103']],
    ['京東', []],
    ['港 閉鎖', ['103']],
    ['เรือ', ['104']],
    ['nowhere', []],
    ['   ', []],
  ])('%j finds %j', async (words, expected) => {
    expect(await found(words)).toEqual(expected);
  });

  it.each([
    ['AND NOT', ['102']],
    ['storm AND', ['102']],
    ['storm OR road', []],
    ['storm NOT warning', []],
    ['NEAR(storm warning)', []],
    ['headline:storm', []],
    ['^storm', ['101', '102']],
    ['storm"', ['101', '102']],
    ['"storm', ['101', '102']],
    ['(storm', ['101', '102']],
    ['storm)', ['101', '102']],
    ['- + * ^ : { } ( )', []],
    ['storm -warning', ['101']],
    ["'; DROP TABLE posts; --", []],
    ['sto\0rm', []],
    ['*', []],
    ['storm **', ['101', '102']],
    ['\u{1f600} storm', ['101', '102']],
  ])('%j is words and nothing else', async (words, expected) => {
    expect([...(await found(words))].sort()).toEqual(expected);
  });

  it('takes any noise', async () => {
    const signs = '"*()^:-+{}[]ANDORNOTNEAR \0\t\'\\東a1';
    for (let run = 0; run < 300; run += 1) {
      const words = Array.from({ length: 12 }, (_, at) => signs[(run * 7 + at * (run % 13)) % signs.length]).join('');
      await archive.search(words);
    }
    await archive.search('a '.repeat(50_000));
  });

  it('marks what was found, and gives words of such scripts as they were', async () => {
    const [hit] = await archive.search('閉鎖');
    expect(hit).toMatchObject({ excerpt: '東京の港は午後から閉鎖されたと当局が発表した。', found: [[9, 11]] });
    const [storm] = await archive.search('harbour');
    expect(storm?.found.map(([from, to]) => storm.excerpt.slice(from, to))).toEqual(['harbour']);
    expect(storm).toMatchObject({
      headline: 'Storm warning',
      state: 'present',
      blogTitle: 'Harbour storm: live updates',
    });
  });

  it('stays within a blog and a limit', async () => {
    const [blog] = await archive.blogs();
    expect(await archive.search('storm', { limit: 1 })).toHaveLength(1);
    expect(await archive.search('storm', { blog: blog?.name ?? '' })).toHaveLength(2);
    await expect(archive.search('storm', { blog: 'https://news.example/other' })).rejects.toMatchObject({
      code: 'not-in-archive',
    });
  });
});

describe('searched words', () => {
  it('leave texts that part their words alone', () => {
    expect(searchedText('Storm at sea')).toBeNull();
    expect(searchedText(null)).toBeNull();
    expect(readableText(searchedText('東京 Tower で') ?? '')).toBe('東京 Tower で');
  });

  it('are quoted', () => {
    expect(matchExpression('a" OR "b')).toBe('"a" "OR" "b"');
    expect(matchExpression('***')).toBeNull();
  });
});

it('what others write is found too', async () => {
  const other = new Sqlite(path);
  other.exec("UPDATE post_texts SET text = 'A whale was seen.' WHERE headline = 'Road is clear'");
  other.close();
  expect(await found('whale')).toEqual(['105']);
  expect(await found('north')).toEqual([]);
});
