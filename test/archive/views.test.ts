import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import { COLUMNS } from '../../src/archive/tables.js';
import { temporaryFolder } from '../captures/temporary-folder.js';
import { playBlog } from './play.js';

const folder = temporaryFolder();
let database: Sqlite.Database;

beforeAll(async () => {
  const path = join(folder.path, 'a.sqlite');
  const archive = await openArchive(path);
  await archive.add(playBlog('https://www.news.example/live/storm', 20, 5));
  await archive.close();
  database = new Sqlite(path, { readonly: true });
});
afterAll(() => database.close());

const count = (query: string): unknown => database.prepare(`SELECT count(*) FROM ${query}`).pluck().get();

describe('an archive in the sqlite3 shell', () => {
  it('has the columns that are written', () => {
    for (const [table, columns] of Object.entries(COLUMNS)) {
      expect(database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)).toEqual(columns);
    }
  });

  it('has views with a row for each thing', () => {
    expect(count('v_blogs')).toBe(1);
    expect(count('v_captures')).toBe(5);
    expect(count('v_posts')).toBe(20);
    expect(count('v_revisions')).toBe(count('revisions'));
    expect(count('v_withdrawn')).toBe(2);
    expect(count('v_changes')).toBe(Number(count('revisions')) + 2);
    expect(count('v_diagnostics')).toBe(Number(count('diagnostics')) + Number(count('blog_diagnostics')));
  });

  it('gives every revision its words', () => {
    expect(count('v_revisions WHERE text IS NULL OR headline IS NULL')).toBe(0);
    const edited = database
      .prepare("SELECT text FROM v_revisions WHERE change <> 'first' ORDER BY post LIMIT 1")
      .pluck()
      .get();
    expect(edited).toMatch(/corrected$/);
  });

  it('says whose file it is', () => {
    expect(database.pragma('application_id', { simple: true })).toBe(0x6c767073);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  });
});
