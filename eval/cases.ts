import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type LabelPart, type PageLabel, readLabels } from './labels.js';

/** One thing to run the parser over. */
export interface PageCase {
  /** Path below the folder, with `#0` for a part of a file. */
  readonly name: string;
  /** The folder it was found in: `html`, `text`, `not-live`. */
  readonly group: string;
  readonly path: string;
  readonly part: LabelPart['part'];
  /** Null: the page must be refused. */
  readonly label: PageLabel | null;
}

/** The folder or an option cannot be used: exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

const PAGE_FILE = /\.(?:x?html?|txt|json|mhtml?)$/iu;

function listPages(folder: string): readonly string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'labels' && entry.name !== 'not-live') found.push(...listPages(path));
    } else if (PAGE_FILE.test(entry.name)) found.push(path);
  }
  return found.sort();
}

function labelPath(folder: string, page: string): string | null {
  const name = relative(folder, page);
  const candidates = [`${name}.json`, name.replace(/\.txt$/u, '.json')];
  return candidates.map((candidate) => join(folder, 'labels', candidate)).find((path) => existsSync(path)) ?? null;
}

const partName = (part: LabelPart['part']): string => {
  if (part.kind === 'whole') return '';
  return part.kind === 'element' ? `#${part.index}` : `#interaction-${part.index}`;
};

function labelledCases(folder: string, group: string): { cases: PageCase[]; unlabelled: string[] } {
  const cases: PageCase[] = [];
  const unlabelled: string[] = [];
  for (const path of listPages(folder)) {
    const name = `${group}/${relative(folder, path).split(sep).join('/')}`;
    const file = labelPath(folder, path);
    if (file === null) {
      unlabelled.push(name);
      continue;
    }
    try {
      for (const { part, label } of readLabels(JSON.parse(readFileSync(file, 'utf8')))) {
        cases.push({ name: `${name}${partName(part)}`, group, path, part, label });
      }
    } catch (error) {
      throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { cases, unlabelled };
}

function refusalCases(folder: string, group: string): PageCase[] {
  return listPages(folder).map((path) => ({
    name: `${group}/${relative(folder, path).split(sep).join('/')}`,
    group,
    path,
    part: { kind: 'whole' },
    label: null,
  }));
}

/**
 * Finds what there is to run in a folder: one with `labels/`, the root of a corpus (`html`, `api`, `text`, `not-live`,
 * `text/not-live`), or with `refuse` a folder of pages that must all be refused.
 *
 * @throws UsageError when the folder holds none of these.
 */
export function findCases(folder: string, refuse: boolean): { cases: PageCase[]; unlabelled: string[] } {
  if (!existsSync(folder)) throw new UsageError(`no such folder: ${folder}`);
  const hasLabels = (path: string): boolean => existsSync(join(path, 'labels'));
  if (refuse) {
    if (hasLabels(folder)) throw new UsageError(`${folder} has labels: --refuse is for a folder without`);
    return { cases: refusalCases(folder, basename(folder)), unlabelled: [] };
  }
  if (hasLabels(folder)) return labelledCases(folder, basename(folder));
  const groups = ['html', 'api', 'text'].filter((group) => hasLabels(join(folder, group)));
  if (groups.length === 0)
    throw new UsageError(`${folder} has no labels: give --refuse if nothing in it is a live blog`);
  const labelled = groups.map((group) => labelledCases(join(folder, group), group));
  const refusals = ['not-live', 'text/not-live'].filter((group) => existsSync(join(folder, group)));
  return {
    cases: [
      ...labelled.flatMap(({ cases }) => cases),
      ...refusals.flatMap((group) => refusalCases(join(folder, group), group)),
    ],
    unlabelled: labelled.flatMap(({ unlabelled }) => unlabelled),
  };
}

function readInteraction(json: unknown, index: number): string {
  let value: unknown = json;
  for (const key of ['interactions', index, 'response', 'body', 'string']) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (typeof value !== 'string') throw new UsageError(`interaction ${index} has no response body`);
  return value;
}

/** The input of a case: the bytes of the file, or the JSON text of the part that the label is about. */
export function readInput({ path, part }: PageCase): Uint8Array | string {
  const bytes = readFileSync(path);
  if (part.kind === 'whole') return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const json: unknown = JSON.parse(bytes.toString('utf8'));
  if (part.kind === 'interaction') return readInteraction(json, part.index);
  return JSON.stringify(Array.isArray(json) ? json[part.index] : undefined) ?? '';
}
