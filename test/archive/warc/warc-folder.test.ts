import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { WarcFolder, type WarcFolderOptions } from '../../../src/archive/warc/warc-folder.js';
import { readCaptures } from '../../../src/read/captures/read-captures.js';
import type { Exchange } from '../../../src/read/fetch/exchange.js';
import { collect } from '../../captures/collect.js';

const folders: string[] = [];
const open: WarcFolder[] = [];
afterEach(async () => {
  for (const folder of open.splice(0)) await folder.close();
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

let now = Date.UTC(2031, 4, 4, 10);

function newPath(): string {
  const path = mkdtempSync(join(tmpdir(), 'liveposts-warc-'));
  folders.push(path);
  return path;
}

async function openFolder(path: string, changes: Partial<WarcFolderOptions> = {}): Promise<WarcFolder> {
  const folder = await WarcFolder.open(path, {
    maxFileSize: 1_000_000,
    now: () => now++,
    software: 'liveposts/0',
    ...changes,
  });
  open.push(folder);
  return folder;
}

function exchangeOf(body: string, changes: Partial<Exchange> = {}): Exchange {
  return {
    url: 'https://news.example/live/storm?a=1',
    sentAt: new Date(now++).toISOString(),
    requestHeaders: [
      ['Host', 'news.example'],
      ['User-Agent', 'liveposts/0'],
    ],
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', 'text/html'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=caf\u00e9'],
      ['Transfer-Encoding', 'chunked'],
      ['Content-Encoding', 'gzip'],
    ],
    body: gzipSync(body),
    ...changes,
  };
}

/** Reads with another reader: type, digests that were checked, header and body. */
async function readBack(file: string): Promise<{ type: string; id: string; block: string; fields: string }[]> {
  const records = [];
  for await (const record of new WARCParser([readFileSync(file)], { parseHttp: false })) {
    const block = Buffer.from(await record.readFully(false)).toString('latin1');
    const fields = record.warcHeaders.toString();
    records.push({ type: record.warcType, id: record.warcHeader('WARC-Record-ID') ?? '', block, fields });
  }
  return records;
}

describe('a folder of WARC files', () => {
  it('keeps request and answer as they were, with digests', async () => {
    const path = newPath();
    const folder = await openFolder(path);
    const place = await folder.add([exchangeOf('<p>The pier is closed.</p>')]);
    const file = join(path, place.file);
    expect(statSync(file).size).toBe(place.end);
    const [info, answer, request, ...rest] = await readBack(file);
    expect(rest).toEqual([]);
    expect(info?.type).toBe('warcinfo');
    expect(answer?.block).toMatch(/^HTTP\/1\.1 200 OK\r\nContent-Type: text\/html\r\nSet-Cookie: a=1\r\n/);
    expect(answer?.block).toContain('Set-Cookie: b=caf\u00e9\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\n');
    expect(request?.block).toBe(
      'GET /live/storm?a=1 HTTP/1.1\r\nHost: news.example\r\nUser-Agent: liveposts/0\r\n\r\n',
    );
    expect(request?.fields).toContain(`warc-concurrent-to: ${answer?.id}`);
    expect(answer?.fields).toMatch(/warc-payload-digest: sha256:[0-9a-f]{64}/);
    expect(answer?.fields).toMatch(/warc-block-digest: sha256:[0-9a-f]{64}/);
    // Our own reader checks the digest of the payload.
    const { events, damage, pages } = await collect(readCaptures(file));
    expect(damage).toEqual([]);
    expect(pages).toEqual([[exchangeOf('').url, '<p>The pier is closed.</p>']]);
    const [page] = events.filter((event) => event.kind === 'page');
    expect(page?.page.origin).toMatchObject({ offset: place.start, digest: { matches: true } });
  });

  it('notes that a page is what it was', async () => {
    const path = newPath();
    const folder = await openFolder(path);
    await folder.add([exchangeOf('one')]);
    await folder.add([exchangeOf('one')]);
    await folder.add([exchangeOf('', { status: 304, statusText: 'Not Modified', body: new Uint8Array(0) })]);
    const { file } = await folder.add([exchangeOf('two')]);
    const records = await readBack(join(path, file));
    const answers = records.filter(({ type }) => type !== 'request' && type !== 'warcinfo');
    expect(answers.map(({ type }) => type)).toEqual(['response', 'revisit', 'revisit', 'response']);
    expect(answers[1]?.fields).toContain('identical-payload-digest');
    expect(answers[1]?.fields).toContain(`warc-refers-to: ${answers[0]?.id}`);
    expect(answers[2]?.fields).toContain('server-not-modified');
    const { pages } = await collect(readCaptures(join(path, file)));
    expect(pages.map(([, words]) => words)).toEqual(['one', 'two']);
  });

  it('begins a new file where one is full', async () => {
    const path = newPath();
    const folder = await openFolder(path, { maxFileSize: 1_500 });
    for (let index = 0; index < 5; index += 1) await folder.add([exchangeOf(`page ${index}`)]);
    const files = await folder.files();
    expect(files.length).toBeGreaterThan(1);
    const pages = [];
    for (const file of files) pages.push(...(await collect(readCaptures(join(path, file)))).pages);
    expect(pages.map(([, words]) => words)).toEqual([0, 1, 2, 3, 4].map((n) => `page ${n}`));
  });

  it.each([1, 20, 120, 400])('cuts off what a killed process has left: %i bytes less', async (less) => {
    const path = newPath();
    const first = await openFolder(path);
    const whole = await first.add([exchangeOf('one')]);
    const { file, end } = await first.add([exchangeOf('two')]);
    await open.splice(0)[0]?.close();
    truncateSync(join(path, file), end - less);
    const second = await openFolder(path, { known: { [file]: whole.start } });
    const length = await second.lengthOf(file);
    expect(length).toBeGreaterThanOrEqual(whole.end);
    expect(length).toBeLessThan(end);
    const { damage } = await collect(readCaptures(join(path, file)));
    expect(damage).toEqual([]);
    const next = await second.add([exchangeOf('three')]);
    expect(next.file).not.toBe(file);
  });

  it('cuts off garbage, and does not trust a place behind the end', async () => {
    const path = newPath();
    const first = await openFolder(path);
    const { file, end } = await first.add([exchangeOf('one')]);
    await open.splice(0)[0]?.close();
    appendFileSync(join(path, file), Buffer.alloc(50, 7));
    const second = await openFolder(path, { known: { [file]: end + 1_000 } });
    expect(await second.lengthOf(file)).toBe(end);
  });

  it('is written by one at a time', async () => {
    const path = newPath();
    await openFolder(path);
    await expect(openFolder(path)).rejects.toMatchObject({ code: 'archive-busy' });
    await open.splice(0)[0]?.close();
    await openFolder(path);
    expect(readdirSync(path)).toEqual(['follow.lock']);
  });
});
