import type { Author } from '../../../model/post.js';
import { readNames } from '../../body/byline.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../../candidate.js';
import { readMachineTime } from '../../time/machine-time.js';
import { bareId, fragmentOf } from '../blocks/block-id.js';
import { isObject, type JsonObject, objectsIn, stringIn, unescapeEntities } from '../json-ld/json-value.js';

/** Field names of live-blog APIs and page states, the most telling first. */
const ID = [
  'id',
  '_id',
  'postId',
  'post_id',
  'assetId',
  'urn',
  'uuid',
  'guid',
  'nid',
  'itemId',
  'local_id',
  'name',
  'locator',
] as const;
const PUBLISHED = [
  'blockFirstPublished',
  'firstPublished',
  'firstPublishedDate',
  'first_published_at',
  'datePublished',
  'datePublishedISO',
  'publishedAt',
  'published_at',
  'published_date',
  'publishDate',
  'published',
  'created_utc',
  'dateAdded',
  'createdAt',
  'created_at',
  'created',
  'entry_time',
  'timestamp',
  'insertdate',
  'date',
] as const;
const UPDATED = [
  'blockLastUpdated',
  'lastUpdated',
  'lastPublished',
  'dateModified',
  'dateModifiedISO',
  'content_updated_date',
  'updatedAt',
  'updated_at',
  'updateDate',
  'lastModifiedDate',
  'modified_gmt',
  'updated',
] as const;
const HEADLINE = ['headline', 'title', 'newstitle', 'entry_title', 'hl'] as const;
const BODY = [
  'bodyHtml',
  'body_html',
  'bodyHTML',
  'body',
  'html',
  'contents',
  'content',
  'articleBody',
  'text',
  'elements',
  'render',
  'cm',
  'groups',
  'synopsis',
] as const;
const BYLINE = [
  'byline',
  'author',
  'authorName',
  'author_name',
  'authors',
  'contributor',
  'contributors',
  'username',
  'original_creator',
] as const;
/** Fewer objects alike are no list of posts. */
const LEAST = 2;

/** A list of objects that look like posts, with where it stands. */
export interface FoundPosts {
  readonly key: string;
  readonly items: readonly JsonObject[];
  /** Ids of entries that the list marks as deleted or not yet published: they must not be shown. */
  readonly withdrawn: readonly string[];
}

/** Every list in a value whose entries have a time and words: the candidates for the posts of a live blog. */
export function findPostLists(value: unknown): FoundPosts[] {
  const lists: FoundPosts[] = [];
  const take = (key: string, list: unknown): void => {
    if (!Array.isArray(list) || list.length < LEAST) return;
    const objects = (list as unknown[]).map(unwrapItem).filter((item) => item !== null);
    const open = objects.filter((item) => !isWithdrawn(item));
    const items = open.filter(isPostLike);
    if (items.length < LEAST || items.length * 2 < list.length - (objects.length - open.length)) return;
    const withdrawn = objects.filter(isWithdrawn).map((item) => stringIn(item, '_id') ?? stringIn(item, 'id') ?? '');
    lists.push({ key, items, withdrawn });
  };
  take('', value);
  for (const object of objectsIn(value)) for (const [key, list] of Object.entries(object)) take(key, list);
  return lists.sort((one, two) => weigh(two) - weigh(one));
}

/** A list that is called what posts are called stands before a longer one (key events, related stories). */
function weigh({ key, items }: FoundPosts): number {
  return (
    items.length +
    (/^(?:blocks|posts|_items|results|entries|updates|liveBlogUpdate|children|bulletins|news)$/i.test(key) ? 1_000 : 0)
  );
}

/** Reddit wraps every entry: `{ kind: 'LiveUpdate', data: { … } }`. */
function unwrapItem(item: unknown): JsonObject | null {
  if (!isObject(item)) return null;
  const inner = item['data'];
  return isObject(inner) && item['kind'] !== undefined ? inner : item;
}

/** Superdesk and Automattic keep deleted entries in their answers so that a reader's page can take them out. */
function isWithdrawn(item: JsonObject): boolean {
  const status = stringIn(item, 'post_status') ?? '';
  return item['deleted'] === true || item['type'] === 'delete' || /^(?:draft|deleted|spiked|submitted)$/.test(status);
}

function isPostLike(item: JsonObject): boolean {
  return timeIn(item, PUBLISHED) !== null && BODY.some((name) => hasWords(item[name]));
}

/** A list of components is the body of a post even where it holds only a picture. */
function hasWords(value: unknown): boolean {
  return (Array.isArray(value) && value.length > 0) || wordsOf(value, 0) !== '';
}

