import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The folder of real pages to test against, null where there is none: `LIVEPOSTS_CORPUS`, else `../shared/corpus`
 * beside the checkout. The pages belong to their publishers and are no part of the project.
 */
export const corpusFolder: string | null = findCorpus();

function findCorpus(): string | null {
  const named = process.env['LIVEPOSTS_CORPUS'];
  const folder = resolve(named ?? '../shared/corpus');
  return existsSync(folder) ? folder : null;
}
