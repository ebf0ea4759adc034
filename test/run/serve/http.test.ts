import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { allowedHosts } from '../../../src/run/serve/http/allowed-hosts.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { addTo, floodCapture, floodPosts, makeFloodArchive } from './flood-archive.js';
import { runServer } from './running-server.js';

const path = join(temporaryFolder().path, 'flood.sqlite');
const server = runServer(path, () => makeFloodArchive(path), { allowHosts: ['Archive.Example'] });
const schema = JSON.parse(readFileSync(new URL('../../../schema.json', import.meta.url), 'utf8'));

let blog = '';

beforeAll(async () => {
  blog = JSON.parse((await server.get('/api/blogs')).body)[0].name;
});

/** Every kind of address there is. */
const addresses = (): string[] => [
  '/',
  '/search?q=gauge',
  `/blogs/${blog}`,
  `/blogs/${blog}/captures`,
  `/blogs/${blog}/feed.atom`,
  `/blogs/${blog}/feed-1.rss`,
  `/blogs/${blog}/feed.json`,
  '/api/blogs',
  `/api/blogs/${blog}`,
  `/api/blogs/${blog}/posts`,
  `/api/blogs/${blog}/captures`,
  '/api/search?q=gauge',
];

describe('who is answered', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.0.0.1:8417', true],
    ['localhost:1', true],
    ['LOCALHOST.', true],
    ['[::1]:8417', true],
    ['archive.example', true],
    ['archive.example:443', true],
    ['192.168.1.5:8417', true],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['evil.example#localhost', false],
    ['localhost@evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['127.0.0.2', false],
    ['2130706433', false],
    ['[::ffff:127.0.0.1]', false],
    ['localhost:8417:1', false],
    ['localhost ', false],
    ['', false],
    [null, false],
  ])('by the name %j: %s', (host, expected) => {
    expect(allowedHosts('192.168.1.5', ['archive.example'])(host)).toBe(expected);
  });

  it('only by names that are allowed, whatever is asked for', async () => {
    for (const address of [...addresses(), '/nowhere', `/blogs/${blog}/events`]) {
      const { status, body } = await server.get(address, { host: 'evil.example' });
      expect([address, status]).toEqual([address, 403]);
      expect(body).not.toContain('Gauge');
    }
    expect((await server.get('/', { host: 'archive.example:8417' })).status).toBe(200);
  });

  it('only who reads', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await server.get('/', {}, method);
      expect([method, status, headers['allow']]).toEqual([method, 405, 'GET, HEAD']);
    }
    const { status, body } = await server.get('/', {}, 'HEAD');
    expect([status, body]).toEqual([200, '']);
  });

  it('with addresses of any length and shape', async () => {
    expect((await server.get(`/search?q=${'x'.repeat(5_000)}`)).status).toBe(414);
    for (const odd of [
      '/%',
      '/blogs/%ff',
      `/blogs/${blog}/post?id=%ff%fe`,
      '//evil.example/',
      '/..%2f..%2fetc/passwd',
      '/blogs/',
    ])
      expect([odd, (await server.get(odd)).status]).toEqual([odd, 404]);
    for (const odd of ['?page=-1', '?page=1e9', '?page=x', '?order[]=1&from=', '?zone=../../etc'])
      expect((await server.get(`/blogs/${blog}${odd}`)).status).toBe(200);
  });
});

