import { readFile } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import type { Layout } from '../../parse/layouts/layout.js';
import type { CommonFlags } from './options.js';

/** The layout that `--layout-file` names; null without that option. */
export async function layoutOfFlags({ layoutFile }: CommonFlags): Promise<Layout | null> {
  return layoutFile === undefined ? null : loadLayoutFile(layoutFile);
}

/**
 * Reads a layout file.
 *
 * @throws LivepostsError `missing-input`, `bad-layout`
 */
export async function loadLayoutFile(path: string): Promise<Layout> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new LivepostsError('missing-input', `The layout file "${path}" cannot be read.`, {
      hint: 'Check the name and the folder.',
      cause,
    });
  });
  const { readLayoutFile } = await import('../../parse/layouts/layout-file.js');
  return readLayoutFile(text);
}
