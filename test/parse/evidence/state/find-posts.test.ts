import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/parse/evidence/json-ld/json-value.js';
import { findPostLists, readPostObject } from '../../../../src/parse/evidence/state/find-posts.js';

const post = (number: number, changes: JsonObject = {}): JsonObject => ({
  id: `p${number}`,
  createdAt: `2031-03-04T1${number}:00:00Z`,
  body: `<p>Words ${number}</p>`,
  ...changes,
});
const posts = (count: number, changes: JsonObject = {}): JsonObject[] =>
  Array.from({ length: count }, (_, index) => post(index + 1, changes));
const found = (value: unknown) =>
  findPostLists(value).map(({ key, items }) => [key, ...items.map((item) => readPostObject(item).id)]);

describe('lists of posts are found', () => {
  it.each([
    ['as the value itself', posts(2), ''],
    ['in a field', { data: { liveBlog: { posts: posts(2) } } }, 'posts'],
    ['in a list of lists', { pages: [posts(2)] }, 'pages'],
    ['inside their edges', { edges: posts(2).map((node) => ({ cursor: 'c', node })) }, 'edges'],
    [
      'inside the wrapper of each entry',
      { children: posts(2).map((data) => ({ kind: 'LiveUpdate', data })) },
      'children',
    ],
    [
      'with their fields in attributes',
      { data: posts(2).map(({ id, ...attributes }) => ({ id, type: 'post', attributes })) },
      'data',
    ],
  ])('%s', (_what, value, key) => {
    expect(found(value)).toEqual([[key, 'p1', 'p2']]);
  });

  it('as an object whose fields are ids', () => {
    expect(found({ byId: { p1: post(1), p2: post(2), p3: post(3) } })).toEqual([['', 'p1', 'p2', 'p3']]);
    expect(found({ byId: { p1: post(1), p2: post(2) } })).toEqual([]);
    expect(found({ first: post(1), second: post(2), third: post(3) })).toEqual([]);
  });

  it('in the cache of a GraphQL client, in the order in which a list points at them', () => {
    const cache = {
      ROOT_QUERY: { __typename: 'Query' },
      'Blog:1': { __typename: 'Blog', items: ['3', '1', '2'].map((id) => ({ __ref: `Item:${id}` })) },
      ...Object.fromEntries(
        posts(3).map((own, index) => [`Item:${index + 1}`, { ...own, authors: [{ __ref: 'Person:7' }] }]),
      ),
      'Person:7': { __typename: 'Person', name: 'Ona Brask' },
    };
    const [first] = findPostLists({ props: { apollo: cache } });
    expect(first?.items.map((item) => readPostObject(item).id)).toEqual(['p3', 'p1', 'p2']);
    expect(first?.items.map((item) => readPostObject(item).authors.map(({ name }) => name))[0]).toEqual(['Ona Brask']);
  });

  it('in a cache that lists them nowhere', () => {
    const cache = Object.fromEntries(posts(3).map((own, index) => [`Item:{"id":"${index}"}`, own]));
    expect(found({ ...cache, 'Blog:1': { title: 'Boats' } })).toEqual([['', 'p1', 'p2', 'p3']]);
  });

  it('the one that is called so before a longer one', () => {
    expect(found({ related: posts(5), blocks: posts(2) }).map(([key]) => key)).toEqual(['blocks', 'related']);
    expect(found({ one: posts(2), two: posts(3) }).map(([key]) => key)).toEqual(['two', 'one']);
  });
});

describe('lists of other things are not', () => {
  it.each([
    ['a single entry', { posts: posts(1) }],
    ['entries without words', { events: posts(4, { body: '' }) }],
    ['entries without times', { events: posts(4, { createdAt: null }) }],
    ['mostly other entries', { events: [...posts(2), { a: 1 }, { a: 2 }, { a: 3 }] }],
    ['nothing', null],
    ['text', 'posts'],
  ])('%s', (_what, value) => {
    expect(findPostLists(value)).toEqual([]);
  });
});

