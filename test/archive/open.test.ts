import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.js';
import { openArchive } from '../../src/archive/open-archive.js';
import { loadSqlite } from '../../src/archive/sqlite/load-sqlite.js';
import { migrate, versionOf } from '../../src/archive/sqlite/migrate.js';
import { MIGRATIONS } from '../../src/archive/sqlite/migrations.js';
import { openSqliteArchive } from '../../src/archive/sqlite/sqlite-archive.js';
import { temporaryFolder } from '../captures/temporary-folder.js';
import { archiveChild } from './child-process.js';
import { dumpArchive } from './dump.js';
import { playBlog } from './play.js';

const folder = temporaryFolder();
const captures = playBlog('https://www.news.example/live/storm', 20, 6);
const child = archiveChild(captures);
/** Root may write everything: what others may not is tried as nobody. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

async function archiveAt(path: string): Promise<void> {
  const archive = await openArchive(path);
  await archive.add(captures);
  await archive.close();
}

describe('what is no archive', () => {
  const foreign = join(folder.path, 'foreign.sqlite');
  const other = new Sqlite(foreign);
  other.exec('CREATE TABLE bookmarks (url TEXT)');
  other.close();
  mkdirSync(join(folder.path, 'folder'));
  const cases = [
    ['a page', folder.put('page.html', '<!DOCTYPE html><title>Page</title>'), 'not-an-archive'],
    ['a folder', join(folder.path, 'folder'), 'not-an-archive'],
    ['the data base of another program', foreign, 'not-an-archive'],
    ['the head of a data base', folder.put('head.sqlite', 'SQLite format 3\0and nothing else'), 'not-an-archive'],
  ] as const;

  it.each(cases)('%s is refused and not touched', async (_, path, code) => {
    const before = statSync(path).isDirectory() ? readdirSync(path) : readFileSync(path);
    for (const readonly of [false, true]) {
      await expect(openArchive(path, { readonly })).rejects.toMatchObject({ name: 'LivepostsError', code });
    }
    expect(statSync(path).isDirectory() ? readdirSync(path) : readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('is not made by those who only read', async () => {
    const path = join(folder.path, 'missing.sqlite');
    await expect(openArchive(path, { readonly: true })).rejects.toMatchObject({ code: 'missing-input' });
    expect(existsSync(path)).toBe(false);
  });

  it('an empty file becomes one, which is empty to those who only read', async () => {
    const path = folder.put('empty.sqlite', '');
    await expect(openArchive(path, { readonly: true })).rejects.toMatchObject({ code: 'not-an-archive' });
    await archiveAt(path);
    const archive = await openArchive(path, { readonly: true });
    expect(await archive.stats()).toMatchObject({ version: 1, captures: 6 });
    await archive.close();
  });

  it('no folder: nothing is left behind', async () => {
    const path = join(folder.path, 'nowhere/a.sqlite');
    await expect(openArchive(path)).rejects.toMatchObject({ code: 'cannot-write' });
    expect(existsSync(path)).toBe(false);
  });

  it('a name that SQLite reads otherwise is a file', async () => {
    const before = process.cwd();
    process.chdir(folder.path);
    try {
      await archiveAt(':memory:');
    } finally {
      process.chdir(before);
    }
    expect(existsSync(join(folder.path, ':memory:'))).toBe(true);
  });
});

describe('versions', () => {
  it('a newer archive is refused by those who know less', async () => {
    const path = join(folder.path, 'newer.sqlite');
    await archiveAt(path);
    const database = new Sqlite(path);
    database.pragma('user_version = 99');
    database.close();
    for (const readonly of [false, true]) {
      await expect(openArchive(path, { readonly })).rejects.toMatchObject({ code: 'archive-too-new' });
    }
  });

  it('an older archive is led to the newest, step by step, or not at all', () => {
    const database = new Sqlite(':memory:');
    const add = { version: 2, statements: ['CREATE TABLE two (id INTEGER)'] };
    const broken = { version: 3, statements: ['CREATE TABLE three (id INTEGER)', 'CREATE TABLE two (id INTEGER)'] };
    migrate(database, 'a', MIGRATIONS);
    migrate(database, 'a', [...MIGRATIONS, add]);
    expect(versionOf(database)).toBe(2);
    expect(() => migrate(database, 'a', [...MIGRATIONS, add, broken])).toThrow('already exists');
    expect(versionOf(database)).toBe(2);
    expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'three'").pluck().get()).toBe(0);
  });
});

it('says what to install where better-sqlite3 is missing or does not fit', async () => {
  const missing = async (): Promise<never> => Promise.reject(new Error('Cannot find package'));
  await expect(loadSqlite(missing)).rejects.toMatchObject({
    code: 'archive-unavailable',
    hint: expect.stringContaining('npm install better-sqlite3'),
  });
});

describe('two processes', () => {
  it('one reads while another writes', async () => {
    const path = join(folder.path, 'shared.sqlite');
    await archiveAt(path);
    const writer = new Sqlite(path);
    writer.exec('BEGIN IMMEDIATE; DELETE FROM posts');
    const reader = await openArchive(path, { readonly: true });
    expect((await reader.stats()).posts).toBe(20);
    expect(child.run(['list', path]).stdout).toBe('open\n1 blogs\n');
    writer.exec('COMMIT');
    expect((await reader.stats()).posts).toBe(0);
    await reader.close();
    writer.close();
  });

  it('a second writer is refused when it has waited long enough, and goes on later', async () => {
    const path = join(folder.path, 'locked.sqlite');
    await archiveAt(path);
    const before = dumpArchive(path);
    const writer = new Sqlite(path);
    writer.exec('BEGIN IMMEDIATE');
    const archive = await openArchive(path, { busyTimeout: 50 });
    await expect(archive.add(captures)).rejects.toMatchObject({ code: 'archive-busy' });
    writer.exec('ROLLBACK');
    writer.close();
    expect(await archive.add(captures)).toMatchObject({ captures: 0, known: 6 });
    expect(dumpArchive(path)).toEqual(before);
    await archive.close();
  });
});

describe('a disk without room', () => {
  it('keeps what was there, and goes on when there is room', async () => {
    const [whole, path] = [join(folder.path, 'roomy.sqlite'), join(folder.path, 'full.sqlite')];
    await archiveAt(whole);
    const first = await openArchive(path);
    await first.add(captures.slice(0, 2));
    await first.close();
    const before = dumpArchive(path);
    const pages = Math.ceil(statSync(path).size / 4_096) + 1;
    const tight = await openSqliteArchive(path, { maxPages: pages });
    await expect(tight.add(captures)).rejects.toMatchObject({ code: 'cannot-write' });
    expect((await tight.verify()).problems).toEqual([]);
    await tight.close();
    expect(dumpArchive(path)).toEqual(before);
    await archiveAt(path);
    expect(dumpArchive(path)).toEqual(dumpArchive(whole));
  });

  it('of a real file system', async ({ skip }) => {
    const disk = join(child.folder, 'disk');
    mkdirSync(disk);
    const mounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=640k', 'tmpfs', disk]).status === 0;
    if (!mounted) skip();
    let archive: Archive | null = null;
    try {
      const path = join(disk, 'a.sqlite');
      const many = playBlog('https://www.news.example/live/storm', 300, 60);
      archive = await openSqliteArchive(path, { batch: { captures: 1, weight: 1 } });
      let safe = 0;
      const adding = archive.add(many, ({ captures: count }) => {
        safe += count;
      });
      await expect(adding).rejects.toMatchObject({ code: 'cannot-write' });
      expect((await archive.stats()).captures).toBe(safe);
      await archive.close();
      const rescued = join(child.folder, 'rescued.sqlite');
      // What was not yet taken into the file lies beside it.
      for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, rescued + end);
      const again = await openArchive(rescued);
      expect((await again.verify()).problems).toEqual([]);
      expect((await again.stats()).captures).toBe(safe);
      await again.close();
      // There is no room for a new one either: nothing of it stays.
      const none = join(disk, 'b.sqlite');
      await expect(openArchive(none)).rejects.toMatchObject({ code: 'cannot-write' });
      expect(readdirSync(disk).filter((name) => name.startsWith('b.'))).toEqual([]);
    } finally {
      await archive?.close().catch(() => {});
      spawnSync('umount', [disk]);
    }
  });
});

describe('who may not write', () => {
  const as = isRoot ? { uid: NOBODY } : undefined;
  const canRun = child.run(['list', join(child.folder, 'nothing')], as).stdout.startsWith('missing-input');

  it.skipIf(!canRun)('is told so, and reads all the same, also where nobody may', async () => {
    const place = join(child.folder, 'locked');
    mkdirSync(place);
    const path = join(place, 'a.sqlite');
    await archiveAt(path);
    const before = readFileSync(path);
    chmodSync(path, 0o444);
    chmodSync(place, 0o555);
    expect(child.run(['add', path, child.captures], as).stdout).toBe('cannot-write\n');
    expect(child.run(['list', path], as).stdout).toBe('open\n1 blogs\n');
    expect(child.run(['add', join(place, 'new.sqlite'), child.captures], as).stdout).toBe('cannot-write\n');
    expect(readdirSync(place)).toEqual(['a.sqlite']);
    expect(readFileSync(path)).toEqual(before);
    chmodSync(place, 0o755);
  });
});
