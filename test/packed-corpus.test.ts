import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../src/parse/parse-page.js';
import type { ContainedPage } from '../src/read/captures/capture.js';
import { readCaptures } from '../src/read/captures/read-captures.js';
import { isPlainlyNotLive } from '../src/run/bulk/plain-no.js';
import { PACKERS } from './captures/pack-page.js';
import { temporaryFolder } from './captures/temporary-folder.js';
import { corpusFolder } from './corpus-folder.js';

const pages =
  corpusFolder === null
    ? []
    : readdirSync(join(corpusFolder, 'html'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .sort();
const folder = temporaryFolder();
const capturedAt = '2024-02-08T09:00:00Z';

/** The only page in a packed file. */
async function pageIn(file: string): Promise<ContainedPage> {
  for await (const event of readCaptures(file)) {
    if (event.kind !== 'page') throw new Error(JSON.stringify(event));
    return event.page;
  }
  throw new Error(`no page in ${file}`);
}

describe.skipIf(pages.length === 0)('every live page of the corpus, packed', () => {
  it.each(pages)('%s has the same posts', async (name) => {
    const bytes = readFileSync(join(corpusFolder ?? '', 'html', name));
    const url =
      /<link rel="canonical" href="(https?:[^"]+)"/.exec(bytes.toString())?.[1] ?? 'https://news.example/live';
    const expected = parsePage(bytes, { url, capturedAt, html: false }).posts;
    expect(isPlainlyNotLive(bytes, { url })).toBe(false);
    for (const [file, pack] of Object.entries(PACKERS)) {
      const page = await pageIn(folder.put(file, pack({ url, capturedAt, bytes })));
      // A zip file keeps no addresses and times.
      if (!file.endsWith('.zip')) expect(page, file).toMatchObject({ url, capturedAt });
      // The same bytes are the same posts; to parse them seven times would only take long.
      const isSame = Buffer.compare(page.bytes, bytes) === 0 && !/charset/.test(page.contentType ?? '');
      const posts = isSame ? expected : parsePage(page.bytes, { url, capturedAt, html: false }).posts;
      expect(posts, file).toEqual(expected);
    }
  });
});
