import { LivepostsError } from '../../../src/model/error.js';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import { sceneOf } from './game.js';
import { makeHouse } from './house.js';
import { renderPage } from './html.js';
import type { Scene } from './judge/scene.js';
import { playBlog } from './play.js';
import { makeRandom } from './random.js';
import { type Shot, type Showing, shoot, showingOf } from './shoot.js';
import { addressOf, type Exposure, expose, wordsIn } from './show.js';
import type { World } from './world.js';
import { utcOf } from './zones.js';

/** The game of a seed, its captures printed as HTML and read by the parser; those that it refuses or misreads left out. */
export function playParsedGame(seed: number): Scene {
  const random = makeRandom(seed);
  const house = makeHouse(random);
  // A page that moves its posts and prints when they were first published breaks what the parser's proofs rest on.
  const world = playBlog(random, seed, { ...house, movesUp: house.movesUp && house.shows === 'last-change' });
  const shots = shoot(random, world).map((shot) => ({ ...shot, cut: false }));
  return sceneOf(
    world,
    shots.flatMap((shot) => exposeParsed(world, shot) ?? []),
  );
}

function exposeParsed(world: World, shot: Shot): Exposure | null {
  // Payloads are read as simulated ones; what parses JSON is tested elsewhere.
  if (shot.kind === 'payload' || shot.kind === 'article') return expose(world, shot);
  const showing = showingOf(world, shot);
  const { url } = addressOf(world, shot, showing);
  const html = renderPage(world, shot, showing);
  try {
    const blog = parsePage(shot.bytes ? new TextEncoder().encode(html) : html, {
      source: shot.name,
      zone: world.house.zone,
      ...(url === null ? {} : { url }),
      ...(shot.timed ? { capturedAt: utcOf(shot.at) } : {}),
    });
    return isReadRightly(blog, shot, showing) ? { shot, showing, blog } : null;
  } catch (error) {
    if (error instanceof LivepostsError) return null;
    throw error;
  }
}

/** The judge knows the posts of a capture by their places: nothing may be missing, and nothing too much. */
function isReadRightly({ posts }: LiveBlog, { kind }: Shot, { standing }: Showing): boolean {
  return (
    posts.length === standing.length &&
    standing.every(({ version }, index) => {
      const words = wordsIn(kind, version);
      return posts[index]?.text === words.text && posts[index]?.headline === words.headline;
    })
  );
}
