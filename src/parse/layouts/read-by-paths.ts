import type { Report } from '../../model/diagnostic.js';
import type { Author } from '../../model/post.js';
import { readNames } from '../body/byline.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../candidate.js';
import { bareId, fragmentOf } from '../evidence/blocks/block-id.js';
import { isObject, type JsonObject } from '../evidence/json-ld/json-value.js';
import { wordsOf } from '../evidence/state/find-posts.js';
import type { Language } from '../languages/language.js';
import { readMachineTime } from '../time/machine-time.js';
import { valuesAt } from './json-path.js';
import type { JsonVariant } from './layout.js';
import { makePermalink } from './permalink.js';
import { readParts } from './read-parts.js';

/** What the reading of JSON posts leans on. */
export interface PathOptions {
  readonly pageUrl: string | null;
  readonly languages: readonly Language[];
}

/** The posts of a JSON page as a layout describes them, copies on top first. */
export function readByPaths(
  value: unknown,
  variant: JsonVariant,
  options: PathOptions,
  report: Report,
): readonly Candidate[] {
  const read = (paths: readonly string[], pinned: boolean): Candidate[] =>
    paths
      .flatMap((path) => valuesAt(value, path))
      .filter(isObject)
      .map((item) => ({ ...readPost(item, variant, options), pinnedCopy: pinned }));
  const posts = read(variant.posts, false).filter(hasWords);
  const pinned = read(variant.pinned ?? [], true);
  const known = new Set(posts.flatMap(({ keys }) => keys));
  for (const { id, keys } of pinned.filter((post) => !hasWords(post))) {
    if (!keys.some((key) => known.has(key)))
      report('posts-missing', { message: 'a pinned post is named, but its words are not among the posts', where: id });
  }
  // A pinned post without words marks the one of the same id.
  return [...pinned.filter((post) => hasWords(post) || post.keys.some((key) => known.has(key))), ...posts];
}

function hasWords({ body, headline }: Candidate): boolean {
  return body !== null || headline !== null;
}

function readPost(item: JsonObject, variant: JsonVariant, { pageUrl, languages }: PathOptions): Candidate {
  const { fields } = variant;
  const named = textAt(item, fields.id);
  const id = named === null ? null : lastSegment(named);
  const url = textAt(item, fields.url) ?? makePermalink(variant.permalink, pageUrl, id);
  const byline = textAt(item, fields.byline);
  const body = bodyOf(item, variant);
  const keys = [named ?? '', id ?? '', url === null ? '' : fragmentOf(url)].filter((key) => key !== '');
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'state',
    id,
    keys: [...new Set(keys.flatMap((key) => [key, bareId(key)]))],
    url,
    headline: textAt(item, fields.headline),
    stamps: [
      ...stampAt(item, fields.time, 'shown', textAt(item, fields.timeText)),
      ...stampAt(item, fields.published, 'published'),
      ...stampAt(item, fields.updated, 'updated'),
    ],
    byline,
    authors: byline === null ? [] : readNames(byline, languages),
    body: body === null ? null : { kind: 'html', html: body },
  };
}

/** `cms.cnn.com/_components/live-story-post/instances/clx123@published` is known by its last part. */
function lastSegment(id: string): string {
  const parts = id.replace(/@[a-z]+$/, '').split('/');
  const last = parts.filter((part) => part !== '').at(-1) ?? id;
  return last.split('#').at(-1) ?? last;
}

function bodyOf(item: JsonObject, { fields, parts }: JsonVariant): string | null {
  for (const path of fields.body ?? []) {
    const values = valuesAt(item, path);
    const markup =
      parts === undefined
        ? values
            .map((value) => wordsOf(value, 0))
            .filter((part) => part !== '')
            .map((part) => (part.startsWith('<') ? part : `<p>${part}</p>`))
            .join('\n')
        : readParts(values, parts);
    if (markup !== '') return markup;
  }
  return null;
}

/** The first text at some paths, without tags. */
export function textAt(item: JsonObject, paths: readonly string[] | undefined): string | null {
  return textsAt(item, paths)[0] ?? null;
}

function textsAt(item: JsonObject, paths: readonly string[] | undefined): readonly string[] {
  for (const path of paths ?? []) {
    const texts = valuesAt(item, path).flatMap((value) => {
      const found = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
      const plain = found
        .replace(/<[^>]{0,200}>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      return plain === '' ? [] : [plain];
    });
    if (texts.length > 0) return texts;
  }
  return [];
}

/** The names at some paths: one line of them, or a list. */
export function authorsAt(
  item: JsonObject,
  paths: readonly string[] | undefined,
  languages: readonly Language[],
): readonly Author[] {
  return textsAt(item, paths).flatMap((line) => readNames(line, languages));
}

/** The time at some paths, if it is one. */
export function stampAt(
  item: JsonObject,
  paths: readonly string[] | undefined,
  role: Stamp['role'],
  text: string | null = null,
): Stamp[] {
  for (const path of paths ?? []) {
    const value = valuesAt(item, path)[0];
    if ((typeof value === 'string' || typeof value === 'number') && readMachineTime(value) !== null)
      return [{ role, source: 'state', text, value }];
  }
  return [];
}
