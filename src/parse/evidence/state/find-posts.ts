import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../../candidate.js';
import { bareId, fragmentOf } from '../blocks/block-id.js';
import { isObject, type JsonObject, listIn, objectsIn, stringIn } from '../json-ld/json-value.js';
import { BODY, ID, PUBLISHED, UPDATED, URLS } from './field-names.js';
import { authorsIn, headlineIn, labelsIn, timeIn } from './post-fields.js';
import { findReferences } from './references.js';
import { wordsOf } from './state-body.js';

export { wordsOf } from './state-body.js';

/** Fewer objects alike are no list of posts. */
const LEAST = 2;
/** An object whose fields are ids is a list too; with fewer fields it is anything. */
const LEAST_KEYED = 3;

/** A list of objects that look like posts, with where it stands. */
export interface FoundPosts {
  readonly key: string;
  readonly items: readonly JsonObject[];
  /** Ids of entries that the list marks as deleted or not yet published, and of adverts: they must not be shown. */
  readonly withdrawn: readonly string[];
}

/** Every list in a value whose entries have a time and words: the candidates for the posts of a live blog. */
export function findPostLists(value: unknown): FoundPosts[] {
  const lists: FoundPosts[] = [];
  const references = findReferences(value);
  /** A list may be reached in two ways. */
  const firsts = new Map<JsonObject, number>();
  const take = (key: string, list: unknown): void => {
    const found = Array.isArray(list) && list.length >= LEAST ? readList(key, list as unknown[]) : null;
    const [first] = found?.items ?? [];
    if (found === null || first === undefined || firsts.get(first) === found.items.length) return;
    firsts.set(first, found.items.length);
    lists.push({ ...found, items: found.items.map(references.resolve) });
  };
  take('', value);
  for (const object of objectsIn(value)) {
    const fields = Object.entries(object);
    for (const [key, list] of fields) {
      const flat = Array.isArray(list) ? (list as unknown[]).flat() : list;
      take(key, Array.isArray(flat) ? (references.follow(flat) ?? flat) : flat);
    }
    if (fields.length >= LEAST_KEYED && fields.every(([key, field]) => /\d/.test(key) && isObject(field)))
      take(
        '',
        fields.map(([, field]) => field),
      );
  }
  for (const objects of references.byType) take('', objects);
  return lists.sort((one, two) => weigh(two) - weigh(one));
}

function readList(key: string, list: readonly unknown[]): FoundPosts | null {
  const objects = list.map(unwrapItem).filter((item) => item !== null);
  const open = objects.filter((item) => !isWithdrawn(item));
  const sure = open.filter(isPostLike);
  const [model] = sure;
  if (model === undefined || sure.length < LEAST || sure.length * 2 < list.length - (objects.length - open.length))
    return null;
  // Among posts an entry of the same make without a time is a post too.
  const items = open.filter((item) => sure.includes(item) || (isAlike(item, model) && hasBody(item)));
  const withdrawn = objects.filter(isWithdrawn).map((item) => stringIn(item, '_id') ?? stringIn(item, 'id') ?? '');
  return { key, items, withdrawn };
}

/** A list that is called what posts are called stands before a longer one (key events, related stories). */
function weigh({ key, items }: FoundPosts): number {
  return (
    items.length +
    (/^(?:blocks|posts|_items|results|entries|updates|liveBlogUpdate|children|bulletins|news)$/i.test(key) ? 1_000 : 0)
  );
}

/** `{ kind: 'LiveUpdate', data: { … } }`, `{ cursor: …, node: { … } }`, `{ id: …, attributes: { … } }`. */
function unwrapItem(item: unknown): JsonObject | null {
  if (!isObject(item)) return null;
  const { data, node, attributes } = item;
  if (isObject(data) && item['kind'] !== undefined) return data;
  if (isObject(node) && !isPostLike(item)) return node;
  const whole = isObject(attributes) ? { ...attributes, id: item['id'] } : null;
  return whole !== null && !isPostLike(item) && isPostLike(whole) ? whole : item;
}

/** Superdesk and Automattic keep deleted entries in their answers so that a reader's page can take them out. */
function isWithdrawn(item: JsonObject): boolean {
  const status = stringIn(item, 'post_status') ?? stringIn(item, 'status') ?? '';
  return (
    item['deleted'] === true ||
    item['type'] === 'delete' ||
    /^(?:draft|deleted|trash|spiked|submitted)$/.test(status) ||
    isAdvert(item)
  );
}

/** An entry whose only part is an advertisement is one. */
function isAdvert(item: JsonObject): boolean {
  const kinds = [item, ...listIn(item, 'groups').flatMap(itemsOfGroup)].flatMap(
    (part) => stringIn(part, 'item_type') ?? stringIn(part, 'cardType') ?? [],
  );
  return kinds.length > 0 && kinds.every((kind) => /^advert/i.test(kind));
}

function itemsOfGroup(group: unknown): readonly JsonObject[] {
  if (!isObject(group)) return [];
  return listIn(group, 'refs').flatMap((ref) => (isObject(ref) && isObject(ref['item']) ? [ref['item']] : []));
}

function isPostLike(item: JsonObject): boolean {
  return timeIn(item, PUBLISHED) !== null && hasBody(item);
}

function hasBody(item: JsonObject): boolean {
  // A list of components is the body of a post even where it holds only a picture.
  return BODY.some((name) => isFilled(item[name]) || wordsOf(item[name], 0) !== '');
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

function isAlike(item: JsonObject, model: JsonObject): boolean {
  const names = Object.keys(model);
  return names.filter((name) => Object.hasOwn(item, name)).length >= names.length * 0.8;
}

/** One post out of an object with the usual field names. */
export function readPostObject(item: JsonObject): Candidate {
  const ids = ID.map((name) => stringIn(item, name)).filter((id) => id !== null && /\d/.test(id));
  const url = URLS.map((name) => stringIn(item, name)).find((found) => /^(?:https?:|\/|#)/.test(found ?? '')) ?? null;
  const html = BODY.map((name) => wordsOf(item[name], 0)).find((words) => words !== '') ?? null;
  const keys = [...ids, url === null ? '' : fragmentOf(url)].filter((key) => key !== null && key !== '') as string[];
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'state',
    id: ids[0] ?? null,
    keys: [...new Set(keys.flatMap((key) => [key, bareId(key)]))],
    url,
    headline: headlineIn(item),
    stamps: [...stampOf(timeIn(item, PUBLISHED), 'published'), ...stampOf(timeIn(item, UPDATED), 'updated')],
    authors: authorsIn(item),
    body: html === null ? null : { kind: 'html', html },
    labels: labelsIn(item),
    markers: item['stricken'] === true ? [{ kind: 'retracted', text: 'stricken', at: null }] : [],
  };
}

function stampOf(value: string | number | null, role: Stamp['role']): Stamp[] {
  return value === null ? [] : [{ role, source: 'state', text: null, value }];
}
