import { isDeepStrictEqual } from 'node:util';
import type { LiveBlog } from '../../model/live-blog.js';
import type { ParseOptions } from '../../parse/parse-options.js';
import { parsePage } from '../../parse/parse-page.js';
import { captureKey, digestOf } from '../capture-key.js';
import { unpack } from '../gzip.js';
import type { Db } from '../store.js';
import { readPointed } from './read-pointed.js';
import type { VerifyProblem, VerifyReport } from './report.js';

/** What became of the captures. */
export interface CheckedCaptures {
  readonly problems: readonly VerifyProblem[];
  readonly checked: Pick<VerifyReport['checked'], 'payloads' | 'readings' | 'olderReadings' | 'pointers'>;
}

/** The page of a capture that was left in its file, or in one of several. */
async function pointedBytes(db: Db, capture: number, sha256: string): Promise<Uint8Array | null> {
  const places = await db
    .selectFrom('origins')
    .select(['source', 'origin'])
    .where('capture', '=', capture)
    .orderBy('source')
    .execute();
  for (const place of places) {
    const bytes = await readPointed(place, sha256);
    if (bytes !== null) return bytes;
  }
  return null;
}

/** Whether the stored bytes are those that were captured, and whether the parser reads in them what is stored. */
export async function checkCaptures(
  db: Db,
  parser: string,
  onProgress: (what: string) => void = () => {},
): Promise<CheckedCaptures> {
  const problems: VerifyProblem[] = [];
  const checked = { payloads: 0, readings: 0, olderReadings: 0, pointers: 0 };
  const captures = await db.selectFrom('captures').select(['id', 'key', 'sha256', 'url']).orderBy('id').execute();
  const orphans = await db
    .selectFrom('payloads')
    .select('sha256')
    .where('sha256', 'not in', db.selectFrom('captures').select('sha256'))
    .execute();
  for (const { sha256 } of orphans) {
    problems.push({ kind: 'payload', where: sha256, message: 'the bytes belong to no capture' });
  }
  let number = 0;
  for (const { id, key, sha256, url } of captures) {
    number += 1;
    onProgress(`capture ${number} of ${captures.length}`);
    const where = `capture ${id} (${url ?? 'no address'})`;
    const found = await db
      .selectFrom('readings')
      .select(['blog', 'options', 'parser'])
      .where('capture', '=', id)
      .executeTakeFirst();
    const stored = found === undefined ? null : readingOf(found.blog);
    if (found === undefined || stored === null) {
      problems.push({ kind: 'reading', where, message: 'what was read in it cannot be unpacked' });
      continue;
    }
    if (captureKey(stored) !== key) {
      problems.push({ kind: 'reading', where, message: 'what was read in it belongs to another capture' });
    }
    const payload = await db.selectFrom('payloads').selectAll().where('sha256', '=', sha256).executeTakeFirst();
    const bytes = payload === undefined ? await pointedBytes(db, id, sha256) : bytesOf(payload.bytes);
    if (payload === undefined) checked.pointers += 1;
    else checked.payloads += 1;
    if (bytes === null || digestOf(bytes) !== sha256 || (payload !== undefined && payload.size !== bytes.length)) {
      problems.push(
        payload === undefined
          ? { kind: 'pointer', where, message: 'its page is not where it was left' }
          : { kind: 'payload', where, message: 'its bytes are not those that were captured' },
      );
      continue;
    }
    if (found.parser !== parser) checked.olderReadings += 1;
    else {
      checked.readings += 1;
      const message = differenceOf(bytes, JSON.parse(found.options), stored);
      if (message !== null) problems.push({ kind: 'reading', where, message });
    }
  }
  return { problems, checked };
}

function bytesOf(packed: Uint8Array): Buffer | null {
  try {
    return unpack(packed);
  } catch {
    return null;
  }
}

function readingOf(packed: Uint8Array): LiveBlog | null {
  try {
    return JSON.parse(unpack(packed).toString());
  } catch {
    return null;
  }
}

/** @returns null where the page is read as it was */
function differenceOf(bytes: Uint8Array, options: ParseOptions, stored: LiveBlog): string | null {
  try {
    const again = parsePage(bytes, { ...options, source: '' });
    // What is undefined is not written.
    const same = isDeepStrictEqual(JSON.parse(JSON.stringify(again)), stored);
    return same ? null : 'the stored page is read otherwise than it was';
  } catch (error) {
    return `the stored page cannot be read again: ${error instanceof Error ? error.message : String(error)}`;
  }
}
