import { describe, expect, it } from 'vitest';
import { toJson } from '../../../src/publish/to-json.js';
import { isSaved, readSaved } from '../../../src/run/saved/read-saved.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { makeBlog, makePost } from '../../publish/make-blog.js';
import { makeStory } from '../../publish/make-timeline.js';

const folder = temporaryFolder();
const put = (name: string, text: string) => ({ path: folder.put(name, text), known: {} });
const LIMIT = 1_000_000;

describe('a saved result', () => {
  it('is known by how it begins', async () => {
    expect(await isSaved(put('blog.json', toJson(makeBlog())))).toBe(true);
    expect(await isSaved(put('list.json', toJson([makeBlog()])))).toBe(true);
    expect(await isSaved(put('story.json', toJson(makeStory())))).toBe(true);
    expect(await isSaved(put('line.json', JSON.stringify(makeBlog())))).toBe(true);
    for (const text of ['{"posts":[]}', '{"kind":"other"}', '<html>', ''])
      expect(await isSaved(put('other.json', text))).toBe(false);
    expect(await isSaved({ path: 'nowhere.json', known: {} })).toBe(false);
  });

  it('is read as it was printed', async () => {
    const blogs = [makeBlog(), makeBlog({ url: null })];
    expect(await readSaved(put('list.json', toJson(blogs)), LIMIT)).toEqual(blogs);
    const story = makeStory();
    expect(await readSaved(put('story.json', toJson(story)), LIMIT)).toEqual([story]);
  });

  it('learns from the caller what it does not know', async () => {
    const { path } = put('blog.json', toJson(makeBlog()));
    const known = { capturedAt: '2024-02-07T23:10:00Z', url: 'https://news.example/live/known' };
    expect(await readSaved({ path, known }, LIMIT)).toMatchObject([
      { url: known.url, capture: { capturedAt: known.capturedAt, capturedAtSource: 'option' } },
    ]);
  });

  it('brings no markup that could be run', async () => {
    const html = '<p onclick="x()">calm<script>x()</script></p>';
    const [blog] = await readSaved(put('evil.json', toJson(makeBlog({ posts: [makePost({ html })] }))), LIMIT);
    expect(blog?.posts[0]?.html).toBe('<p>calm</p>');
    const story = makeStory();
    const posts = story.posts.map((post) => ({ ...post, revisions: post.revisions.map((one) => ({ ...one, html })) }));
    const [timeline] = await readSaved(put('evil.json', toJson({ ...story, posts })), LIMIT);
    expect(JSON.stringify(timeline)).not.toMatch(/<script|onclick/);
  });

  it.each([
    ['{"kind": "live-blog", "url": ', 'broken or cut off'],
    ['{"kind": "live-blog", "url": null}', 'is missing'],
    ['{"kind": "live-blog", "url": 7}', 'url is no string or null'],
    [JSON.stringify({ ...makeBlog(), status: 'sleeping' }), 'status is none of the values allowed'],
    [JSON.stringify([makeBlog(), { ...makeBlog(), extra: 1 }]), 'extra is unknown'],
  ])('%s is refused', async (text, words) => {
    await expect(readSaved(put('bad.json', text), LIMIT)).rejects.toMatchObject({
      code: 'bad-json',
      message: expect.stringContaining(words),
    });
  });
});
