import { describe, expect, it } from 'vitest';
import { playedBlog } from './played-blog.js';
import { MINUTE, makeScene, recorder, START, timelineOf, withoutPlaces } from './scene.js';

const PATH = '/live/storm';

describe('a live blog that is followed', () => {
  it('is in the archive as it was played, until it is closed and quiet', async () => {
    const scene = await makeScene();
    const { server, clock, archive } = scene;
    const blog = playedBlog({ start: START - 30 * MINUTE, path: PATH, posts: 40, every: 9, closes: 400 });
    const { sent, send } = recorder();
    const url = `${server.origin}${PATH}`;
    server.answers.set(PATH, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(send(url, clock.now(), blog.page(clock.now())));
    });
    await scene.follow([PATH], { interval: { least: 2 * MINUTE, most: 20 * MINUTE } });
    expect(withoutPlaces(await archive.timeline(url))).toEqual(withoutPlaces(timelineOf(sent)));
    const { posts } = await archive.timeline(url);
    expect(posts.map(({ id }) => id).sort()).toEqual([...blog.idsUntil(clock.now())].sort());
    expect(posts.some(({ state }) => state === 'withdrawn')).toBe(true);
    expect(posts.some(({ revisions }) => revisions.length > 1)).toBe(true);
    expect(scene.told('ended')).toMatchObject([{ why: 'closed' }]);
    // Two hours of quiet behind the last thing that happened.
    expect(clock.now()).toBeGreaterThan(START + (321 + 120) * MINUTE);
    const times = scene.visits().map(({ at }) => at);
    const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(20 * MINUTE);
    expect((await archive.verify()).problems).toEqual([]);
  });
});
