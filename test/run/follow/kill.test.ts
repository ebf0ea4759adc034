import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.js';
import { readCaptures } from '../../../src/read/captures/read-captures.js';
import { builtCommand } from '../../captures/built-command.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { newsServer } from './news-server.js';
import { playedBlog } from './played-blog.js';
import { MINUTE, START } from './scene.js';

const command = builtCommand();
const folder = temporaryFolder();
const PATH = '/live/storm';
const ROUNDS = 20;

it('a follower that is killed at any moment loses nothing that it had fetched', async () => {
  const blog = playedBlog({ start: START, path: PATH, posts: 120, every: 1, window: 6 });
  const server = await newsServer(Date.now);
  /** Digest and round of every page that was sent, in order. */
  const sent: { readonly sha256: string; readonly round: number }[] = [];
  let requests = 0;
  let round = 0;
  for (let page = 1; page <= 25; page += 1) {
    server.answers.set(page === 1 ? PATH : `${PATH}?page=${page}`, (_, response) => {
      // Each answer is another one: what is lost is missed.
      requests += 1;
      const body = blog.page(START + (20 + requests / 2) * MINUTE, page);
      const whole = body.replace('</main>', `<!-- ${requests} --></main>`);
      sent.push({ sha256: createHash('sha256').update(whole).digest('hex'), round });
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(whole);
    });
  }
  const [archivePath, warc] = [join(folder.path, 'kill.sqlite'), join(folder.path, 'kill-warc')];
  const args = ['follow', `${server.origin}${PATH}`, '--allow-private', '--archive', archivePath];
  args.push('--pause', '5ms', '--interval', '1s', '--quiet');
  let killed = 0;
  for (; round < ROUNDS; round += 1) {
    const until = requests + 1 + Math.floor(Math.random() * 4);
    const child = command.start(args);
    const over = once(child, 'exit');
    while (requests < until) await wait(5);
    // From the middle of the next answer to behind the next but one.
    await wait(Math.random() * 120);
    child.kill('SIGKILL');
    const [, signal] = await over;
    if (signal === 'SIGKILL') killed += 1;
  }
  expect(killed).toBe(ROUNDS);
  const last = await command.runAndStop([...args, '--once'], 'SIGTERM', 60_000);
  expect(last.code).toBe(0);
  await server.close();

  // Who asks again has the answer before on the disk; the last one of a round may have been on its way.
  const kept = sent.filter(({ round: own }, index) => sent[index + 1]?.round === own);
  expect(kept.length).toBeGreaterThan(ROUNDS);
  const archive = await openArchive(archivePath, { readonly: true });
  const held = new Set<string | null>();
  for (const { name } of await archive.blogs()) {
    for (const { capture } of (await archive.timeline(name)).captures) held.add(capture.sha256);
  }
  expect(kept.filter(({ sha256 }) => !held.has(sha256))).toEqual([]);
  expect((await archive.verify()).problems).toEqual([]);
  await archive.close();

  // Nothing half written, and nothing that is not in the archive.
  const inFiles = new Set<string>();
  for (const file of readdirSync(warc).filter((name) => name.endsWith('.warc.gz'))) {
    for await (const event of readCaptures(join(warc, file))) {
      expect(event.kind).not.toBe('damage');
      if (event.kind !== 'page' || /robots/.test(event.page.url ?? '')) continue;
      inFiles.add(createHash('sha256').update(event.page.bytes).digest('hex'));
    }
  }
  expect([...inFiles].filter((sha256) => !held.has(sha256))).toEqual([]);
  expect(inFiles.size).toBe(held.size);
}, 400_000);
