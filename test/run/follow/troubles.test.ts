import { describe, expect, it } from 'vitest';
import type { Answer } from './news-server.js';
import { type PlayedBlog, playedBlog } from './played-blog.js';
import { MINUTE, makeScene, recorder, type Scene, START, timelineOf, withoutPlaces } from './scene.js';

const PATH = '/live/storm';
const FAST = { interval: { least: 2 * MINUTE, most: 10 * MINUTE } };

/** A page that is played, with trouble in between: `trouble` answers instead where it wants to. */
function play(
  { server, clock }: Scene,
  blog: PlayedBlog,
  trouble: (visit: number) => Answer | null = () => null,
  path = PATH,
): ReturnType<typeof recorder>['sent'] {
  const { sent, send } = recorder();
  let visits = 0;
  server.answers.set(path, (request, response) => {
    const instead = trouble(visits++);
    if (typeof instead === 'function') return instead(request, response);
    const body = instead ?? send(`${server.origin}${path}`, clock.now(), blog.page(clock.now()));
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  });
  return sent;
}

const short = (): PlayedBlog => playedBlog({ start: START - 20 * MINUTE, path: PATH, posts: 12, every: 7, closes: 90 });

async function expectAsPlayed({ archive, server }: Scene, sent: ReturnType<typeof play>, path = PATH): Promise<void> {
  expect(withoutPlaces(await archive.timeline(`${server.origin}${path}`))).toEqual(withoutPlaces(timelineOf(sent)));
}

describe('answers that are none', () => {
  it.each([
    ['429', 429],
    ['503', 503],
  ])('%s with Retry-After is heeded to the second', async (_, status) => {
    const scene = await makeScene();
    const sent = play(scene, short(), (visit) =>
      visit === 2 || visit === 3
        ? (__, response) => response.writeHead(status, { 'Retry-After': '1800' }).end('later')
        : null,
    );
    await scene.follow([PATH], FAST);
    const visits = scene.visits();
    for (const one of [2, 3]) {
      const wait = (visits[one + 1]?.at ?? 0) - (visits[one]?.at ?? 0);
      expect(wait).toBeGreaterThanOrEqual(30 * MINUTE);
      expect(wait).toBeLessThan(32 * MINUTE);
    }
    expect(scene.told('trouble')).toHaveLength(2);
    expect(scene.told('ended')).toMatchObject([{ why: 'closed' }]);
    await expectAsPlayed(scene, sent);
  });

  it('an error of the server makes the waits longer each time', async () => {
    const scene = await makeScene();
    play(scene, short(), (visit) => (visit > 0 ? (_, response) => response.writeHead(500).end() : null));
    scene.stopAt(START + 20 * 60 * MINUTE);
    await scene.follow([PATH], FAST);
    const times = scene.visits().map(({ at }) => at);
    const waits = times.slice(2).map((at, index) => at - (times[index + 1] ?? 0));
    expect(waits.length).toBeGreaterThan(10);
    // Half a minute, doubled each time, half of it left to chance; the user allows no less than two minutes.
    for (const [index, wait] of waits.entries()) {
      const most = Math.max(2 * MINUTE, Math.min(60, 0.5 * 2 ** index) * MINUTE);
      expect(wait).toBeLessThanOrEqual(most + 10);
      expect(wait).toBeGreaterThanOrEqual(Math.max(2 * MINUTE, most / 2));
    }
    expect(scene.told('ended')).toMatchObject([{ why: 'stopped' }]);
  });

  const CUT: Answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '90000' });
    response.write('<html><title>Harbour storm: live updates</title><article class="live-post" id="post-100">');
    setTimeout(() => response.destroy(), 20);
  };
  const LOOP: Answer = (_, response) => response.writeHead(302, { Location: PATH }).end();
  const GONE: Answer = (_, response) => response.destroy();
  const ARTICLE = `<!DOCTYPE html><html><head><title>The storm</title></head><body><article><h1>What the storm left behind</h1>
<p>${'The harbour was quiet in the morning, and the boats lay on the mole. '.repeat(20)}</p></article></body></html>`;

  it.each([
    ['a body that is cut off', CUT, 'fetch-failed'],
    ['redirects without end', LOOP, 'fetch-failed'],
    ['a connection that breaks', GONE, 'fetch-failed'],
    ['no page', (_: unknown, response: Parameters<typeof CUT>[1]) => response.writeHead(404).end(), 'fetch-failed'],
    ['an article', ARTICLE, 'not-live-blog'],
    ['nothing', '', 'fetch-failed'],
  ])('%s for a while costs nothing that was there', async (_, trouble, code) => {
    const scene = await makeScene();
    let visits = 0;
    const sent = play(scene, short(), () => (++visits > 2 && visits < 9 ? (trouble as Answer) : null));
    await scene.follow([PATH], { ...FAST, pause: 100 });
    expect(scene.told('trouble').length).toBeGreaterThan(0);
    expect(scene.told('trouble')[0]).toMatchObject({ code });
    await expectAsPlayed(scene, sent);
    const { posts } = await scene.archive.timeline(`${scene.server.origin}${PATH}`);
    // One of them came and went meanwhile.
    expect(posts.length).toBeGreaterThanOrEqual(11);
  });

  it('a slow body is waited for, and given up', async () => {
    const scene = await makeScene();
    const drips: NodeJS.Timeout[] = [];
    const sent = play(scene, short(), (visit) =>
      visit !== 1
        ? null
        : (_, response) => {
            response.writeHead(200, { 'Content-Type': 'text/html' });
            drips.push(setInterval(() => response.write(' '), 50));
          },
    );
    await scene.follow([PATH], { ...FAST, timeout: 500 });
    for (const drip of drips) clearInterval(drip);
    expect(scene.told('trouble')).toMatchObject([
      { code: 'fetch-failed', message: expect.stringContaining('too long') },
    ]);
    await expectAsPlayed(scene, sent);
  });

  it('a page that stays an article is not followed any more', async () => {
    const scene = await makeScene();
    const sent = play(scene, short(), (visit) => (visit > 5 ? ARTICLE : null));
    await scene.follow([PATH], { ...FAST, endAfter: 60 * MINUTE });
    expect(scene.told('ended')).toMatchObject([{ why: 'lost' }]);
    expect(scene.visits().length).toBeGreaterThan(10);
    await expectAsPlayed(scene, sent);
    const { posts } = await scene.archive.timeline(`${scene.server.origin}${PATH}`);
    expect(posts.filter(({ state }) => state === 'withdrawn')).toEqual([]);
  });

  it('a page that never was a live blog is not asked for twice', async () => {
    const scene = await makeScene();
    scene.server.answers.set(PATH, ARTICLE);
    await scene.follow([PATH, '/nowhere'], FAST);
    expect(scene.told('ended').map(({ why }) => why)).toEqual(['refused', 'refused']);
    expect(scene.visits()).toHaveLength(2);
  });
});

