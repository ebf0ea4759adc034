import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findFixtures, parseFixture } from '../../scripts/read-fixtures.js';
import { LivepostsError } from '../../src/model/error.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import { parsePage } from '../../src/parse/parse-page.js';
import { corpusFolder } from '../corpus-folder.js';

/** What was read of one page. */
export interface ReadPage {
  readonly name: string;
  readonly blog: LiveBlog;
}

/** The folders of the corpus that hold live blogs. */
const FOLDERS = ['html', 'api', 'text'];

/** Every fixture and every real page that is there, as the parser reads it; those it refuses are left out. */
export function readAllPages(): readonly ReadPage[] {
  const fixtures = findFixtures().flatMap((fixture) => read(`fixture ${fixture.id}`, () => parseFixture(fixture)));
  const pages = corpusPages().flatMap(({ name, path }) =>
    read(`corpus ${name}`, () => parsePage(new Uint8Array(readFileSync(path)))),
  );
  return [...fixtures, ...pages];
}

function corpusPages(): readonly { readonly name: string; readonly path: string }[] {
  if (corpusFolder === null) return [];
  const root = corpusFolder;
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:html|json|txt)$/.test(name) && !/^(?:labels|not-live)\b/.test(name))
      .sort()
      .map((name) => ({ name: `${folder}/${name}`, path: join(root, folder, name) })),
  ).filter(({ path }) => statSync(path).isFile());
}

function read(name: string, parse: () => LiveBlog): readonly ReadPage[] {
  try {
    return [{ name, blog: parse() }];
  } catch (error) {
    if (error instanceof LivepostsError) return [];
    throw error;
  }
}
