import { createHash } from 'node:crypto';
import { openArchive } from '../../../src/archive/open-archive.js';
import type { CaptureToAdd } from '../../../src/archive/pack-capture.js';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Label, Post } from '../../../src/model/post.js';
import type { Timestamp } from '../../../src/model/timestamp.js';
import { makeBlog, makePost, makeTime } from '../../publish/make-blog.js';

const MINUTES_BETWEEN = 2;
const WRITERS = ['Ada Ruiz', 'Ben Okafor', 'Chiara Lund'];
/** Some made-up words that no other number has: posts must not look alike. */
const WORDS = 'alder birch cedar delta ember fjord grove heron islet jetty knoll ledge marsh north osier'.split(' ');

/** 7 February 2024, so many minutes after noon in New York. */
export function minuteTime(minute: number): Timestamp {
  const at = Date.UTC(2024, 1, 7, 17, minute);
  const instant = new Date(at).toISOString().replace('.000Z', 'Z');
  const local = `${new Date(at - 5 * 3_600_000).toISOString().slice(0, 19)}-05:00`;
  return makeTime({ instant, local, text: `${local.slice(11, 16)} ET` });
}

function wordsOf(number: number): string {
  const digits = createHash('sha256').update(String(number)).digest();
  return Array.from({ length: 12 }, (_, index) => WORDS[(digits[index] ?? 0) % WORDS.length]).join(' ');
}

/** The post of a number: one every two minutes. */
export function floodPost(number: number, changes: Partial<Post> = {}): Post {
  const time = minuteTime(number * MINUTES_BETWEEN);
  const labels: readonly Label[] = number % 12 === 0 ? ['key-event'] : number % 50 === 7 ? ['summary'] : [];
  const name = WRITERS[number % WRITERS.length] ?? '';
  const text = `Gauge ${number} was read at the ${wordsOf(number)}.`;
  return makePost({
    id: `block-${createHash('sha256').update(`flood ${number}`).digest('hex').slice(0, 24)}`,
    url: `https://news.example/live/flood#${number}`,
    headline: `Reading ${number} of the ${wordsOf(number + 1_000)
      .slice(0, 30)
      .trim()}`,
    time,
    published: time,
    byline: `By ${name}`,
    authors: [{ name, location: null, organization: null }],
    text,
    html: `<p>${text}</p>`,
    labels,
    ...changes,
  });
}

/** A capture that shows posts, given from the oldest on. */
export function floodCapture(minute: number, posts: readonly Post[], changes: Partial<LiveBlog> = {}): CaptureToAdd {
  const bytes = Buffer.from(`${changes.url ?? 'flood'} ${minute} ${posts.length}`);
  const shown = [...posts].reverse().map((post, position) => ({ ...post, position }));
  const blog = makeBlog({
    description: 'Rivers rise in the north of Ambria.',
    status: 'live',
    ...changes,
    posts: shown,
  });
  const capture = {
    ...blog.capture,
    source: `file:${minute}.html`,
    capturedAt: minuteTime(minute).instant,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return { blog: { ...blog, capture }, bytes };
}

/** Posts by their numbers, the first to the last. */
export function floodPosts(first: number, last: number): readonly Post[] {
  return Array.from({ length: last - first + 1 }, (_, index) => floodPost(first + index));
}

/** The number of the post that is changed, and of the one that is withdrawn. */
export const CHANGED = 40;
export const WITHDRAWN = 50;

/**
 * A live blog of 220 posts in three captures: one post is changed and one withdrawn in the second, and forty that came and
 * went between the second and the third are not known.
 */
function floodCaptures(): readonly CaptureToAdd[] {
  const second = floodPosts(30, 149)
    .map((post, index) =>
      index + 30 === CHANGED
        ? {
            ...post,
            text: 'Gauge 40 was read wrongly: the river is falling.',
            html: '<p>Gauge 40 was read wrongly: the river is falling.</p>',
          }
        : post,
    )
    .filter((_, index) => index + 30 !== WITHDRAWN);
  return [floodCapture(240, floodPosts(0, 119)), floodCapture(300, second), floodCapture(540, floodPosts(190, 259))];
}

/** Makes an archive; what is in it besides the flood. */
export async function makeFloodArchive(path: string, more: readonly CaptureToAdd[] = []): Promise<void> {
  await addTo(path, [...floodCaptures(), ...more]);
}

/** Adds captures, as another process would. */
export async function addTo(path: string, captures: readonly CaptureToAdd[]): Promise<void> {
  const archive = await openArchive(path);
  await archive.add(captures);
  await archive.close();
}
