import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFixtures, parseFixture } from '../scripts/read-fixtures.js';
import { LivepostsError } from '../src/model/error.js';
import type { LiveBlog } from '../src/model/live-blog.js';
import { LAYOUTS } from '../src/parse/layouts/layouts.js';
import { type ParseOptions, parsePage } from '../src/parse/parse-page.js';

const fixtures = findFixtures();
const results = new Map<string, LiveBlog>();

function resultOf(id: string): LiveBlog {
  const known = results.get(id);
  if (known !== undefined) return known;
  const fixture = fixtures.find((candidate) => candidate.id === id);
  if (fixture === undefined) throw new Error(`no fixture ${id}`);
  const result = parseFixture(fixture);
  results.set(id, result);
  return result;
}

/** A copy of the page that does not say where it is from. */
function withoutAddresses(html: string, url: string): string {
  const { host } = new URL(url);
  return html.replaceAll(host, 'copy.example').replaceAll(host.replace(/^www\./, ''), 'copy.example');
}

function layoutFor(html: string, options: ParseOptions): string {
  try {
    return parsePage(html, options).layout.id;
  } catch (error) {
    if (error instanceof LivepostsError) return 'refused';
    throw error;
  }
}

describe('fixtures', () => {
  it('are found, for every layout at least one and some of unknown sites', () => {
    const folders = new Set(fixtures.map(({ folder }) => folder));
    expect([...LAYOUTS.map(({ id }) => id), 'generic', 'example'].filter((folder) => !folders.has(folder))).toEqual([]);
  });

  it('stand in folders that are named as layouts', () => {
    const known = new Set([...LAYOUTS.map(({ id }) => id), 'generic', 'example']);
    expect(fixtures.filter(({ folder }) => !known.has(folder)).map(({ id }) => id)).toEqual([]);
  });

  it('show every variant of every layout', () => {
    const shown = new Set(fixtures.map(({ id }) => resultOf(id).layout).map(({ id, variant }) => `${id}/${variant}`));
    const variants = LAYOUTS.flatMap((layout) => layout.variants.map((variant) => `${layout.id}/${variant.id}`));
    expect(variants.filter((variant) => !shown.has(variant))).toEqual([]);
  });

  describe.each(fixtures)('$id', (fixture) => {
    it('says what it shows', () => {
      expect(fixture.about ?? 'an HTML comment in the first line, or "about" in the options, is missing').toMatch(
        /^.{3,60}?, \d{4}.{40,}/,
      );
    });

    it('is read as expected', () => {
      if (!existsSync(fixture.expectedPath))
        throw new Error(
          `${fixture.id} has no expected file. Write it with: npm run fixtures:update -- ${fixture.id}. Then read it.`,
        );
      // As it is printed: what JSON leaves out is no part of a result.
      const result: unknown = JSON.parse(JSON.stringify(resultOf(fixture.id)));
      expect(result).toEqual(JSON.parse(readFileSync(fixture.expectedPath, 'utf8')));
    });

    it('is read by the layout of its folder', () => {
      const { id } = resultOf(fixture.id).layout;
      // The example belongs to no publisher, so it may look like any.
      if (fixture.folder !== 'example') expect(id).toBe(fixture.folder);
    });

    it('is read by no other layout where its address is not known', () => {
      const { url, ...options } = fixture.options;
      if (url === undefined || fixture.folder === 'example') return;
      const bytes = withoutAddresses(readFileSync(fixture.path, 'utf8'), url);
      const chosen = layoutFor(bytes, options);
      // Marks that stand on other sites too count only on the publisher's own hosts.
      const home = LAYOUTS.find((layout) => layout.id === fixture.folder);
      const isMarked = home?.variants.some(
        (variant) => variant.id === resultOf(fixture.id).layout.variant && variant.onHosts !== true,
      );
      expect(isMarked === true ? [fixture.folder] : [fixture.folder, 'generic', 'refused']).toContain(chosen);
    });
  });
});
