import { describe, expect, it } from 'vitest';
import { type NewsServer, newsServer } from './news-server.js';
import { playedBlog } from './played-blog.js';
import { MINUTE, makeScene, START } from './scene.js';

const PATH = '/live/storm';
const BLOG = { start: START - 60 * MINUTE, path: PATH, posts: 60, every: 3, window: 6 };

/** The shortest time between two requests, in the order they came. */
function shortestPause(asked: NewsServer['asked']): number {
  const times = asked.map(({ at }) => at);
  return Math.min(...times.slice(1).map((at, index) => at - (times[index] ?? 0)));
}

describe('robots.txt', () => {
  it('that forbids a page is obeyed', async () => {
    const scene = await makeScene();
    scene.server.answers.set('/robots.txt', 'User-agent: *\nDisallow: /live\n');
    await scene.follow([PATH]);
    expect(scene.server.asked.map(({ url }) => url)).toEqual(['/robots.txt']);
    expect(scene.told('trouble')).toMatchObject([{ code: 'fetch-refused' }]);
    expect(scene.told('ended')).toMatchObject([{ why: 'refused' }]);
  });

  it.each([
    ['allows us by name', 'User-agent: *\nDisallow: /\n\nUser-agent: liveposts\nAllow: /live\n'],
    [
      'is missing',
      (_: unknown, response: { writeHead: (status: number) => { end: () => void } }) => response.writeHead(404).end(),
    ],
  ])('that %s lets us in', async (_, answer) => {
    const scene = await makeScene();
    scene.server.answers.set('/robots.txt', answer as string);
    scene.server.answers.set(PATH, playedBlog({ ...BLOG, window: 100 }).page(START));
    await scene.follow([PATH], { once: true });
    expect(scene.told('visited')).toMatchObject([{ newPosts: expect.any(Number) }]);
  });

  it('that cannot be had forbids all, and is asked for again later', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    let asked = 0;
    server.answers.set('/robots.txt', (_, response) => response.writeHead(++asked > 3 ? 404 : 503).end());
    server.answers.set(PATH, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(playedBlog(BLOG).page(clock.now()));
    });
    scene.stopAt(START + 6 * 60 * MINUTE);
    await scene.follow([PATH]);
    const firstVisit = server.asked.findIndex(({ url }) => url === PATH);
    expect(firstVisit).toBeGreaterThan(1);
    expect(server.asked.slice(0, firstVisit).every(({ url }) => url === '/robots.txt')).toBe(true);
    expect(shortestPause(server.asked.slice(0, firstVisit))).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(scene.told('visited').length).toBeGreaterThan(0);
  });

  it('is asked for once a day', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    server.answers.set(PATH, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(playedBlog({ ...BLOG, posts: 9 }).page(clock.now()));
    });
    scene.stopAt(START + 3 * 24 * 60 * MINUTE + MINUTE);
    await scene.follow([PATH], { interval: { least: 60 * MINUTE, most: 60 * MINUTE } });
    expect(server.asked.filter(({ url }) => url === '/robots.txt').length).toBeLessThanOrEqual(4);
    expect(scene.visits().length).toBeGreaterThan(60);
  });

  it('that asks for a delay gets it', async () => {
    const scene = await makeScene();
    const { server, clock } = scene;
    server.answers.set('/robots.txt', 'User-agent: *\nCrawl-delay: 20\n');
    const blog = playedBlog(BLOG);
    for (let page = 1; page <= 10; page += 1) {
      server.answers.set(page === 1 ? PATH : `${PATH}?page=${page}`, (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(blog.page(clock.now(), page));
      });
    }
    await scene.follow([PATH], { once: true });
    expect(server.asked.length).toBeGreaterThan(4);
    expect(shortestPause(server.asked)).toBeGreaterThanOrEqual(20_000);
  });
});

it('a host has one request at a time, with a pause behind each; hosts do not wait for each other', async () => {
  const scene = await makeScene(false);
  const { clock } = scene;
  const other = await newsServer(clock.now);
  const servers = [scene.server, other];
  const paths = ['/live/a', '/live/b', '/live/c'];
  for (const server of servers) {
    for (const path of paths) {
      const blog = playedBlog({ ...BLOG, path, window: 100 });
      server.answers.set(path, (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        setTimeout(() => response.end(blog.page(clock.now())), 5);
      });
    }
  }
  scene.stopAt(START + 60 * MINUTE);
  const urls = servers.flatMap(({ origin }) => paths.map((path) => `${origin}${path}`));
  await scene.follow(urls, { pause: 3_000, interval: { least: MINUTE, most: 5 * MINUTE } });
  for (const { asked } of servers) {
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ alongside }) => alongside > 0)).toEqual([]);
    expect(shortestPause(asked)).toBeGreaterThanOrEqual(3_000);
    expect(asked.every(({ headers }) => /^liveposts\/\d/.test(headers['user-agent'] ?? ''))).toBe(true);
    expect(asked.some(({ headers }) => 'cookie' in headers || 'authorization' in headers)).toBe(false);
  }
  await other.close();
});
