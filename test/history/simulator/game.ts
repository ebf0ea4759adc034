import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Scene } from './judge/scene.js';
import { playBlog } from './play.js';
import { makeRandom } from './random.js';
import { shoot } from './shoot.js';
import { type Exposure, expose } from './show.js';
import type { World } from './world.js';

/** The game of a seed: a live blog, and its captures as the parser would give them. */
export function playGame(seed: number): Scene {
  const random = makeRandom(seed);
  const world = playBlog(random, seed);
  return sceneOf(
    world,
    shoot(random, world).map((shot) => expose(world, shot)),
  );
}

/** Sets captures apart that were given before: the same address, time and bytes. */
export function sceneOf(world: World, all: readonly Exposure[]): Scene {
  const known = new Map<string, Exposure>();
  const copies: { of: Exposure; blog: LiveBlog }[] = [];
  for (const exposure of all) {
    const { blog } = exposure;
    const { capturedAt, sha256, source } = blog.capture;
    const key = JSON.stringify([blog.url, capturedAt, sha256 ?? source]);
    const of = known.get(key);
    if (of === undefined) known.set(key, exposure);
    else copies.push({ of, blog });
  }
  return { world, exposures: [...known.values()], copies };
}
