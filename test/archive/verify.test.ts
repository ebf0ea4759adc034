import { copyFileSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import { openSqliteArchive } from '../../src/archive/sqlite/sqlite-archive.js';
import type { VerifyReport } from '../../src/archive/verify/report.js';
import { temporaryFolder } from '../captures/temporary-folder.js';
import { playBlog } from './play.js';

const folder = temporaryFolder();
const sound = join(folder.path, 'sound.sqlite');

beforeAll(async () => {
  const archive = await openArchive(sound);
  await archive.add(playBlog('https://www.news.example/live/storm', 20, 5));
  await archive.close();
});

async function verify(path: string, readonly = false): Promise<VerifyReport> {
  const archive = await openArchive(path, { readonly });
  const report = await archive.verify();
  await archive.close();
  return report;
}

describe('verify', () => {
  it.each([true, false])('finds nothing wrong with what was just written (readonly: %s)', async (readonly) => {
    expect(await verify(sound, readonly)).toEqual({
      problems: [],
      checked: { payloads: 5, readings: 5, olderReadings: 0, pointers: 0, blogs: 1, posts: 20 },
    });
  });

  const swapWords = (packed: unknown): Buffer =>
    gzipSync(
      gunzipSync(Buffer.from(packed as Uint8Array))
        .toString()
        .replace(/corrected|[aeiou]/, 'x'),
    );
  const breakages: readonly (readonly [string, string, (database: Sqlite.Database) => void])[] = [
    ['words of a post', 'posts', (db) => db.exec("UPDATE post_texts SET text = 'Nothing happened.' WHERE post = 3")],
    ['the state of a post', 'posts', (db) => db.exec("UPDATE posts SET state = 'rolled-off' WHERE id = 3")],
    ['a post that is gone', 'posts', (db) => db.exec('DELETE FROM posts WHERE id = 3')],
    ['a post too many', 'posts', (db) => db.exec("INSERT INTO post_ids VALUES (3, 'stray')")],
    ['a revision', 'posts', (db) => db.exec("UPDATE revisions SET change = 'typo' WHERE ordinal = 1")],
    ['a count', 'posts', (db) => db.exec('UPDATE blogs SET posts = 99')],
    ['an address', 'posts', (db) => db.exec("UPDATE blog_addresses SET url = 'https://news.example/'")],
    ['a window', 'posts', (db) => db.exec('UPDATE captures SET stale = 1')],
    ['bytes', 'payload', (db) => db.exec("UPDATE payloads SET bytes = x'1f8b00' WHERE rowid = 1")],
    [
      'other bytes',
      'payload',
      (db) => {
        const row = db.prepare('SELECT bytes FROM payloads WHERE rowid = 1').pluck().get();
        db.prepare('UPDATE payloads SET bytes = ? WHERE rowid = 1').run(swapWords(row));
      },
    ],
    [
      'a reading',
      'reading',
      (db) => {
        const row = db.prepare('SELECT blog FROM readings WHERE capture = 1').pluck().get();
        db.prepare('UPDATE readings SET blog = ? WHERE capture = 1').run(swapWords(row));
      },
    ],
    ['a reading that cannot be unpacked', 'reading', (db) => db.exec("UPDATE readings SET blog = x'00'")],
    ['a capture without a reading', 'reading', (db) => db.exec('DELETE FROM readings WHERE capture = 2')],
    [
      'a reference',
      'reference',
      (db) => {
        db.pragma('foreign_keys = OFF');
        db.exec("INSERT INTO media (post, ordinal, type) VALUES (999, 0, 'image')");
      },
    ],
    ['the index of words', 'search', (db) => db.exec('DROP TRIGGER post_texts_update')],
  ];

  it.each(breakages)('finds %s that was changed', async (what, kind, breakIt) => {
    const path = join(folder.path, `${what.replaceAll(' ', '-')}.sqlite`);
    copyFileSync(sound, path);
    const database = new Sqlite(path);
    breakIt(database);
    if (kind === 'search') database.exec("UPDATE post_texts SET headline = 'Quiet' WHERE post = 1");
    database.close();
    const { problems } = await verify(path);
    expect(problems.map((problem) => problem.kind)).toContain(kind);
  });

  it('finds broken pages of the file', async () => {
    const path = join(folder.path, 'broken.sqlite');
    copyFileSync(sound, path);
    const file = openSync(path, 'r+');
    const size = statSync(path).size;
    for (let page = 8; page * 4_096 < size; page += 7) writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, page * 4_096);
    const report = await verify(path).catch((error: unknown) => error);
    if (report instanceof Error) expect(report).toMatchObject({ code: 'archive-damaged' });
    else expect((report as VerifyReport).problems.length).toBeGreaterThan(0);
  });

  it('does not blame a page that another version has read', async () => {
    const path = join(folder.path, 'older.sqlite');
    const captures = playBlog('https://www.news.example/live/storm', 20, 5);
    const archive = await openSqliteArchive(path, { parser: '0.0.1' });
    await archive.add(captures);
    await archive.close();
    expect(await verify(path)).toMatchObject({ problems: [], checked: { readings: 0, olderReadings: 5 } });
  });

  it('changes nothing', async () => {
    const path = join(folder.path, 'untouched.sqlite');
    copyFileSync(sound, path);
    const before = readFileSync(path);
    await verify(path);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
