import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/parse/parse-page.js';
import { corpusFolder } from '../../corpus-folder.js';
import { MINUTE, makeScene, START, timelineOf, withoutPlaces } from './scene.js';

/** One page of each publisher, the longest that is not too long for a test. */
function realPages(folder: string): readonly string[] {
  const root = join(folder, 'html');
  return readdirSync(root)
    .filter((name) => name !== 'labels')
    .flatMap((name) => {
      const pages = readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .map((file) => join(root, name, file))
        .filter((file) => statSync(file).size < 900_000)
        .sort((a, b) => statSync(b).size - statSync(a).size);
      return pages.slice(0, 1);
    });
}

describe.skipIf(corpusFolder === null)('real pages that are played', () => {
  it.each(corpusFolder === null ? ['nowhere'] : realPages(corpusFolder))('%s', async (file) => {
    const scene = await makeScene();
    const { server, clock } = scene;
    const before = readFileSync(file);
    const { posts } = parsePage(before);
    // As if the newest words that stand in the page as they are were corrected later.
    const words = posts.flatMap(({ text }) => /\p{L}{4,} \p{L}{4,} \p{L}{4,}/u.exec(text)?.[0] ?? []);
    const old = words.find((some) => before.includes(some)) ?? '';
    const after = Buffer.from(before.toString('latin1').replaceAll(old, `${old} corrected since`), 'latin1');
    const sent: { url: string; at: number; body: Buffer }[] = [];
    const url = `${server.origin}/live`;
    server.answers.set('/live', (_, response) => {
      const body = clock.now() < START + 20 * MINUTE ? before : after;
      if (sent.at(-1)?.body !== body) sent.push({ url, at: clock.now(), body });
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(body);
    });
    scene.stopAt(START + 40 * MINUTE);
    await scene.follow(['/live'], { interval: { least: 6 * MINUTE, most: 10 * MINUTE } });
    expect(sent).toHaveLength(2);
    const blog = scene.told('visited')[0]?.blog ?? '';
    const timeline = await scene.archive.timeline(blog);
    expect(withoutPlaces(timeline)).toEqual(withoutPlaces(timelineOf(sent, 'text/html')));
    expect(timeline.posts.length).toBeGreaterThanOrEqual(posts.length);
    expect(scene.visits().filter((one) => one.url === '/live').length).toBeGreaterThan(3);
  });
});
