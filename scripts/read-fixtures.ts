import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LiveBlog } from '../src/model/live-blog.js';
import { parsePage } from '../src/parse/parse-page.js';
import { type FixtureFile, fixturesIn } from '../src/run/cli/fixture-files.js';

/** A rebuilt page of fixtures/: real markup, invented words. */
export type Fixture = FixtureFile;

const ROOT = fileURLToPath(new URL('../fixtures', import.meta.url));

/** Every page below fixtures/, in the order of their names. */
export function findFixtures(): readonly Fixture[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) => fixturesIn(join(ROOT, folder), folder))
    .sort((one, two) => (one.id < two.id ? -1 : 1));
}

/** What the parser makes of a fixture, from its bytes. */
export function parseFixture(fixture: Fixture): LiveBlog {
  return parsePage(new Uint8Array(readFileSync(fixture.path)), fixture.options);
}

/** A result as it stands in an expected file. */
export function printExpected(blog: LiveBlog): string {
  return `${JSON.stringify(blog, null, 2)}\n`;
}
