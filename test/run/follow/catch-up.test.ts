import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import { readCaptures } from '../../../src/read/captures/read-captures.js';
import { type PlayedBlog, playedBlog } from './played-blog.js';
import { MINUTE, makeScene, recorder, type Scene, START, timelineOf, withoutPlaces } from './scene.js';

const PATH = '/live/storm';
const BLOG = { start: START - 300 * MINUTE, path: PATH, posts: 160, every: 3, window: 10, closes: 210 };

function playPages({ server, clock }: Scene, blog: PlayedBlog): ReturnType<typeof recorder>['sent'] {
  const { sent, send } = recorder();
  for (let page = 1; page <= 20; page += 1) {
    const path = page === 1 ? PATH : `${PATH}?page=${page}`;
    server.answers.set(path, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(send(`${server.origin}${path}`, clock.now(), blog.page(clock.now(), page)));
    });
  }
  return sent;
}

it('further pages are read at first, where a window was missed, and once more in the end', async () => {
  const scene = await makeScene();
  const { clock, archive, server } = scene;
  const blog = playedBlog(BLOG);
  const sent = playPages(scene, blog);
  await scene.follow([PATH], { interval: { least: 45 * MINUTE, most: 45 * MINUTE } });
  const timeline = await archive.timeline(`${server.origin}${PATH}`);
  expect(withoutPlaces(timeline)).toEqual(withoutPlaces(timelineOf(sent)));
  const ids = new Set(timeline.posts.map(({ id }) => id));
  // Those that came and went between two visits cannot be known.
  const shown = new Set(blog.page(clock.now()).match(/post-\d+/g));
  for (let page = 2; page <= blog.pages(clock.now()); page += 1)
    for (const id of blog.page(clock.now(), page).match(/post-\d+/g) ?? []) shown.add(id);
  expect([...shown].filter((id) => !ids.has(id))).toEqual([]);
  expect(shown.size).toBeGreaterThan(120);
  expect(scene.told('ended')).toMatchObject([{ why: 'closed' }]);
  // A page that joins is not read past: 15 posts in 45 minutes are two pages.
  const perVisit = scene.told('visited').map(({ at }) => at);
  expect(perVisit.length).toBeGreaterThan(5);
  expect(scene.visits().length).toBeLessThan(2 * 20 + perVisit.length * 3);
});

it('nothing further is read where the window joins', async () => {
  const scene = await makeScene();
  playPages(scene, playedBlog({ ...BLOG, closes: 100_000 }));
  scene.stopAt(START + 100 * MINUTE);
  await scene.follow([PATH], { interval: { least: 2 * MINUTE, most: 5 * MINUTE } });
  const first = scene.told('visited')[0]?.at ?? '';
  const later = scene.visits().filter(({ at }) => at > Date.parse(first) + 2 * MINUTE);
  expect(later.length).toBeGreaterThan(15);
  expect(later.filter(({ url }) => url !== PATH)).toEqual([]);
});

it('the WARC files give the same to everyone who reads them, and a new archive', async () => {
  const scene = await makeScene();
  const sent = playPages(scene, playedBlog(BLOG));
  await scene.follow([PATH], { interval: { least: 30 * MINUTE, most: 45 * MINUTE }, warcSize: 10_000 });
  const again = await openArchive(join(scene.folder, 'again.sqlite'));
  const files = new Set(scene.told('fetched').map(({ file }) => file));
  expect(files.size).toBeGreaterThan(2);
  let pages = 0;
  for (const file of files) {
    for await (const event of readCaptures(join(scene.warc, file))) {
      expect(event.kind).not.toBe('damage');
      if (event.kind !== 'page') continue;
      const { bytes, url, capturedAt, contentType } = event.page;
      if (!/live/.test(url ?? '')) continue;
      pages += 1;
      const options = {
        ...(url !== null && { url }),
        ...(capturedAt !== null && { capturedAt }),
        ...(contentType !== null && { contentType }),
      };
      await again.add([{ blog: parsePage(bytes, options), bytes, options }]);
    }
  }
  expect(pages).toBe(sent.length);
  const url = `${scene.server.origin}${PATH}`;
  expect(withoutPlaces(await again.timeline(url))).toEqual(withoutPlaces(await scene.archive.timeline(url)));
  await again.close();
});

it('a follower that is started again goes on where it was', async () => {
  const scene = await makeScene();
  const sent = playPages(scene, playedBlog(BLOG));
  const setting = { interval: { least: 5 * MINUTE, most: 20 * MINUTE } };
  for (let hour = 1; hour <= 3; hour += 1) {
    scene.stopAt(START + hour * 40 * MINUTE);
    await scene.follow([PATH], setting);
  }
  const walks = scene.visits().filter(({ url }) => url === `${PATH}?page=5`);
  expect(walks).toHaveLength(1);
  scene.stopAt(Number.POSITIVE_INFINITY);
  await scene.follow([PATH], setting);
  expect(scene.told('ended').map(({ why }) => why)).toEqual(['stopped', 'stopped', 'stopped', 'closed']);
  const held = await scene.archive.timeline(`${scene.server.origin}${PATH}`);
  // After a start nothing is known of what was the same before: such a page is kept once more.
  expect(held.posts.map(({ id, revisions }) => [id, revisions.length])).toEqual(
    timelineOf(sent).posts.map(({ id, revisions }) => [id, revisions.length]),
  );
  const times = scene
    .visits()
    .filter(({ url }) => url === PATH)
    .map(({ at }) => at);
  for (const [index, at] of times.slice(1).entries())
    expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(5 * MINUTE);
});
