import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.js';
import { openArchive } from '../../src/archive/open-archive.js';
import { openReader } from '../../src/archive/reader/open-reader.js';
import type { ArchiveReader, StoredBlog } from '../../src/archive/reader/reader.js';
import type { Timeline } from '../../src/model/timeline.js';
import { temporaryFolder } from '../captures/temporary-folder.js';
import { captureOf, playBlog } from './play.js';

const folder = temporaryFolder();
const path = join(folder.path, 'read.sqlite');
const storm = playBlog('https://www.news.example/live/storm', 30, 6);
const flood = playBlog('https://www.news.example/live/flooding', 12, 3);

/** What is stored of a timeline: which captures show a post, and where a capture lies in its file, is not. */
function asStored({ posts, captures, urls, ...blog }: Timeline): unknown {
  return {
    ...blog,
    urls: [...urls].sort(),
    published: null,
    updated: null,
    captures: captures.map(({ capture: { origin: _, ...capture }, ...rest }) => ({ ...rest, capture })),
    posts: posts.map(({ ids, ...post }) => ({ ...post, ids: [...ids].sort(), seenIn: [] })),
  };
}

describe('an archive that is read in pieces', () => {
  let archive: Archive;
  let reader: ArchiveReader;
  let blog: StoredBlog;

  beforeAll(async () => {
    archive = await openArchive(path);
    await archive.add([...storm, ...flood]);
    reader = await openReader(path);
    blog = await reader.blog('news.example/live/storm');
  });

  afterAll(async () => {
    await reader.close();
    await archive.close();
  });

  it('gives the timeline that its captures merge to', async () => {
    const timeline = await reader.timeline(blog);
    expect(timeline).toEqual(await archive.timeline(blog.name));
    const { posts, ...stored } = await reader.stored(blog);
    const plain = posts.map(({ ...post }) =>
      Object.fromEntries(Object.entries(post).filter(([name]) => name !== 'key')),
    );
    expect({ ...stored, posts: plain }).toEqual(asStored(timeline));
  });

  it('lists the posts newest first, and reads those that are asked for', async () => {
    const entries = await reader.entries(blog);
    expect(entries.map(({ place }) => place)).toEqual(Array.from({ length: 30 }, (_, index) => 29 - index));
    const some = [entries[7], entries[2]].flatMap((entry) => entry ?? []);
    const posts = await reader.posts([...some, { row: 9_999 }]);
    expect(posts.map(({ key }) => key)).toEqual(some.map(({ key }) => key));
    const { blog: _, key, ...one } = await archive.post(`${blog.name}/${some[0]?.key}`);
    expect(posts[0]).toEqual({ ...one, key, position: some[0]?.place, seenIn: [] });
  });

  it('tells that the archive has changed, and which blog', async () => {
    const other = await reader.blog('news.example/live/flooding');
    const before = [reader.counter(), await reader.stateOf(blog), await reader.stateOf(other)];
    expect([reader.counter(), await reader.stateOf(blog)]).toEqual(before.slice(0, 2));
    await archive.add([
      captureOf('https://www.news.example/live/flooding', 400, [
        { id: '9', minute: 390, headline: 'Pumps arrive', text: 'Four pumps arrived at the quay in the night.' },
      ]),
    ]);
    expect(reader.counter()).not.toBe(before[0]);
    expect(await reader.stateOf(blog)).toBe(before[1]);
    expect(await reader.stateOf(other)).not.toBe(before[2]);
  });

  it('finds words in one blog or in all, and says what is not there', async () => {
    expect((await reader.search('pumps', null, 5)).map(({ post }) => post)).toEqual(['post-9']);
    expect(await reader.search('pumps', blog, 5)).toEqual([]);
    await expect(reader.blog('nowhere')).rejects.toMatchObject({ code: 'not-in-archive' });
    await expect(openReader(join(folder.path, 'none.sqlite'))).rejects.toMatchObject({ code: 'missing-input' });
  });
});
