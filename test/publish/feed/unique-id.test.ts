import { describe, expect, it } from 'vitest';
import { uniquePart } from '../../../src/publish/feed/unique-id.js';

describe('uniquePart', () => {
  it.each([
    ['block-65c3a10b8f08d2d1e2f3a4b5', '65c3a10b8f08d2d1e2f3a4b5'],
    ['65c3a10b8f08d2d1e2f3a4b5', '65c3a10b8f08d2d1e2f3a4b5'],
    ['a5c3a10b8f08d2d1e2f3a4b5', 'a5c3a10b8f08d2d1e2f3a4b5'],
    ['h_0c419d5e7b3f1a8c2e6d4b0f9a7c5e3d', '0c419d5e7b3f1a8c2e6d4b0f9a7c5e3d'],
    ['live-blog_post:65c3a10b8f08d2d1e2f3a4b5', '65c3a10b8f08d2d1e2f3a4b5'],
    ['438882f3-c7cf-44db-b6ee-701062362172', '438882f3-c7cf-44db-b6ee-701062362172'],
    ['post-438882f3-c7cf-44db-b6ee-701062362172', '438882f3-c7cf-44db-b6ee-701062362172'],
    ['01HP4ZQ8XK3M9V7T2R5W6Y1B0C', '01HP4ZQ8XK3M9V7T2R5W6Y1B0C'],
    ['post-1288914', '1288914'],
    ['n3328198133353404026', '3328198133353404026'],
    ['100000007360621', '100000007360621'],
  ])('%s names one post in the world: %s', (id, unique) => {
    expect(uniquePart(id)).toBe(unique);
  });

  it.each([
    'post-3',
    '41',
    '751105',
    'p-12',
    'update-at-dusk',
    'the-ferry-that-rode-out-the-storm',
    'abcdefabcdefabcdef',
  ])('%s may stand in any blog', (id) => {
    expect(uniquePart(id)).toBeNull();
  });

  it.each(['20240207', 'post-20240207180300', '07022024'])('%s is a day, which any blog may have', (id) => {
    expect(uniquePart(id)).toBeNull();
  });

  it('keeps what stands beside it, for that may tell the posts of a blog apart', () => {
    const blog = '65c3a10b8f08d2d1e2f3a4b5';
    expect(uniquePart(`${blog}-1`)).toBe(`${blog}-1`);
    expect(uniquePart(`live-${blog}-a`)).toBe(`live-${blog}-a`);
    expect(uniquePart(`urn:newsml:localhost:2018-03-28T14:17:52.114863:438882f3-c7cf-44db-b6ee-701062362172`)).toMatch(
      /^urn:/,
    );
  });

  it('does not take long for long ids', () => {
    const id = `${'a-'.repeat(50_000)}1`;
    expect(uniquePart(id)).toBeNull();
  });
});
