import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteArchive } from '../../src/archive/sqlite/sqlite-archive.js';
import { archiveChild, CHILD_PARSER } from './child-process.js';
import { dumpArchive } from './dump.js';
import { playBlog } from './play.js';

/** `LIVEPOSTS_KILLS=100 npx vitest run test/archive/kill.test.ts` takes longer. */
const KILLS = Number(process.env['LIVEPOSTS_KILLS'] ?? 20);

const captures = [
  ...playBlog('https://www.news.example/live/storm', 40, 20),
  ...playBlog('https://www.news.example/live/flooding', 30, 16),
];
const child = archiveChild(captures);

it(`an archive outlives ${KILLS} kills at random moments`, async () => {
  const args = (path: string): string[] => ['add', path, child.captures, CHILD_PARSER];
  const whole = join(child.folder, 'whole.sqlite');
  const start = performance.now();
  expect(child.run(args(whole)).stdout).toContain(`${captures.length} safe`);
  const took = performance.now() - start;
  const expected = dumpArchive(whole);
  const path = join(child.folder, 'killed.sqlite');
  const moments: number[] = [];
  // One line when the archive is open, and one for each transaction.
  const lines = Math.ceil(captures.length / 3);
  const step = took / lines;
  const someLine = (): number => 1 + Math.floor(Math.random() * lines);
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    // Some while the file is being made; most while captures are being written.
    const isEarly = kill % 5 === 0;
    let safe = await child.kill(args(path), Math.random() * (isEarly ? took / 2 : step), isEarly ? 0 : someLine());
    // Some again while they go on with what was left behind.
    if (kill % 3 === 0) safe = Math.max(safe, await child.kill(args(path), Math.random() * step, someLine()));
    moments.push(safe);
    if (!existsSync(path)) continue;
    const archive = await openSqliteArchive(path, { parser: CHILD_PARSER });
    expect((await archive.verify()).problems).toEqual([]);
    expect((await archive.stats()).captures).toBeGreaterThanOrEqual(safe);
    await archive.add(captures);
    await archive.close();
    expect(dumpArchive(path)).toEqual(expected);
  }
  // Otherwise all kills came too early or too late to mean anything.
  expect(moments.filter((safe) => safe > 0 && safe < captures.length).length).toBeGreaterThan(KILLS / 3);
}, 1_200_000);
