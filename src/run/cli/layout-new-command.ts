import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LivepostsError } from '../../model/error.js';
import type { CliIo } from './cli-io.js';
import { EXIT } from './exit-code.js';
import { type LayoutPlaces, placesOf } from './layout-places.js';
import type { CommandContext } from './load-parser.js';
import { type PageFlags, toParseOptions } from './options.js';
import { openOutput } from './write-output.js';

/** The options of `layout new`. */
export interface LayoutNewFlags extends PageFlags {
  readonly dir: string;
}

/**
 * `liveposts layout new ID PAGE`: writes a layout with guessed selectors, the page in invented words as its fixture, and
 * what comes out of that. In a checkout of liveposts they go to their places there, else to the folder of `--dir`.
 *
 * @returns The exit code.
 * @throws {LivepostsError} `bad-option` for an id that is taken, `bad-layout` where nothing can be guessed, and what the
 *   reading of the page throws.
 */
export async function runLayoutNew(
  id: string,
  input: string,
  flags: LayoutNewFlags,
  { io, loadParser }: CommandContext,
): Promise<number> {
  const places = placesOf(id, flags.dir);
  const base = join(places.fixtures, 'page');
  await refuseTaken(id, places);
  const { readInput, parsePage } = await loadParser();
  const { draftLayout } = await import('../../parse/layouts/guess/draft-layout.js');
  const bytes = await readInput(input, flags.maxSize);
  const { layout, fixture, url } = draftLayout(id, bytes, toParseOptions(flags, { source: input, html: false }));
  const about = `<!-- ${layout.name}, ${layout.variants[0]?.era}: guessed from a saved page; say here what the page shows and which quirks it has. -->\n`;
  const page = about + fixture;
  const options = {
    ...(url === null ? {} : { url }),
    ...(flags.capturedAt === undefined ? {} : { capturedAt: flags.capturedAt }),
  };
  const expected = parsePage(new TextEncoder().encode(page), { ...options, layout });
  const { layoutModule } = await import('./layout-module.js');
  const files: readonly (readonly [path: string, text: string])[] = [
    [places.layoutFile, places.isModule ? layoutModule(layout) : `${JSON.stringify(layout, null, 2)}\n`],
    [`${base}.html`, page],
    [`${base}.options.json`, `${JSON.stringify(options, null, 2)}\n`],
    [`${base}.expected.json`, `${JSON.stringify(expected, null, 2)}\n`],
  ];
  await mkdir(places.fixtures, { recursive: true });
  for (const [path, text] of files) await writeWhole(path, text, io);
  const check = places.isModule
    ? `npm run layouts && npm run liveposts -- layout check ${id}`
    : `liveposts layout check ${places.layoutFile}`;
  io.stdout.write(`${files.map(([path]) => path).join('\n')}\n`);
  io.stderr.write(
    `liveposts: ${expected.posts.length} posts were read by the guessed layout. Read the four files, mend what is wrong, then run: ${check}\n`,
  );
  return EXIT.ok;
}

async function refuseTaken(id: string, { layoutFile, fixtures }: LayoutPlaces): Promise<void> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new LivepostsError('bad-option', `"${id}" cannot be the id of a layout.`, {
      hint: 'Use small letters, digits and hyphens: harbour-news.',
    });
  }
  const { layoutOf } = await import('../../parse/layouts/layouts.js');
  const taken = [layoutFile, fixtures].find((path) => existsSync(path));
  if (layoutOf(id) === null && taken === undefined) return;
  throw new LivepostsError(
    'bad-option',
    `There is a layout "${id}" already${taken === undefined ? '' : `: ${taken}`}.`,
    {
      hint: 'Choose another id, or add a variant to that layout by hand.',
    },
  );
}

async function writeWhole(path: string, text: string, io: CliIo): Promise<void> {
  const output = await openOutput(path, io);
  try {
    await output.write(text);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
