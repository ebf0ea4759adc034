import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LiveBlog } from '../src/model/live-blog.js';
import { type ParseOptions, parsePage } from '../src/parse/parse-page.js';

/** A rebuilt page of fixtures/: real markup, invented words. */
export interface Fixture {
  /** `cnn/stellar`: folder and file without extension. */
  readonly id: string;
  /** A layout id, `generic` or `example`. */
  readonly folder: string;
  readonly path: string;
  readonly expectedPath: string;
  readonly options: ParseOptions;
  /** Which publisher, era and quirks the page shows: its first line, or `about` in its options. */
  readonly about: string | null;
}

const ROOT = fileURLToPath(new URL('../fixtures', import.meta.url));
const PAGE = /^(?!.*\.(?:expected|options)\.json$).+\.(?:html|txt|json)$/;
const FIRST_LINE_COMMENT = /^<!--\s*(\S.*?)\s*-->/;

/** Every page below fixtures/, in the order of their names. */
export function findFixtures(): readonly Fixture[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: folder }) => {
      const names = readdirSync(join(ROOT, folder));
      return names.filter((name) => PAGE.test(name)).map((name) => readFixture(folder, name));
    })
    .sort((one, two) => (one.id < two.id ? -1 : 1));
}

function readFixture(folder: string, name: string): Fixture {
  const path = join(ROOT, folder, name);
  const base = path.slice(0, -extname(name).length);
  const optionsPath = `${base}.options.json`;
  const given: unknown = existsSync(optionsPath) ? JSON.parse(readFileSync(optionsPath, 'utf8')) : {};
  const { about, ...options } = given as ParseOptions & { readonly about?: string };
  const firstLine = readFileSync(path, 'utf8').split('\n', 1)[0] ?? '';
  return {
    id: `${folder}/${name.slice(0, -extname(name).length)}`,
    folder,
    path,
    expectedPath: `${base}.expected.json`,
    options,
    about: about ?? FIRST_LINE_COMMENT.exec(firstLine)?.[1] ?? null,
  };
}

/** What the parser makes of a fixture, from its bytes. */
export function parseFixture(fixture: Fixture): LiveBlog {
  return parsePage(new Uint8Array(readFileSync(fixture.path)), fixture.options);
}

/** A result as it stands in an expected file. */
export function printExpected(blog: LiveBlog): string {
  return `${JSON.stringify(blog, null, 2)}\n`;
}