describe('pages that are as they were', () => {
  it('are asked for with their ETag, and not sent again', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    const blog = short();
    const { sent, send } = recorder();
    server.answers.set(PATH, (request, response) => {
      const body = blog.page(clock.now());
      const etag = `"${Buffer.from(body).length}-${body.split('<article').length}"`;
      if (request.headers['if-none-match'] === etag) return response.writeHead(304, { ETag: etag }).end();
      const sentBody = send(`${server.origin}${PATH}`, clock.now(), body);
      return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ETag: etag }).end(sentBody);
    });
    await scene.follow([PATH], { interval: { least: MINUTE, most: 5 * MINUTE } });
    const statuses = scene.visits().map(({ status }) => status);
    expect(statuses.filter((status) => status === 304).length).toBeGreaterThan(statuses.length / 2);
    await expectAsPlayed(scene, sent);
  });

  it('are left alone for as long as the server says', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    server.answers.set(PATH, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'public, max-age=480' });
      response.end(short().page(clock.now()));
    });
    scene.stopAt(START + 120 * MINUTE);
    await scene.follow([PATH], FAST);
    const times = scene.visits().map(({ at }) => at);
    expect(times.length).toBeGreaterThan(5);
    for (const [index, at] of times.slice(1).entries())
      expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(8 * MINUTE);
  });
});

it('a page that has moved for good is asked for where it is', async () => {
  const scene = await makeScene();
  const { server, clock } = scene;
  const moved = '/live/storm-as-it-happens';
  const blog = short();
  server.answers.set(moved, (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(blog.page(clock.now()));
  });
  play(scene, blog, (visit) =>
    visit < 3 ? null : (_, response) => response.writeHead(301, { Location: moved }).end(),
  );
  await scene.follow([PATH], FAST);
  expect(scene.told('moved')).toMatchObject([{ to: `${server.origin}${moved}` }]);
  const asked = scene.visits().map(({ url }) => url);
  expect(asked.filter((url) => url === PATH)).toHaveLength(4);
  expect(asked.at(-1)).toBe(moved);
  const blogs = await scene.archive.blogs();
  expect(blogs).toHaveLength(1);
  expect(blogs[0]?.posts).toBe(12);
});
