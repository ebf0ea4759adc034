import type { Author } from '../../../model/post.js';
import { readNames } from '../../body/byline.js';
import type { Candidate } from '../../candidate.js';
import { readMachineTime } from '../../time/machine-time.js';
import { isObject, type JsonObject, listIn, stringIn, unescapeEntities } from '../json-ld/json-value.js';
import { BYLINE, HEADLINE, PUBLISHED, TIMES } from './field-names.js';

/** Objects in objects deeper than this hold no time of the post. */
const DEEPEST = 3;
/** How a time is written that is an object. */
const INNER_TIMES: readonly string[] = ['iso', 'utc', 'value', 'time', 'dateTime', 'timestamp', '$date', ...PUBLISHED];

const CONTAINERS: ReadonlySet<string> = new Set(TIMES);

/** The first time among some fields, as written; fields may hold an object with the time in it. */
export function timeIn(item: JsonObject, names: readonly string[], depth = 0): string | number | null {
  for (const name of names) {
    const value = item[name];
    if ((typeof value === 'string' || typeof value === 'number') && readMachineTime(value) !== null) return value;
    if (isObject(value) && depth < DEEPEST && !CONTAINERS.has(name)) {
      const inner = timeIn(value, INNER_TIMES, depth + 1);
      if (inner !== null) return inner;
    }
  }
  if (depth > 0) return null;
  for (const container of TIMES) {
    const value = item[container];
    const inner = isObject(value) ? timeIn(value, names, 1) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** The headline: a string, or an object that has it in several lengths. */
export function headlineIn(item: JsonObject): string | null {
  for (const from of [item, item['message']]) {
    if (!isObject(from)) continue;
    for (const name of HEADLINE) {
      for (const value of listIn(from, name)) {
        const text = isObject(value)
          ? (['basic', 'primary', 'text', 'plaintext', 'value', 'Value']
              .map((inner) => stringIn(value, inner))
              .find(isText) ?? null)
          : stringIn({ value }, 'value');
        if (text !== null) return clean(text);
      }
    }
  }
  return null;
}

function isText(text: string | null): text is string {
  return text !== null;
}

function clean(text: string): string | null {
  const plain = unescapeEntities(text.replace(/<[^>]{0,200}>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

/** The names of the writers: strings, lists, or objects with a name. */
export function authorsIn(item: JsonObject): readonly Author[] {
  for (const name of BYLINE) {
    const authors = namesIn(item[name], 0).flatMap(readAuthor);
    if (authors.length > 0) return authors;
  }
  return [];
}

function namesIn(value: unknown, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as unknown[]).flatMap((one) => namesIn(one, depth + 1));
  if (!isObject(value)) return [];
  for (const name of ['name', 'display_name', 'displayName', 'full_name', 'title', 'person', 'by']) {
    const names = namesIn(value[name], depth + 1);
    if (names.length > 0) return names;
  }
  return [];
}

/** A login is a name here, where nothing but a name can stand; the id of a user is none. */
function readAuthor(raw: string): readonly Author[] {
  const name = unescapeEntities(raw).trim();
  if (/^[0-9a-f-]{12,}$|^\d+$|^urn:/i.test(name)) return [];
  const names = readNames(name);
  if (names.length > 0 || !/^[\p{L}\d][\p{L}\d._-]{1,39}$/u.test(name)) return names;
  return [{ name, location: null, organization: null }];
}

/** What the entry is called by its own flags. */
export function labelsIn(item: JsonObject): Candidate['labels'] {
  const flags = [item, ...['attributes', 'options', 'standout', 'flags'].map((name) => item[name])].filter(isObject);
  const is = (...names: readonly string[]): boolean =>
    flags.some((from) => names.some((name) => from[name] === true || from[name] === 'true'));
  const labels: Candidate['labels'][number][] = [];
  if (is('pinned', 'sticky', 'is_sticky', 'isPinned', 'is_pinned', 'isSticky')) labels.push('pinned');
  if (is('keyEvent', 'key_event', 'isKeyEvent', 'is_key_event', 'keyMoment', 'isKeyMoment', 'lb_highlight'))
    labels.push('key-event');
  if (is('summary', 'isSummary')) labels.push('summary');
  if (is('isBreakingNews', 'breakingNews', 'breaking', 'isBreaking', 'is_breaking')) labels.push('breaking');
  return labels;
}
