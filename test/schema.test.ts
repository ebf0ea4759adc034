import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { makeSchema } from '../scripts/make-schema.js';
import { findFixtures, parseFixture } from '../scripts/read-fixtures.js';
import { compareCaptures } from '../src/history/compare-captures.js';
import { ASSUMPTIONS } from '../src/model/timestamp.js';
import { parsePage } from '../src/parse/parse-page.js';
import { makeStory } from './publish/make-timeline.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const text = readFileSync(join(root, 'schema.json'), 'utf8');
const schema = JSON.parse(text);
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validate: ValidateFunction = ajv.compile(schema);
const validateTimeline: ValidateFunction = ajv.compile({ $ref: `${schema.$id}#/$defs/Timeline` });

const fixtures = findFixtures();

/** A result, as anything that may be broken on purpose. */
type Loose = Record<string, unknown>;

function broken(change: (blog: Loose, post: Loose, time: Loose) => void): unknown {
  const blog = JSON.parse(JSON.stringify(sound));
  const post = blog.posts.find((one: { time: unknown }) => one.time !== null);
  change(blog, post, post.time);
  return blog;
}

const sound = parsePage(
  ['Storm: live updates', '6:03 p.m. ET, February 7, 2024', 'Ferry sails', 'The first ferry left the harbour at dusk.']
    .concat(['5:41 p.m. ET, February 7, 2024', 'School closed', 'The school board will decide on Friday.'])
    .join('\n\n'),
);

describe('schema.json', () => {
  it('is what the types of src/model say; else run "npm run schema"', () => {
    expect(text).toBe(makeSchema(root));
  });

  it('is of draft 2020-12 and leaves nothing open but the details of a capture', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const open = Object.entries<{ type?: string; additionalProperties?: unknown }>({
      LiveBlog: schema,
      ...schema.$defs,
    })
      .filter(([, { type, additionalProperties }]) => type === 'object' && additionalProperties !== false)
      .map(([name]) => name);
    expect(open).toEqual(['CaptureInfo']);
  });

  it('carries the comments of the types', () => {
    expect(schema.$defs.Post.properties.time.description).toContain('sort and display by this');
    expect(text).not.toContain('{@link');
  });

  it('lists every assumption', () => {
    expect(JSON.stringify(schema.$defs)).toContain(JSON.stringify([...ASSUMPTIONS]));
  });

  it.each(fixtures)('describes what is made of fixtures/$id', (fixture) => {
    validate(JSON.parse(JSON.stringify(parseFixture(fixture))));
    expect(validate.errors).toBeNull();
  });

  it('has fixtures to describe', () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it.each<[string, (blog: Loose, post: Loose, time: Loose) => void]>([['nothing', () => {}]])(
    'accepts a result with %s changed',
    (_, change) => {
      expect(validate(broken(change))).toBe(true);
    },
  );

  it.each<[string, (blog: Loose, post: Loose, time: Loose) => void]>([
    ['an unknown field', (blog) => Object.assign(blog, { extra: 1 })],
    ['an unknown field of a post', (_, post) => Object.assign(post, { extra: 1 })],
    ['an unknown field of a time', (_, __, time) => Object.assign(time, { extra: 1 })],
    ['a missing field', (_, post) => delete post['headline']],
    ['a number for an id', (_, post) => Object.assign(post, { id: 7 })],
    ['half a position', (_, post) => Object.assign(post, { position: 0.5 })],
    ['a local time for an instant', (_, __, time) => Object.assign(time, { instant: time['local'] })],
    ['an unknown precision', (_, __, time) => Object.assign(time, { precision: 'decade' })],
    ['an unknown assumption', (_, __, time) => Object.assign(time, { assumptions: ['guessed'] })],
    ['an unknown kind', (blog) => Object.assign(blog, { kind: 'page' })],
    ['an unknown diagnostic', (blog) => Object.assign(blog, { diagnostics: [{ code: 'x', severity: 'info' }] })],
    ['posts that are no list', (blog) => Object.assign(blog, { posts: {} })],
    ['a negative count', (blog) => Object.assign(blog, { declaredPostCount: -1 })],
  ])('refuses a result with %s', (_, change) => {
    expect(validate(broken(change))).toBe(false);
  });
});

describe('schema.json#/$defs/Timeline', () => {
  /** A timeline that may be broken on purpose. */
  const timeline = (change: (timeline: Loose, post: Loose, revision: Loose) => void): unknown => {
    const made = JSON.parse(JSON.stringify(makeStory()));
    change(made, made.posts[0], made.posts[0].revisions[0]);
    return made;
  };

  it('describes a timeline', () => {
    validateTimeline(timeline(() => {}));
    expect(validateTimeline.errors).toBeNull();
  });

  it('tells a timeline from a live blog', () => {
    expect(validate(timeline(() => {}))).toBe(false);
    expect(validateTimeline(JSON.parse(JSON.stringify(sound)))).toBe(false);
  });

  it.each<[string, (timeline: Loose, post: Loose, revision: Loose) => void]>([
    ['an unknown field', (blog) => Object.assign(blog, { extra: 1 })],
    ['an unknown field of a revision', (_, __, revision) => Object.assign(revision, { extra: 1 })],
    ['an unknown state', (_, post) => Object.assign(post, { state: 'deleted' })],
    ['an unknown change', (_, __, revision) => Object.assign(revision, { change: 'edit' })],
    ['a post without revisions', (_, post) => Object.assign(post, { revisions: [] })],
    ['half a capture', (_, post) => Object.assign(post, { seenIn: [0.5] })],
    ['a local time of a sighting', (_, post) => Object.assign(post, { firstSeen: '2024-02-07T18:03:00-05:00' })],
    ['no captures', (blog) => delete blog['captures']],
  ])('refuses a timeline with %s', (_, change) => {
    expect(validateTimeline(timeline(change))).toBe(false);
  });
});

describe('schema.json#/$defs/Comparison', () => {
  const validateComparison: ValidateFunction = ajv.compile({ $ref: `${schema.$id}#/$defs/Comparison` });
  const [one, two] = fixtures.filter(({ id }) => id.startsWith('example/tide')).map(parseFixture);
  if (one === undefined || two === undefined) throw new Error('no two captures of one page');
  const comparison = JSON.parse(JSON.stringify(compareCaptures(one, two)));

  it('describes a comparison', () => {
    validateComparison(comparison);
    expect(validateComparison.errors).toBeNull();
    expect(comparison.posts.length).toBeGreaterThan(0);
  });

  it.each<[string, Loose]>([
    ['an unknown field', { extra: 1 }],
    ['an unknown outcome', { posts: [{ ...comparison.posts[0], outcome: 'deleted' }] }],
    ['no counts', { counts: {} }],
  ])('refuses one with %s', (_, change) => {
    expect(validateComparison({ ...comparison, ...change })).toBe(false);
  });
});
