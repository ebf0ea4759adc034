import type { Report } from '../../model/diagnostic.js';
import type { Author, Label } from '../../model/post.js';
import { readNames } from '../body/byline.js';
import type { Candidate, Stamp } from '../candidate.js';
import { bareId, fragmentOf } from '../evidence/blocks/block-id.js';
import { isObject, type JsonObject } from '../evidence/json-ld/json-value.js';
import { readPostObject, wordsOf } from '../evidence/state/find-posts.js';
import type { Language } from '../languages/language.js';
import { readMachineTime } from '../time/machine-time.js';
import { followRefs } from './follow-refs.js';
import { valuesAt } from './json-path.js';
import type { JsonRules } from './layout.js';
import { makePermalink } from './permalink.js';
import { readParts } from './read-parts.js';

/** What the reading of JSON posts leans on. */
export interface PathOptions {
  readonly pageUrl: string | null;
  readonly languages: readonly Language[];
}

/** Where the posts of a value and their fields stand. */
export type PostRules = JsonRules & { readonly permalink?: string };

/** The posts of a JSON value as a layout describes them, copies on top first. */
export function readByPaths(
  value: unknown,
  rules: PostRules,
  options: PathOptions,
  report: Report,
): readonly Candidate[] {
  const store = rules.refs === undefined ? undefined : valuesAt(value, rules.refs).find(isObject);
  const read = (paths: readonly string[], pinned: boolean): Candidate[] =>
    paths
      .flatMap((path) => valuesAt(value, path))
      .map((item) => (store === undefined ? item : followRefs(item, store)))
      .filter(isObject)
      .filter((item) => isPost(item, rules, report))
      .map((item) => ({ ...readPost(item, rules, options), pinnedCopy: pinned }));
  const posts = read(rules.posts, false).filter(hasWords);
  if (posts.length < (rules.least ?? 0)) return [];
  const pinned = read(rules.pinned ?? [], true);
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

function isPost(item: JsonObject, { notPosts, fields }: PostRules, report: Report): boolean {
  if (!isTrue(item, notPosts)) return true;
  report('non-post-dropped', {
    severity: 'info',
    where: textAt(item, fields.id),
    message: 'the data says it is no post',
  });
  return false;
}

/** `true`, a number that is not 0, a text that is not empty: whatever says yes. */
function isTrue(item: JsonObject, paths: readonly string[] | undefined): boolean {
  return (paths ?? []).some((path) =>
    valuesAt(item, path).some((value) => value !== false && value !== 0 && value !== '' && value !== 'false'),
  );
}

function readPost(item: JsonObject, rules: PostRules, { pageUrl, languages }: PathOptions): Candidate {
  const { fields } = rules;
  // What the layout does not name stands under a name that such data commonly has.
  const common = readPostObject(item);
  const named = textAt(item, fields.id);
  const id = named === null ? (fields.id === undefined ? common.id : null) : lastSegment(named);
  const permalink = makePermalink(rules.permalink, pageUrl, id);
  const url = textAt(item, fields.url) ?? permalink ?? (fields.url === undefined ? common.url : null);
  const body = bodyOf(item, rules);
  const keys = [named ?? '', id ?? '', url === null ? '' : fragmentOf(url)].filter((key) => key !== '');
  const timed = fields.time ?? fields.published ?? fields.updated;
  return {
    ...common,
    id,
    keys: [...new Set([...keys.flatMap((key) => [key, bareId(key)]), ...(fields.id === undefined ? common.keys : [])])],
    url,
    headline: fields.headline === undefined ? common.headline : textAt(item, fields.headline),
    stamps:
      timed === undefined
        ? common.stamps
        : [
            ...stampAt(item, fields.time, 'shown', textAt(item, fields.timeText)),
            ...stampAt(item, fields.published, 'published'),
            ...stampAt(item, fields.updated, 'updated'),
          ],
    ...(fields.byline === undefined
      ? {}
      : {
          byline: textsAt(item, fields.byline).join(', ') || null,
          authors: authorsAt(item, fields.byline, languages),
        }),
    body: dropping(
      fields.body === undefined ? common.body : body === null ? null : { kind: 'html', html: body },
      rules,
    ),
    labels: rules.labels === undefined ? common.labels : labelsAt(item, rules.labels),
  };
}

function dropping(body: Candidate['body'], { drop }: PostRules): Candidate['body'] {
  return body?.kind === 'html' && drop !== undefined ? { ...body, drop } : body;
}

function labelsAt(item: JsonObject, labels: NonNullable<PostRules['labels']>): readonly Label[] {
  return LABELS.filter((label) => isTrue(item, labels[label]));
}

const LABELS: readonly Label[] = ['pinned', 'key-event', 'summary', 'breaking'];

/** `cms.cnn.com/_components/live-story-post/instances/clx123@published` is known by its last part. */
function lastSegment(id: string): string {
  const parts = id.replace(/@[a-z]+$/, '').split('/');
  const last = parts.filter((part) => part !== '').at(-1) ?? id;
  return last.split('#').at(-1) ?? last;
}

function bodyOf(item: JsonObject, { fields, parts }: PostRules): string | null {
  for (const path of fields.body ?? []) {
    const values = valuesAt(item, path);
    const markup =
      parts === undefined
        ? values
            .map((value) => wordsOf(value, 0))
            .filter((part) => part !== '')
            .flatMap(paragraphsOf)
            .join('\n')
        : readParts(values, parts);
    if (markup !== '') return markup;
  }
  return null;
}

/** A text without markup has its paragraphs in lines. */
function paragraphsOf(part: string): readonly string[] {
  if (part.startsWith('<')) return [part];
  const lines = /<[a-z]/i.test(part) ? [part] : part.split(/\n\s*/);
  return lines.map((line) => `<p>${line}</p>`);
}

/** The first text at some paths, without tags. */
export function textAt(item: JsonObject, paths: readonly string[] | undefined): string | null {
  return textsAt(item, paths)[0] ?? null;
}

/** Every text at the first of some paths that has any, without tags. */
export function textsAt(item: JsonObject, paths: readonly string[] | undefined): readonly string[] {
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
