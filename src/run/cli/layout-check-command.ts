import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { Layout } from '../../parse/layouts/layout.js';
import { EXIT } from './exit-code.js';
import { type FixtureFile, fixturesIn } from './fixture-files.js';
import { loadLayoutFile } from './layout-option.js';
import { isLayoutFile, placesOf, placesOfFile } from './layout-places.js';
import type { CommandContext, Parser } from './load-parser.js';

/** The options of `layout check`. */
export interface LayoutCheckFlags {
  readonly dir: string;
}

/**
 * `liveposts layout check ID|FILE`: reads every fixture of a layout and says what was found, what differs from the
 * expected result, and what a reading without any layout finds.
 *
 * @returns The exit code: 1 when a fixture is not read as expected.
 * @throws {LivepostsError} `unknown-layout`, `bad-layout`, `missing-input` where it has no fixtures.
 */
export async function runLayoutCheck(
  wanted: string,
  flags: LayoutCheckFlags,
  { io, loadParser }: CommandContext,
): Promise<number> {
  const isFile = isLayoutFile(wanted);
  const places = isFile ? placesOfFile(wanted) : placesOf(wanted, flags.dir);
  const layout = isFile ? await loadLayoutFile(wanted) : await layoutNamed(wanted);
  const fixtures = fixturesIn(places.fixtures, layout.id);
  if (fixtures.length === 0) {
    throw new LivepostsError('missing-input', `There are no fixtures of "${layout.id}" in ${places.fixtures}.`, {
      hint: 'Run this in a checkout of liveposts, or put pages into a folder beside the layout file that has its name.',
    });
  }
  const parser = await loadParser();
  let failed = 0;
  for (const fixture of fixtures) {
    const { lines, fine } = await checkFixture(fixture, layout, isFile, parser);
    if (!fine) failed += 1;
    io.stdout.write(`${lines.join('\n')}\n`);
  }
  const verdict = failed === 0 ? 'all are read as expected' : `${failed} not read as expected`;
  io.stdout.write(`\n${fixtures.length} fixtures, ${verdict}\n`);
  return failed === 0 ? EXIT.ok : EXIT.checkFailed;
}

async function layoutNamed(id: string): Promise<Layout> {
  const { LAYOUTS, layoutOf } = await import('../../parse/layouts/layouts.js');
  const layout = layoutOf(id);
  if (layout !== null) return layout;
  throw new LivepostsError('unknown-layout', `There is no layout "${id}".`, {
    hint: `Give the path of a layout file, or one of: ${LAYOUTS.map((known) => known.id).join(', ')}.`,
  });
}

interface Checked {
  readonly lines: readonly string[];
  readonly fine: boolean;
}

async function checkFixture(fixture: FixtureFile, layout: Layout, force: boolean, parser: Parser): Promise<Checked> {
  const bytes = new Uint8Array(await readFile(fixture.path));
  // A layout of the project must be chosen by itself; one in a file is given.
  const blog = parser.parsePage(bytes, force ? { ...fixture.options, layout } : fixture.options);
  const problems: string[] = [];
  if (blog.layout.id !== layout.id) problems.push(`is read by the layout "${blog.layout.id}" instead`);
  if (!existsSync(fixture.expectedPath)) problems.push(`has no expected result: ${fixture.expectedPath}`);
  else {
    const expected: unknown = JSON.parse(await readFile(fixture.expectedPath, 'utf8'));
    const found: unknown = JSON.parse(JSON.stringify(blog));
    problems.push(...differences(expected, found, '').slice(0, MOST_DIFFERENCES));
  }
  const without = countWithout(bytes, fixture, parser);
  const lines = [
    fixture.id,
    `  variant   ${blog.layout.variant ?? 'none'}`,
    `  posts     ${blog.posts.length} (without a layout: ${without})`,
    `  filled    ${filled(blog)}`,
    ...problems.map((problem) => `  problem   ${problem}`),
  ];
  return { lines, fine: problems.length === 0 };
}

const MOST_DIFFERENCES = 10;

/** In how many posts each field has a value. */
function filled({ posts }: LiveBlog): string {
  const counts = (['headline', 'time', 'published', 'updated', 'byline', 'url', 'text'] as const).map((field) => {
    const count = posts.filter((post) => post[field] !== null && post[field] !== '').length;
    return `${field} ${count}`;
  });
  return counts.join(', ');
}

function countWithout(bytes: Uint8Array, { options }: FixtureFile, parser: Parser): string {
  try {
    return String(parser.parsePage(bytes, { ...options, layout: 'generic' }).posts.length);
  } catch (error) {
    if (error instanceof LivepostsError) return error.code;
    throw error;
  }
}

/** Where two values differ, as paths: `posts[3].time.instant: "…" instead of "…"`. */
function differences(expected: unknown, found: unknown, path: string): readonly string[] {
  if (isObject(expected) && isObject(found) && Array.isArray(expected) === Array.isArray(found)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...keys].flatMap((key) =>
      differences(
        expected[key],
        found[key],
        /^\d+$/.test(key) ? `${path}[${key}]` : `${path}${path === '' ? '' : '.'}${key}`,
      ),
    );
  }
  return expected === found ? [] : [`${path}: ${shown(found)} instead of ${shown(expected)}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
