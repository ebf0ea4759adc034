import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import { type Fetched, type FetchOptions, fetchPage } from '../../../src/read/fetch/fetch-page.js';
import { guardedAgent, type Resolve } from '../../../src/read/fetch/guarded-agent.js';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

/** A server that says exactly this. */
async function serveBytes(bytes: string): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(bytes));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(server);
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

const NOW = Date.UTC(2031, 4, 4, 10);

function fetchFrom(address: string, changes: Partial<FetchOptions> = {}, resolve?: Resolve): Promise<Fetched> {
  const allowPrivate = changes.allowPrivate ?? true;
  const agent = guardedAgent({
    allowPrivate,
    connectTimeout: 2_000,
    headersTimeout: 2_000,
    bodyTimeout: 2_000,
    ...(resolve === undefined ? {} : { resolve }),
  });
  open.push(agent);
  return fetchPage(address, {
    agent,
    now: () => NOW,
    userAgent: 'liveposts/0 (+https://liveposts.example)',
    allowPrivate,
    maxBytes: 100_000,
    timeout: 4_000,
    maxRedirects: 3,
    ...changes,
  });
}

const failed = expect.objectContaining({ code: 'fetch-failed' });
const refused = expect.objectContaining({ code: 'fetch-refused' });

describe('fetching a page', () => {
  it('keeps the exchange as it went over the wire, and unpacks the body', async () => {
    const packed = gzipSync('<p>The harbour is closed.</p>');
    const base = await serve((request, response) => {
      expect(request.headers['user-agent']).toBe('liveposts/0 (+https://liveposts.example)');
      expect(request.headers.cookie).toBeUndefined();
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', ETag: '"1"' }).end(packed);
    });
    const { exchanges, bytes, contentType } = await fetchFrom(`${base}/live`);
    expect(Buffer.from(bytes).toString()).toBe('<p>The harbour is closed.</p>');
    expect(contentType).toBe('text/html');
    expect(exchanges).toMatchObject([{ url: `${base}/live`, status: 200, sentAt: '2031-05-04T10:00:00.000Z' }]);
    expect(Buffer.from(exchanges[0]?.body ?? []).equals(packed)).toBe(true);
    expect(exchanges[0]?.headers).toContainEqual(['ETag', '"1"']);
  });

  it('asks only for what has changed', async () => {
    const base = await serve((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    });
    expect((await fetchFrom(base, { etag: '"1"' })).status).toBe(304);
    expect((await fetchFrom(base)).status).toBe(200);
  });

  it('follows redirects, and keeps each', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { Location: '/b' }).end();
      else response.end('there');
    });
    const { url, exchanges } = await fetchFrom(`${base}/a`);
    expect(url).toBe(`${base}/b`);
    expect(exchanges.map(({ status }) => status)).toEqual([302, 200]);
  });

  it('does not go round in circles', async () => {
    const base = await serve((_, response) => response.writeHead(302, { Location: '/' }).end());
    await expect(fetchFrom(base)).rejects.toThrowError(failed);
  });

  it('asks whether it may follow', async () => {
    const base = await serve((_, response) => response.writeHead(302, { Location: '/private' }).end());
    await expect(fetchFrom(base, { mayFetch: async () => false })).rejects.toThrowError(refused);
  });

  it('gives answers that are no pages too', async () => {
    const base = await serve((_, response) => response.writeHead(503, { 'Retry-After': '120' }).end('later'));
    expect(await fetchFrom(base)).toMatchObject({ status: 503 });
  });

  it.each([
    ['a body that is too large', (size: number) => ({ body: 'x'.repeat(size) })],
    ['a body that grows too large', (size: number) => ({ body: gzipSync('x'.repeat(size * 20)), encoding: 'gzip' })],
  ])('refuses %s', async (_, make) => {
    const { body, encoding } = make(150_000) as { body: string | Buffer; encoding?: string };
    const base = await serve((__, response) => {
      response.writeHead(200, encoding === undefined ? {} : { 'Content-Encoding': encoding }).end(body);
    });
    await expect(fetchFrom(base)).rejects.toThrowError(failed);
  });

  it.each([
    ['is cut off', 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf'],
    ['is no HTTP', 'SSH-2.0-OpenSSH\r\n'],
    ['ends in its head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['has chunks that end too early', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel'],
  ])('fails where an answer %s', async (_, bytes) => {
    await expect(fetchFrom(await serveBytes(bytes))).rejects.toThrowError(failed);
  });

  it('does not wait for ever', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(drip));
    });
    await expect(fetchFrom(base, { timeout: 400 })).rejects.toThrowError(failed);
  });

  it('fails where nobody answers', async () => {
    await expect(fetchFrom('http://127.0.0.1:1/')).rejects.toThrowError(failed);
  });
});

describe('what may not be fetched', () => {
  const closed = { allowPrivate: false } as const;
  const to =
    (...addresses: string[]): Resolve =>
    (_, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  it('is this machine by its number', async () => {
    const base = await serve((_, response) => response.end('secret'));
    await expect(fetchFrom(base, closed)).rejects.toThrowError(refused);
  });

  it.each([['127.0.0.1'], ['::1'], ['10.0.0.5'], ['93.184.216.34', '127.0.0.1']])(
    'is a name that leads to %s',
    async (...addresses) => {
      await expect(fetchFrom('http://news.example/', closed, to(...addresses))).rejects.toThrowError(refused);
    },
  );

  it('is a name that leads elsewhere the second time', async () => {
    let asked = 0;
    const port = new URL(await serve((_, response) => response.end('secret'))).port;
    const changing: Resolve = (host, callback) => to(asked++ === 0 ? '127.0.0.1' : '93.184.216.34')(host, callback);
    await expect(fetchFrom(`http://news.example:${port}/`, closed, changing)).rejects.toThrowError(refused);
    expect(asked).toBe(1);
  });

  it('is where a redirect leads', async () => {
    const base = await serve((_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end());
    await expect(fetchFrom(base)).rejects.toThrowError(refused);
  });

  it('is localhost by name', async () => {
    await expect(fetchFrom('http://localhost:9/', closed)).rejects.toThrowError(refused);
    // Some resolvers know no name with a dot behind it.
    await expect(fetchFrom('http://localhost.:9/', closed)).rejects.toBeInstanceOf(LivepostsError);
  });
});