describe('what a browser may do with it', () => {
  it('nothing but show it, on every page, also where something is refused', async () => {
    for (const address of [...addresses(), '/nowhere']) {
      const { headers } = await server.get(address);
      const policy = String(headers['content-security-policy']);
      expect(policy, address).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("img-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await server.get('/', { host: 'evil.example' })).headers['content-security-policy']).toBeDefined();
  });

  it('keeps style and script under names that change with them', async () => {
    const { body } = await server.get('/');
    const assets = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
    expect(assets).toHaveLength(3);
    for (const asset of assets) {
      const { status, headers } = await server.get(asset);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });
});

describe('documents that a reader holds', () => {
  it('are not sent again', async () => {
    for (const address of addresses()) {
      const { status, headers, body } = await server.get(address);
      const tag = String(headers['etag']);
      expect([address, status, body.length > 0]).toEqual([address, 200, true]);
      for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await server.get(address, { 'if-none-match': held });
        expect([address, again.status, again.body, again.headers['etag']]).toEqual([address, 304, '', tag]);
      }
      expect((await server.get(address, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });
});

describe('feeds', () => {
  it.each(['atom', 'rss'])(
    '%s: one post, one item; the archives hold every post that was not withdrawn',
    async (kind) => {
      const items = new Map<string, string>();
      let next: string | null = `/blogs/${blog}/feed.${kind}`;
      let documents = 0;
      const sizes: number[] = [];
      while (next !== null) {
        const { status, headers, body } = await server.get(next);
        expect([next, status]).toEqual([next, 200]);
        expect(headers['content-type']).toBe(`application/${kind}+xml; charset=utf-8`);
        const feed = parseFeed(body);
        sizes.push(feed.items.length);
        for (const item of feed.items) items.set(item.id ?? '', item.title ?? '');
        expect(body).toContain(`href="${server.url()}blogs/${blog}/feed.${kind}"`);
        const previous: string | undefined = /href="([^"]+)" rel="prev-archive"|rel="prev-archive" href="([^"]+)"/.exec(
          body,
        )?.[1];
        next = previous === undefined ? null : new URL(previous).pathname;
        documents += 1;
      }
      expect(documents).toBe(3);
      expect(sizes).toEqual([119, 100, 100]);
      expect(items.size).toBe(219);
    },
  );

  it('tell in Atom what was withdrawn', async () => {
    const { body } = await server.get(`/blogs/${blog}/feed.atom`);
    expect(body.match(/<at:deleted-entry /g)).toHaveLength(1);
  });

  it('are JSON Feeds too', async () => {
    const feed = JSON.parse((await server.get(`/blogs/${blog}/feed.json`)).body);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toHaveLength(119);
    expect(feed.next_url).toBe(`${server.url()}blogs/${blog}/feed-2.json`);
  });

  it('have no page that there is not', async () => {
    for (const wrong of ['feed-0.atom', 'feed-3.atom', 'feed-01.atom', 'feed.xml', 'feed-1.atomx'])
      expect([wrong, (await server.get(`/blogs/${blog}/${wrong}`)).status]).toEqual([wrong, 404]);
  });
});

describe('JSON', () => {
  it('gives a blog as the schema has it', async () => {
    const { headers, body } = await server.get(`/api/blogs/${blog}`);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const timeline = JSON.parse(body);
    const validate = new Ajv2020({ strict: false }).compile({
      ...schema,
      $ref: '#/$defs/Timeline',
      properties: undefined,
      required: undefined,
      additionalProperties: undefined,
      type: undefined,
    });
    expect(validate(timeline), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(timeline.posts).toHaveLength(220);
  });

  it('gives posts page by page, and one alone', async () => {
    const keys: string[] = [];
    let from = '';
    for (;;) {
      const { posts, next, total } = JSON.parse((await server.get(`/api/blogs/${blog}/posts?limit=90${from}`)).body);
      expect(total).toBe(220);
      keys.push(...posts.map(({ key }: { key: string }) => key));
      if (next === null) break;
      from = `&from=${encodeURIComponent(next)}`;
    }
    expect(new Set(keys).size).toBe(220);
    const one = JSON.parse((await server.get(`/api/blogs/${blog}/post?id=${keys[3]}`)).body);
    expect(one.key).toBe(keys[3]);
    expect(one.revisions.length).toBeGreaterThan(0);
  });
});

describe('new posts', () => {
  it('are told as they come, and to those who come back', async () => {
    const first = Number(/after=(\d+)/.exec((await server.get(`/blogs/${blog}`)).body)?.[1]);
    const stop = new AbortController();
    const events = readEvents(`${server.url()}blogs/${blog}/events?after=${first}`, stop.signal);
    // Somebody listens before something is added.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await addTo(path, [floodCapture(560, floodPosts(195, 262))]);
    const { value: told } = await events.next();
    expect(told?.added).toHaveLength(3);
    expect(told?.last).toBe(first + 3);
    stop.abort();
    const again = new AbortController();
    const { value: missed } = await readEvents(
      `${server.url()}blogs/${blog}/events?after=${first + 1}`,
      again.signal,
    ).next();
    again.abort();
    expect(missed?.added).toHaveLength(2);
    expect(told?.added).toEqual(expect.arrayContaining([...(missed?.added ?? [])]));
  });

  it('are told to so many at once, and to others when those have gone', async () => {
    const stop = new AbortController();
    const url = `${server.url()}blogs/${blog}/events`;
    const readers = await Promise.all(Array.from({ length: 256 }, () => fetch(url, { signal: stop.signal })));
    expect(new Set(readers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await fetch(url)).status).toBe(503);
    expect((await server.get(`/blogs/${blog}`)).status).toBe(200);
    stop.abort();
    const statusNow = async (): Promise<number> => {
      const one = new AbortController();
      const { status } = await fetch(url, { signal: one.signal });
      one.abort();
      return status;
    };
    await expect.poll(statusNow, { timeout: 10_000 }).toBe(200);
  });

  it('had no error', () => {
    expect(server.errors).toEqual([]);
  });
});

interface Told {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly last: number;
}

async function* readEvents(url: string, signal: AbortSignal): AsyncGenerator<Told, undefined> {
  const { body, headers } = await fetch(url, { signal });
  expect(headers.get('content-type')).toBe('text/event-stream');
  let text = '';
  for await (const chunk of body ?? []) {
    text += Buffer.from(chunk).toString();
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end === -1) break;
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data !== undefined) yield JSON.parse(data);
    }
  }
  return undefined;
}