/** One post out of an object with the usual field names. */
export function readPostObject(item: JsonObject): Candidate {
  const ids = ID.map((name) => stringIn(item, name)).filter((id) => id !== null && /\d/.test(id));
  const url =
    ['url', 'link', 'share_link', 'permalink', 'canonicalUrl', 'webUrl']
      .map((name) => stringIn(item, name))
      .find((found) => found !== null && /^(?:https?:|\/|#)/.test(found)) ?? null;
  const published = timeIn(item, PUBLISHED);
  const updated = timeIn(item, UPDATED);
  const html = BODY.map((name) => wordsOf(item[name], 0)).find((words) => words !== '') ?? null;
  const keys = [...ids, url === null ? '' : fragmentOf(url)].filter((key) => key !== null && key !== '') as string[];
  const headline = HEADLINE.map((name) => stringIn(item, name)).find((found) => found !== null) ?? null;
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'state',
    id: ids[0] ?? null,
    keys: [...new Set(keys.flatMap((key) => [key, bareId(key)]))],
    url,
    headline: headline === null ? null : unescapeEntities(headline.replace(/<[^>]{0,200}>/g, '')).trim(),
    stamps: [...stampOf(published, 'published'), ...stampOf(updated, 'updated')],
    authors: authorsOf(item),
    body: html === null ? null : { kind: 'html', html },
    labels: labelsOf(item),
    markers: item['stricken'] === true ? [{ kind: 'retracted', text: 'stricken', at: null }] : [],
  };
}

function timeIn(item: JsonObject, names: readonly string[]): string | number | null {
  for (const name of names) {
    const value = item[name];
    if ((typeof value === 'string' || typeof value === 'number') && readMachineTime(value) !== null) return value;
    if (isObject(value)) {
      const inner = timeIn(value, ['curated', 'firstPublished', ...PUBLISHED]);
      if (inner !== null) return inner;
    }
  }
  return isObject(item['dates'])
    ? timeIn(item['dates'], names === PUBLISHED ? ['curated', 'firstPublished'] : ['lastPublished'])
    : null;
}

function stampOf(value: string | number | null, role: Stamp['role']): Stamp[] {
  return value === null ? [] : [{ role, source: 'state', text: null, value }];
}

/** How deep the words of a structured body may lie. */
const DEEPEST_BODY = 24;
const WORDS =
  /^(?:html|text|paragraph|plaintext|content|contents|body|children|elements|value|model|blocks|items|refs|item|groups|articleBody|cite|quote|data)$/i;

/** The words in a body of any form: a string of HTML, or a tree of components with `html` or `text` at its leaves. */
export function wordsOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return depth === 0 ? value.trim() : value;
  if (depth > DEEPEST_BODY || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value))
    return (value as unknown[])
      .map((child) => wordsOf(child, depth + 1))
      .join(inlineTree(value) ? '' : '\n')
      .trim();
  const object = value as JsonObject;
  const name = typeof object['name'] === 'string' ? object['name'] : '';
  let words = '';
  for (const [key, child] of Object.entries(object)) {
    if (
      !WORDS.test(key) ||
      (typeof child === 'string' && !/^(?:html|text|paragraph|plaintext|content|body|value|articleBody)$/i.test(key))
    )
      continue;
    words += wordsOf(child, depth + 1);
  }
  if (words === '') return '';
  return /^(?:paragraph|list|listItem|quote)$/.test(name) || object['type'] === 'paragraph' ? `<p>${words}</p>` : words;
}

/** BBC bodies are trees of text and inline elements: joining them with breaks would part words. */
function inlineTree(list: readonly unknown[]): boolean {
  return list.some(
    (child) =>
      typeof child === 'string' ||
      (isObject(child) && (child['name'] === 'text' || child['name'] === 'link' || typeof child['text'] === 'string')),
  );
}

function authorsOf(item: JsonObject): readonly Author[] {
  const names: string[] = [];
  const take = (value: unknown, depth: number): void => {
    if (depth > 3) return;
    if (typeof value === 'string') names.push(value);
    else if (Array.isArray(value)) for (const one of value as unknown[]) take(one, depth + 1);
    else if (isObject(value)) take(value['name'] ?? value['display_name'] ?? value['title'] ?? null, depth + 1);
  };
  for (const name of BYLINE) {
    if (names.length === 0) take(item[name], 0);
  }
  return names.flatMap((name) => readNames(unescapeEntities(name)));
}

function labelsOf(item: JsonObject): Candidate['labels'] {
  const attributes = isObject(item['attributes']) ? item['attributes'] : {};
  const options = isObject(item['options']) ? item['options'] : {};
  const is = (...names: readonly string[]): boolean =>
    names.some((name) => item[name] === true || attributes[name] === true || options[name] === true);
  const labels: Candidate['labels'][number][] = [];
  if (is('pinned', 'sticky', 'is_sticky', 'isPinned', 'is_pinned')) labels.push('pinned');
  if (is('keyEvent', 'key_event', 'isKeyEvent', 'lb_highlight', 'isPriorityPost')) labels.push('key-event');
  if (is('summary', 'isSummary')) labels.push('summary');
  if (is('isBreakingNews', 'breakingNews', 'breaking')) labels.push('breaking');
  return labels;
}
