import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { findFixtures, parseFixture } from '../../../scripts/read-fixtures.js';
import { checkSchema } from '../../../src/run/saved/check-schema.js';
import { makeStory } from '../../publish/make-timeline.js';

const schema = JSON.parse(readFileSync(new URL('../../../schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const validate = ajv.compile(schema);
const check = (value: unknown) => checkSchema(value, schema);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const fixtures = findFixtures().filter((_, index) => index % 12 === 0);

/** Every value in a value, by its path, with something else in its place. */
function* mutants(value: unknown, replace: (next: unknown) => unknown): Generator<unknown> {
  for (const other of [null, 7, -1, 0.5, 'x', '', true, [], {}, ['x'], { x: 1 }]) yield replace(other);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const change = (next: unknown): unknown => {
      const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
      copy[key] = next;
      return replace(copy);
    };
    yield* mutants(inner, change);
    if (!Array.isArray(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield replace(rest);
    }
  }
}

describe('checkSchema', () => {
  it.each(fixtures)('takes what is made of fixtures/$id', (fixture) => {
    expect(check(plain(parseFixture(fixture)))).toBeNull();
  });

  it('says of everything what the schema says', () => {
    const [first] = fixtures;
    if (first === undefined) throw new Error('no fixtures');
    const blog = plain(parseFixture(first));
    const small = { ...blog, posts: blog.posts.slice(0, 1) };
    let count = 0;
    for (const mutant of mutants(small, (next) => next)) {
      count += 1;
      if ((check(mutant) === null) !== validate(mutant)) throw new Error(`they differ: ${JSON.stringify(mutant)}`);
    }
    expect(count).toBeGreaterThan(500);
  });

  it('knows every word that the schema uses', () => {
    const words = new Set<string>();
    const visit = (value: unknown, isSchema: boolean): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (isSchema && !Array.isArray(value)) words.add(key);
        visit(inner, !(isSchema && (key === 'properties' || key === '$defs' || key === 'enum')));
      }
    };
    visit(schema, true);
    const silent = ['$schema', '$id', 'title', 'description', '$defs', 'additionalProperties'];
    expect([...words].filter((word) => !silent.includes(word)).sort()).toEqual([
      '$ref',
      'anyOf',
      'const',
      'enum',
      'items',
      'minItems',
      'minimum',
      'pattern',
      'properties',
      'required',
      'type',
    ]);
  });

  it('says where the fault is', () => {
    const story = plain(makeStory());
    story.posts[1].revisions[1].time.instant = 'noon';
    expect(checkSchema(story, { $ref: '#/$defs/Timeline' }, schema)).toEqual({
      path: 'posts[1].revisions[1].time.instant',
      message: 'is not written as it must be',
    });
    expect(check({ kind: 'live-blog' })).toMatchObject({ message: 'is missing' });
    expect(check([])).toEqual({ path: '', message: 'is no object' });
  });
});
