import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import type { CaptureToAdd } from '../../src/archive/pack-capture.js';
import { type ArchiveSetting, openSqliteArchive } from '../../src/archive/sqlite/sqlite-archive.js';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import { temporaryFolder } from '../captures/temporary-folder.js';
import { dumpArchive } from './dump.js';
import { captureOf, noonPlus, playBlog } from './play.js';

const folder = temporaryFolder();
const storm = playBlog('https://www.news.example/live/storm', 30, 6);
const flood = playBlog('https://www.news.example/live/flooding', 12, 3);
const all = [...storm, ...flood];

/** Adds captures in steps, and gives what the archive holds then. */
async function archived(
  name: string,
  steps: readonly (readonly CaptureToAdd[])[],
  setting: ArchiveSetting = {},
): Promise<ReturnType<typeof dumpArchive>> {
  const path = join(folder.path, name);
  for (const captures of steps) {
    const archive = await openSqliteArchive(path, setting);
    await archive.add(captures);
    expect((await archive.verify()).problems).toEqual([]);
    await archive.close();
  }
  return dumpArchive(path);
}

describe('adding captures', () => {
  it('keeps what the history makes of them', async () => {
    const archive = await openArchive(join(folder.path, 'history.sqlite'));
    expect(await archive.add(all)).toEqual({ captures: 9, known: 0, newBlogs: 2, newPosts: 42, changedPosts: 0 });
    const timeline = mergeCaptures(storm.map(({ blog }) => blog));
    expect(await archive.timeline('news.example/live/storm')).toEqual(timeline);
    const states = new Set(timeline.posts.map(({ state }) => state));
    expect([...states].sort()).toEqual(['present', 'withdrawn']);
    const [blog] = (await archive.blogs()).filter(({ url }) => url?.endsWith('storm'));
    for (const { position: _, seenIn: __, ...post } of timeline.posts) {
      expect(await archive.post(post.id)).toEqual({ ...post, blog: blog?.name, key: post.id });
    }
    await archive.close();
  });

  it('changes nothing the second time', async () => {
    const path = join(folder.path, 'twice.sqlite');
    const archive = await openArchive(path);
    await archive.add(all);
    const before = dumpArchive(path);
    expect(await archive.add(all)).toMatchObject({ captures: 0, known: 9, newPosts: 0, changedPosts: 0 });
    expect(dumpArchive(path)).toEqual(before);
    await archive.close();
  });

  it('gives the same for any order and any batches', async () => {
    const expected = await archived('whole.sqlite', [all]);
    expect(expected['revisions']?.length).toBeGreaterThan(42);
    const backwards = [...all].reverse();
    expect(await archived('backwards.sqlite', [backwards])).toEqual(expected);
    expect(await archived('steps.sqlite', [all.slice(3, 7), all.slice(0, 5), backwards])).toEqual(expected);
    const single = { batch: { captures: 1, weight: 1 } };
    const mixed = [7, 2, 5, 0, 8, 3, 1, 6, 4].flatMap((index) => all[index] ?? []);
    expect(await archived('single.sqlite', [mixed], single)).toEqual(expected);
  });

  it('keeps every place that a capture lies in, and reads it from the first by name', async () => {
    const [first] = storm;
    if (first === undefined) throw new Error('no captures');
    const at = (source: string): CaptureToAdd => ({
      ...first,
      blog: { ...first.blog, capture: { ...first.blog.capture, source } },
    });
    const expected = await archived('places.sqlite', [[at('file:b.html'), at('file:a.html')]]);
    expect(expected['origins']).toHaveLength(2);
    expect(await archived('places-2.sqlite', [[at('file:a.html')], [at('file:b.html')]])).toEqual(expected);
    const archive = await openArchive(join(folder.path, 'places-2.sqlite'), { readonly: true });
    const { captures } = await archive.timeline('https://news.example/live/storm');
    expect(captures.map(({ capture }) => capture.source)).toEqual(['file:a.html']);
    await archive.close();
  });

  it('takes the bytes of a capture that was only pointed to before', async () => {
    const [first] = storm;
    if (first === undefined) throw new Error('no captures');
    const path = join(folder.path, 'pointed.sqlite');
    const archive = await openArchive(path);
    await archive.add([{ ...first, bytes: null }]);
    expect((await archive.verify()).problems).toMatchObject([{ kind: 'pointer' }]);
    await archive.close();
    expect(dumpArchive(path)['payloads']).toEqual([]);
    expect(await archived('pointed.sqlite', [[first]])).toEqual(await archived('kept.sqlite', [[first]]));
  });

  it('refuses what no digest tells apart, and keeps nothing of its batch', async () => {
    const path = join(folder.path, 'string.sqlite');
    const archive = await openArchive(path);
    const [first, second] = storm;
    if (first === undefined || second === undefined) throw new Error('no captures');
    const blog = { ...second.blog, capture: { ...second.blog.capture, sha256: null } };
    await expect(archive.add([first, { blog, bytes: null }])).rejects.toMatchObject({ code: 'bad-option' });
    expect(await archive.blogs()).toEqual([]);
    await archive.close();
  });
});

