import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { POST_COLUMNS } from '../../src/publish/post-columns.js';
import { toParquet, writeParquet } from '../../src/publish/to-parquet.js';
import { makeBlog, makePost, makeTimeAt } from './make-blog.js';

async function readBack(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

describe('toParquet', () => {
  const posts = [
    makePost({
      updated: makeTimeAt(20),
      authors: [
        { name: 'Ada Ruiz', location: null, organization: null },
        { name: 'Milo Kern', location: null, organization: null },
      ],
      text: '=1+1 stays as it is',
      labels: ['key-event'],
    }),
    makePost({ id: 'p2', position: 1, headline: null, time: null }),
  ];

  it('writes one row per post, times as timestamps', async () => {
    expect(await readBack(await toParquet(makeBlog({ posts })))).toEqual([
      {
        url: 'https://news.example/live/flood',
        blog_title: 'Flood in Ambria: live',
        position: 0,
        id: 'p1',
        time: new Date('2024-02-07T23:03:00Z'),
        local: '2024-02-07T18:03:00-05:00',
        zone: 'America/New_York',
        precision: 'minute',
        assumptions: '',
        published: new Date('2024-02-07T23:03:00Z'),
        updated: new Date('2024-02-07T23:20:00Z'),
        headline: 'River falls below the mark',
        authors: 'Ada Ruiz; Milo Kern',
        text: '=1+1 stays as it is',
        labels: 'key-event',
        markers: '',
        post_url: null,
      },
      expect.objectContaining({ position: 1, id: 'p2', time: null, published: null, headline: null, zone: null }),
    ]);
  });

  it('has the columns of CSV, with their types also where no post has a value', async () => {
    const { schema } = parquetMetadata(new Uint8Array(await toParquet([])).buffer);
    expect(schema.slice(1).map(({ name }) => name)).toEqual(POST_COLUMNS.map(({ name }) => name));
    const types = Object.fromEntries(schema.map(({ name, converted_type: type }) => [name, type]));
    expect(types).toMatchObject({ time: 'TIMESTAMP_MILLIS', published: 'TIMESTAMP_MILLIS', headline: 'UTF8' });
  });

  it('takes several blogs, and is the same each time', async () => {
    const blogs = [makeBlog({ posts }), makeBlog({ title: 'Another', posts })];
    expect(await readBack(await toParquet(blogs))).toHaveLength(4);
    expect(Buffer.compare(await toParquet(blogs), await toParquet(structuredClone(blogs)))).toBe(0);
  });

  it('says what to install where its package is not there', async () => {
    const missing = writeParquet(makeBlog(), () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')));
    await expect(missing).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringContaining('hyparquet-writer'),
      hint: expect.stringContaining('npm install hyparquet-writer'),
    });
  });
});
