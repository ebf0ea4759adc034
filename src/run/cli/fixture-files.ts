import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ParseOptions } from '../../parse/parse-options.js';

/** A page to test a layout on, and what must come out of it. */
export interface FixtureFile {
  /** `cnn/stellar`: folder and file without extension. */
  readonly id: string;
  /** A layout id, `generic` or `example`. */
  readonly folder: string;
  readonly path: string;
  readonly expectedPath: string;
  readonly optionsPath: string;
  readonly options: ParseOptions;
  /** Which publisher, era and quirks the page shows: its first line, or `about` in its options. */
  readonly about: string | null;
}

const PAGE = /^(?!.*\.(?:expected|options)\.json$).+\.(?:html|txt|json)$/;
const FIRST_LINE_COMMENT = /^<!--\s*(\S.*?)\s*-->/;

/** The fixtures in a folder, in the order of their names; none where there is no such folder. */
export function fixturesIn(path: string, folder: string): readonly FixtureFile[] {
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => PAGE.test(name))
    .sort()
    .map((name) => readFixtureFile(path, folder, name));
}

function readFixtureFile(around: string, folder: string, name: string): FixtureFile {
  const path = join(around, name);
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
    optionsPath,
    options,
    about: about ?? FIRST_LINE_COMMENT.exec(firstLine)?.[1] ?? null,
  };
}