it('an address that names no live blog parts nothing and joins nothing', async () => {
  const page = (seed: string, minute: number): CaptureToAdd => {
    const posts = Array.from({ length: 5 }, (_, index) => ({
      id: `${minute}0${index}`,
      minute: minute - index,
      headline: `${seed} ${seed}bak${index} ${seed}lun`,
      text: `${seed}dem${index} ${seed}sot ${seed}pir${index} ${seed}kel ${seed}nid${index} ${seed}top was all that was said.`,
    }));
    return captureOf('http://localhost:8080/', minute + 5, posts);
  };
  const [one, other] = [page('mur', 60), page('tas', 90)];
  const expected = await archived('local.sqlite', [[one, other]]);
  expect(expected['blogs']).toHaveLength(2);
  expect(await archived('local-2.sqlite', [[other], [one]])).toEqual(expected);
});

describe('blogs that turn out to be one', () => {
  const posts = [1, 2, 3, 4].map((id) => ({
    id: `${id}00`,
    minute: id * 10,
    headline: `Word from the ${['pier', 'mill', 'inn', 'school'][id - 1]}`,
    text: `Nothing but ${['rain', 'snow', 'hail', 'wind'][id - 1]} was seen there all day long.`,
  }));
  const old = captureOf('https://news.example/live/before', 60, posts.slice(0, 1));
  const renamed = captureOf('https://news.example/live/after', 120, posts.slice(3));
  const between = captureOf('https://news.example/live/after', 90, posts);

  it('join, in whatever order that is found out', async () => {
    const expected = await archived('joined.sqlite', [[old, renamed, between]]);
    expect(expected['blogs']).toHaveLength(1);
    expect(expected['addresses']).toHaveLength(2);
    expect(await archived('joined-2.sqlite', [[old, renamed], [between]])).toEqual(expected);
    expect(await archived('joined-3.sqlite', [[between], [renamed], [old]])).toEqual(expected);
  });

  it('are found under both addresses', async () => {
    const archive = await openArchive(join(folder.path, 'joined-2.sqlite'), { readonly: true });
    const [blog] = await archive.blogs();
    expect((await archive.blog('https://m.news.example/live/before')).name).toBe(blog?.name);
    expect((await archive.blog('https://news.example/live/after?page=2')).name).toBe(blog?.name);
    expect((await archive.blog(blog?.name.slice(0, 5) ?? '')).name).toBe(blog?.name);
    await expect(archive.blog('https://news.example/live/other')).rejects.toMatchObject({ code: 'not-in-archive' });
    await archive.close();
  });
});

it('writes only the posts that a capture changes', async () => {
  const path = join(folder.path, 'watched.sqlite');
  const archive = await openArchive(path);
  await archive.add(storm.slice(0, -2));
  const watch = new Sqlite(path);
  watch.exec('CREATE TABLE seen (what TEXT, post INTEGER)');
  for (const verb of ['INSERT', 'UPDATE', 'DELETE']) {
    const row = verb === 'DELETE' ? 'old' : 'new';
    for (const table of ['post_texts', 'revisions']) {
      watch.exec(`CREATE TRIGGER seen_${table}_${verb} AFTER ${verb} ON ${table} BEGIN
        INSERT INTO seen VALUES ('${table} ${verb}', ${row}.post); END`);
    }
  }
  const last = await archive.add(storm.slice(-2, -1));
  const counts = watch.prepare('SELECT what, count(*) AS n FROM seen GROUP BY what').all();
  expect(last.newPosts).toBeGreaterThan(0);
  const edits = last.changedPosts;
  expect(edits).toBeGreaterThan(0);
  expect(counts).toContainEqual({ what: 'post_texts INSERT', n: last.newPosts });
  // Posts that the capture shows as they were are no more than seen again.
  const updated = watch.prepare("SELECT count(*) FROM seen WHERE what = 'post_texts UPDATE'").pluck().get();
  expect(Number(updated)).toBeLessThanOrEqual(edits);
  expect(watch.prepare("SELECT count(*) FROM seen WHERE what LIKE '%DELETE'").pluck().get()).toBe(0);
  watch.close();
  await archive.close();
});

it('gives changes since a time, the oldest first', async () => {
  const archive = await openArchive(join(folder.path, 'changes.sqlite'));
  await archive.add(storm);
  const blog = 'https://news.example/live/storm';
  const changes = await archive.changes(blog);
  expect(new Set(changes.map(({ what }) => what))).toEqual(new Set(['new', 'revised', 'withdrawn']));
  const times = changes.map(({ at }) => at ?? '');
  expect(times).toEqual([...times].sort());
  const since = storm.at(-2)?.blog.capture.capturedAt ?? '';
  const later = await archive.changes(blog, since);
  expect(later).toEqual(changes.filter(({ at }) => at !== null && at >= since));
  expect(later.length).toBeLessThan(changes.length);
  expect(await archive.changes(blog, noonPlus(100_000))).toEqual([]);
  await archive.close();
});