describe('entries of a list', () => {
  it('that are deleted, drafts or adverts are set aside by id', () => {
    const list = [
      ...posts(2),
      post(3, { deleted: true }),
      post(4, { type: 'delete' }),
      post(5, { post_status: 'draft' }),
      post(6, { status: 'trash' }),
      post(7, { item_type: 'Advertisement Local' }),
      post(8, { groups: [{ refs: [{ item: { item_type: 'advertisement', text: 'Buy' } }] }] }),
      post(9, { _id: 'q9', deleted: true }),
    ];
    const [lists] = findPostLists({ posts: list });
    expect(lists?.items.map(({ id }) => id)).toEqual(['p1', 'p2']);
    expect(lists?.withdrawn).toEqual(['p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'q9']);
  });

  it('that are open or published stay', () => {
    const list = [
      post(1, { status: 'publish' }),
      post(2, { post_status: 'open', deleted: false }),
      post(3, { type: 'new' }),
    ];
    expect(found({ posts: list })).toEqual([['posts', 'p1', 'p2', 'p3']]);
  });

  it('of the same make without a time are posts too', () => {
    const list = [...posts(3), post(4, { createdAt: null }), { banner: 'x' }];
    expect(found({ posts: list })).toEqual([['posts', 'p1', 'p2', 'p3', 'p4']]);
  });

  it('that hold a picture alone are posts too', () => {
    const picture = post(3, { body: [{ type: 'image', url: 'https://a.example/p.jpg' }] });
    expect(found({ posts: [...posts(2), picture] })).toEqual([['posts', 'p1', 'p2', 'p3']]);
  });
});

describe('a post of each make', () => {
  const read = (item: JsonObject) => {
    const { id, url, headline, stamps, authors, body, labels } = readPostObject(item);
    return {
      id,
      url,
      headline,
      published: stamps.find(({ role }) => role === 'published')?.value ?? null,
      updated: stamps.find(({ role }) => role === 'updated')?.value ?? null,
      authors: authors.map(({ name }) => name),
      words: body?.kind === 'html' ? body.html : null,
      labels,
    };
  };

  it.each<[string, JsonObject, object]>([
    [
      'blocks with dates in milliseconds',
      {
        id: '64a1b2c3d4e5',
        title: 'Fog',
        blockCreatedOn: 1930000000000,
        blockFirstPublished: 1930000060000,
        blockLastUpdated: 1930000120000,
        attributes: { pinned: true, keyEvent: true, summary: false },
        contributors: [{ name: 'Ada Quill', imageUrl: 'x' }],
        elements: [{ _type: 'TextBlockElement', html: '<p>One</p>' }],
      },
      {
        id: '64a1b2c3d4e5',
        headline: 'Fog',
        published: 1930000060000,
        updated: 1930000120000,
        authors: ['Ada Quill'],
        words: '<p>One</p>',
        labels: ['pinned', 'key-event'],
      },
    ],
    [
      'asset trees',
      {
        assetId: '5eba0001',
        locator: 'urn:asset:1-2',
        title: 'Fog',
        firstPublished: '2031-03-04T13:02:59+00:00',
        dateAdded: '2031-03-04T13:03:00.620Z',
        lastUpdated: '2031-03-04T13:30:00+00:00',
        options: { isBreakingNews: true, isPriorityPost: true },
        contributor: { name: 'Bo Reed', role: 'Pilot' },
        body: [{ name: 'paragraph', children: [{ name: 'text', text: 'One' }] }],
      },
      {
        id: '5eba0001',
        published: '2031-03-04T13:03:00.620Z',
        updated: '2031-03-04T13:30:00+00:00',
        authors: ['Bo Reed'],
        labels: ['breaking'],
      },
    ],
    [
      'curated dates and models',
      {
        urn: 'asset:1f-2',
        dates: {
          firstPublished: '2031-03-04T10:00:00Z',
          lastPublished: '2031-03-04T11:00:00Z',
          curated: '2031-03-04T10:05:00Z',
        },
        content: { model: { blocks: [{ type: 'paragraph', model: { text: 'One' } }] } },
      },
      { id: 'asset:1f-2', published: '2031-03-04T10:05:00Z', updated: '2031-03-04T11:00:00Z', words: '<p>One</p>' },
    ],
    [
      'stories of a headless CMS',
      {
        _id: 'ABC123',
        type: 'story',
        headlines: { basic: 'Fog' },
        canonical_url: '/live/fog',
        content_elements: [{ type: 'text', content: '<b>One</b>' }],
        additional_properties: { first_display_date: '2031-03-04T10:00:00Z' },
        last_updated_date: '2031-03-04T11:00:00Z',
      },
      {
        id: 'ABC123',
        headline: 'Fog',
        url: '/live/fog',
        published: '2031-03-04T10:00:00Z',
        updated: '2031-03-04T11:00:00Z',
        words: '<b>One</b>',
      },
    ],
    [
      'cards with a date object',
      {
        id: 'card-9',
        headline: { primary: 'Fog' },
        date: { createdAt: '2031-03-04T10:00:00Z', modifiedAt: '2031-03-04T11:00:00Z' },
        content: '<p>One</p>',
      },
      { id: 'card-9', headline: 'Fog', published: '2031-03-04T10:00:00Z', updated: '2031-03-04T11:00:00Z' },
    ],
    [
      'messages',
      {
        _id: 'm1',
        message: { title: 'Fog', text: '<p>One</p>' },
        createdAt: 1930000000000,
        sticky: true,
        username: 'fog_horn.7',
      },
      { id: 'm1', headline: 'Fog', words: '<p>One</p>', labels: ['pinned'], authors: ['fog_horn.7'] },
    ],
    [
      'revisions with the time of the entry',
      {
        id: 77,
        type: 'new',
        render: '<p>One</p>',
        timestamp: '1930000500',
        entry_time: '1930000000',
        key_event: true,
        share_link: 'https://a.example/live#77',
      },
      { id: '77', published: '1930000000', labels: ['key-event'], url: 'https://a.example/live#77' },
    ],
    [
      'threads',
      {
        id: 'aa-1',
        name: 'LiveUpdate_aa-1',
        body: 'One',
        author: 'deck_as_admin',
        created_utc: 1930000000,
        stricken: true,
      },
      { id: 'aa-1', words: 'One', authors: ['deck_as_admin'] },
    ],
    [
      'packages',
      {
        _id: 'urn:newsml:1',
        published_date: '2031-03-04T10:00:00+00:00',
        content_updated_date: '2031-03-04T11:00:00+00:00',
        lb_highlight: true,
        original_creator: '58c7fcf215720a01175f108b',
        groups: [{ id: 'main', refs: [{ item: { text: '<p>One</p>' } }] }],
      },
      {
        id: 'urn:newsml:1',
        published: '2031-03-04T10:00:00+00:00',
        labels: ['key-event'],
        authors: [],
        words: '<p>One</p>',
      },
    ],
    [
      'news of a widget',
      { nid: '3328198133353404026', newstitle: 'Tom&#39;s <b>fog</b>', contents: '<p>One</p>', created: 1930000000 },
      { id: '3328198133353404026', headline: "Tom's fog", published: 1930000000 },
    ],
  ])('%s', (_what, item, expected) => {
    expect(read(item)).toMatchObject(expected);
  });

  it('is known by every id and anchor', () => {
    const { keys } = readPostObject({ id: 'post-12', uuid: 'ab-9', url: 'https://a.example/live#entry-12', body: 'x' });
    expect(keys).toEqual(expect.arrayContaining(['post-12', '12', 'ab-9', 'entry-12']));
  });

  it('is marked when it was taken back', () => {
    expect(readPostObject({ id: '1', body: 'x', stricken: true }).markers).toEqual([
      { kind: 'retracted', text: 'stricken', at: null },
    ]);
  });

  it('has no time where the field holds none', () => {
    expect(readPostObject({ id: '1', body: 'x', createdAt: 'yesterday', published: true }).stamps).toEqual([]);
  });
});

describe('hostile values', () => {
  it('of any depth are read to an end', () => {
    let time: unknown = '2031-03-04T10:00:00Z';
    for (let level = 0; level < 100_000; level++) time = { date: time, created: time };
    expect(readPostObject({ id: '1', body: 'x', created: time }).stamps).toEqual([]);
    let people: unknown = 'Ada Quill';
    for (let level = 0; level < 100_000; level++) people = [people];
    expect(readPostObject({ id: '1', body: 'x', authors: people }).authors).toEqual([]);
  });
});
