import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the layouts of the project lie, seen from a checkout of it. */
const PUBLISHERS = join('src', 'parse', 'layouts', 'publishers');

/** Where the files of a layout are. */
export interface LayoutPlaces {
  /** A TypeScript module in a checkout of liveposts, a JSON file anywhere else. */
  readonly layoutFile: string;
  readonly isModule: boolean;
  /** The folder of its fixtures: pages with their expected results beside them. */
  readonly fixtures: string;
}

/** The places of a new layout, in a checkout of the project or in a folder of your own. */
export function placesOf(id: string, folder: string): LayoutPlaces {
  const isModule = existsSync(join(folder, PUBLISHERS));
  return isModule
    ? { layoutFile: join(folder, PUBLISHERS, `${id}.ts`), isModule, fixtures: join(folder, 'fixtures', id) }
    : { layoutFile: join(folder, `${id}.layout.json`), isModule, fixtures: join(folder, id) };
}

/** The places of a layout file of your own: its fixtures lie in a folder beside it that has its name. */
export function placesOfFile(file: string): LayoutPlaces {
  const name = basename(file).replace(/(?:\.layout)?\.json$/, '');
  return { layoutFile: file, isModule: false, fixtures: join(dirname(file), name) };
}

/** Whether a word names a layout file and not the id of a layout. */
export function isLayoutFile(word: string): boolean {
  return /\.json$/i.test(word) || word.includes('/') || word.includes('\\');
}
