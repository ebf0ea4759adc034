import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { addTo, CHANGED, floodCapture, floodPost, floodPosts, makeFloodArchive, WITHDRAWN } from './flood-archive.js';
import { type Answer, runServer } from './running-server.js';

const path = join(temporaryFolder().path, 'flood.sqlite');
const server = runServer(path, () => makeFloodArchive(path));
const idOf = (number: number): string => floodPost(number).id;

let blog = '';
let page: Answer;

beforeAll(async () => {
  const { body } = await server.get('/api/blogs');
  blog = JSON.parse(body)[0].name;
  page = await server.get(`/blogs/${blog}`);
});

/** The numbers of the posts of a page, in order. */
function readings(body: string): number[] {
  return [...body.matchAll(/<h2 id="p-[0-9a-f]+-h">(?:<s>)?Reading (\d+) /g)].map(([, number]) => Number(number));
}

describe('the pages', () => {
  it('lists the live blogs', async () => {
    const { status, body, headers } = await server.get('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(`<a href="/blogs/${blog}"><bdi>Flood in Ambria: live</bdi></a>`);
    expect(body).toContain('220 posts');
    expect(body).toContain('1 withdrawn');
  });

  it('shows a live blog newest first, fifty posts at a time', async () => {
    expect(page.status).toBe(200);
    expect(readings(page.body)).toEqual(Array.from({ length: 50 }, (_, index) => 259 - index));
    expect(page.body).toContain('Posts 1 to 50 of 220');
    const next = /<a rel="next" href="([^"]+)">Older posts/.exec(page.body)?.[1] ?? '';
    const second = await server.get(next);
    expect(readings(second.body)[0]).toBe(209);
    const back = /<a rel="prev" href="([^"]+)">Newer posts/.exec(second.body)?.[1];
    expect(back).toBe(`/blogs/${blog}`);
  });

  it('reaches every post by its pages, in both orders', async () => {
    for (const order of ['newest', 'oldest']) {
      const seen: number[] = [];
      let next: string | undefined = `/blogs/${blog}?order=${order}`;
      while (next !== undefined) {
        const { body } = await server.get(next);
        seen.push(...readings(body));
        next = /<a rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
      }
      const all = [...floodPosts(0, 149), ...floodPosts(190, 259)].length;
      expect(seen).toHaveLength(all);
      expect(new Set(seen).size).toBe(all);
      expect(seen[0]).toBe(order === 'newest' ? 259 : 0);
    }
  });

  it('filters by kind, writer and words', async () => {
    const get = async (query: string): Promise<number[]> =>
      readings((await server.get(`/blogs/${blog}?${query}`)).body);
    expect((await get('show=key-event')).every((number) => number % 12 === 0)).toBe(true);
    expect(await get('show=withdrawn')).toEqual([WITHDRAWN]);
    expect(await get('show=changed')).toEqual([CHANGED]);
    expect((await get('by=Ada+Ruiz')).every((number) => number % 3 === 0)).toBe(true);
    expect(await get('q=%22gauge+77%22')).toEqual([77]);
    expect(await get('q=nowhere')).toEqual([]);
    expect(await get('q=%22falling%22&by=Ben+Okafor')).toEqual([CHANGED]);
    // What cannot be meant is not meant.
    expect((await get('show=__proto__&order=sideways'))[0]).toBe(259);
  });

  it('links deep into the timeline, from the post and from the key events', async () => {
    const { body } = await server.get(`/blogs/${blog}?from=${idOf(100)}`);
    expect(readings(body)[0]).toBe(100);
    const { body: post } = await server.get(`/blogs/${blog}/post?id=${idOf(100)}`);
    const link = /<a href="([^"]+)">in the timeline/.exec(post)?.[1] ?? '';
    const [address = '', anchor = ''] = link.replaceAll('&amp;', '&').split('#');
    expect(address).toBe(`/blogs/${blog}?from=${idOf(100)}`);
    expect(body).toContain(`<article id="${anchor}"`);
    expect(page.body).toMatch(/<nav class="key"[\s\S]*?<a href="\/blogs\/[0-9a-f]+\?from=block-[0-9a-f]+#p-[0-9a-f]+"/);
  });

  it('shows times by the clock of the page or of the reader', async () => {
    expect(page.body).toContain('>2024-02-07 20:38 -05:00</time>');
    const { body } = await server.get(`/blogs/${blog}?zone=Asia/Kolkata`);
    expect(body).toContain('>2024-02-08 07:08 +05:30</time>');
    expect(body).toContain('<option value="Asia/Kolkata" selected>');
    // The clock that was chosen is that of the pages behind it too.
    const links = [...body.matchAll(/href="([^"]*\/(?:post|captures)\b[^"]*)"/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !link.includes('zone=Asia%2FKolkata'))).toEqual([]);
    const { body: post } = await server.get((links[5] ?? '').replaceAll('&amp;', '&'));
    expect(post).toContain('+05:30</time>');
    expect((await server.get(`/blogs/${blog}?zone=Mars/Base`)).body).toContain('>2024-02-07 20:38 -05:00</time>');
  });

  it('shows what became of a post, word by word, and where its values came from', async () => {
    const { body } = await server.get(`/blogs/${blog}/post?id=${idOf(CHANGED)}`);
    expect(body).toContain('<h3>First seen</h3>');
    expect(body).toMatch(/<del>[^<]+<\/del>/);
    expect(body).toMatch(/<ins>[^<]*falling[^<]*<\/ins>/);
    expect(body).toContain('<dt>published</dt>');
    expect(body).toContain('known to the minute');
    const { body: gone } = await server.get(`/blogs/${blog}/post?id=${idOf(WITHDRAWN)}`);
    expect(gone).toContain('<h3>Withdrawn</h3>');
  });

  it('shows captures, what each of them covers, and gaps', async () => {
    const { body } = await server.get(`/blogs/${blog}/captures`);
    expect(body).toContain('There is 1 gap between the captures');
    expect(body.match(/<line class="made"/g)).toHaveLength(3);
    expect(body.match(/<rect class="shown"/g)).toHaveLength(3);
    expect(body.match(/<rect class="gap"/g)).toHaveLength(1);
    expect(body).toContain('file:540.html');
    expect(page.body).toMatch(/<svg [^>]*role="img" aria-label="Posts per hour; the most are 30">/);
  });

  it('searches all live blogs, and marks the words', async () => {
    const { body } = await server.get('/search?q=falling');
    expect(body).toContain('1 post with');
    expect(body).toContain('<mark>falling</mark>');
    expect((await server.get('/search')).status).toBe(200);
    expect((await server.get('/search?q=%22%27%3C')).status).toBe(200);
  });

  it('says what is not there', async () => {
    for (const wrong of ['/nowhere', '/blogs/zzzz', `/blogs/${blog}/post?id=none`, `/blogs/${blog}/feed-99.atom`]) {
      const { status, body } = await server.get(wrong);
      expect([wrong, status]).toEqual([wrong, 404]);
      expect(body).toContain('Not found');
    }
    const { status, body } = await server.get('/api/blogs/zzzz');
    expect([status, JSON.parse(body).error.code]).toEqual([404, 'not-in-archive']);
  });

  it('leads from the beginning of a name to the name', async () => {
    const { status, headers } = await server.get(`/blogs/${blog.slice(0, 5)}/captures?page=1`);
    expect([status, headers['location']]).toEqual([302, `/blogs/${blog}/captures?page=1`]);
  });

  it('shows what was added meanwhile', async () => {
    const before = await server.get(`/blogs/${blog}`);
    await addTo(path, [floodCapture(560, floodPosts(195, 264))]);
    const after = await server.get(`/blogs/${blog}`);
    expect(readings(after.body)[0]).toBe(264);
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
  });

  it('had no error', () => {
    expect(server.errors).toEqual([]);
  });
});
