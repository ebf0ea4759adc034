import { LivepostsError } from '../../model/error.js';
import { defineLayout } from './define-layout.js';
import type { Layout } from './layout.js';

/** What an object of a layout may hold, by its place; `*` stands for any key. A `?` marks what may be left out. */
const VARIANT = [
  'id',
  'kind',
  'era',
  'order',
  'shownTime',
  'permalink?',
  'zone?',
  'zoneAt?',
  'onHosts?',
  'feeds?',
] as const;
const JSON_RULES = [
  'posts',
  'pinned?',
  'least?',
  'notPosts?',
  'fields',
  'labels?',
  'parts?',
  'drop?',
  'refs?',
  'page?',
] as const;
const KEYS: Readonly<Record<string, readonly string[]>> = {
  layout: ['id', 'name', 'cms?', 'hosts', 'homeZone', 'language', 'variants'],
  html: [
    ...VARIANT,
    'recognise',
    'posts',
    'flow?',
    'notPosts?',
    'days?',
    'fields',
    'labels?',
    'retracted?',
    'copies?',
    'drop?',
    'page?',
  ],
  state: [...VARIANT, 'recognise', 'state', 'page?'],
  elsewhere: [...VARIANT, 'recognise'],
  text: [...VARIANT, 'recognise', 'least', 'bareRelative?'],
  json: [...VARIANT, 'recognise', 'markup?', ...JSON_RULES],
  fields: ['id?', 'url?', 'headline?', 'byline?', 'time?', 'published?', 'updated?', 'body?'],
  'JSON fields': ['id?', 'url?', 'headline?', 'byline?', 'time?', 'timeText?', 'published?', 'updated?', 'body?'],
  'state rules': ['recognise', ...JSON_RULES],
};

/**
 * Reads a layout file: a {@link Layout} as JSON, its patterns written as strings (`"^Update \\d"`, or `"/^update/i"` with
 * flags).
 *
 * @throws LivepostsError `bad-layout`: what is wrong, where, and what is allowed there.
 * @example
 * ```ts
 * const layout = readLayoutFile(
 *   `{"id": "harbour", "name": "Harbour", "hosts": [], "homeZone": null, "language": "en", "variants": [{"id": "cards",
 *     "kind": "html", "era": "2024", "order": null, "shownTime": "shown", "recognise": [".card"], "posts": ".card",
 *     "fields": {}}]}`,
 * );
 * console.log(layout.id); // harbour
 * ```
 */
export function readLayoutFile(text: string): Layout {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new LivepostsError('bad-layout', 'The layout file is no JSON.', {
      hint: cause instanceof Error ? cause.message : 'Write the layout as JSON.',
      cause,
    });
  }
  const layout = objectOf(value, 'layout', 'layout');
  textOf(layout['id'], 'id');
  textOf(layout['name'], 'name');
  textsOf(layout['hosts'], 'hosts');
  for (const name of ['homeZone', 'language'] as const) if (layout[name] !== null) textOf(layout[name], name);
  const variants = listOf(layout['variants'], 'variants').map(readVariant);
  // Every key and every type has been looked at.
  return defineLayout({ ...layout, variants } as unknown as Layout);
}

type Fields = Readonly<Record<string, unknown>>;

function readVariant(value: unknown, index: number): Fields {
  const place = `variants[${index}]`;
  const kind = isRecord(value) ? value['kind'] : undefined;
  if (typeof kind !== 'string' || !['html', 'state', 'elsewhere', 'text', 'json'].includes(kind))
    throw wrong(`${place}.kind`, 'is not a kind of variant', 'html, state, elsewhere, text, json');
  const variant = objectOf(value, kind, place);
  for (const name of ['id', 'era'] as const) textOf(variant[name], `${place}.${name}`);
  oneOf(variant['order'], [null, 'newest-first', 'oldest-first'], `${place}.order`);
  oneOf(variant['shownTime'], ['shown', 'published', 'updated'], `${place}.shownTime`);
  const recognise = textsOf(variant['recognise'], `${place}.recognise`);
  const feeds = {
    ...(variant['feeds'] === undefined ? {} : { feeds: listOf(variant['feeds'], `${place}.feeds`).map(readFeed) }),
    ...(variant['zoneAt'] === undefined
      ? {}
      : { zoneAt: listOf(variant['zoneAt'], `${place}.zoneAt`).map(readZoneRule) }),
  };
  if (kind === 'text') {
    const least = variant['least'];
    if (typeof least !== 'number') throw wrong(`${place}.least`, 'is no number', 'a number');
    return { ...variant, ...feeds, recognise: recognise.map((pattern) => patternOf(pattern, `${place}.recognise`)) };
  }
  if (kind === 'html') checkHtml(variant, place);
  if (kind === 'json' && variant['markup'] !== undefined) textsOf(variant['markup'], `${place}.markup`);
  if (kind === 'json') return { ...variant, ...feeds, ...readJsonRules(variant, place) };
  if (kind !== 'state') return { ...variant, ...feeds };
  const state = objectOf(variant['state'], 'state rules', `${place}.state`);
  textsOf(state['recognise'], `${place}.state.recognise`);
  return { ...variant, ...feeds, state: { ...state, ...readJsonRules(state, `${place}.state`) } };
}

function checkHtml(variant: Fields, place: string): void {
  for (const name of ['posts', 'flow', 'notPosts', 'days', 'retracted', 'copies'] as const) {
    const selector = variant[name];
    if (selector !== undefined && !(name === 'posts' && selector === null)) textOf(selector, `${place}.${name}`);
  }
  checkLists(objectOf(variant['fields'], 'fields', `${place}.fields`), `${place}.fields`);
  if (variant['drop'] !== undefined) textsOf(variant['drop'], `${place}.drop`);
  for (const [label, selector] of Object.entries(recordOf(variant['labels'] ?? {}, `${place}.labels`)))
    textOf(selector, `${place}.labels.${label}`);
  checkLists(recordOf(variant['page'] ?? {}, `${place}.page`), `${place}.page`);
}

function readJsonRules(rules: Fields, place: string): Fields {
  textsOf(rules['posts'], `${place}.posts`);
  checkLists(objectOf(rules['fields'], 'JSON fields', `${place}.fields`), `${place}.fields`);
  for (const name of ['pinned', 'notPosts', 'drop'] as const)
    if (rules[name] !== undefined) textsOf(rules[name], `${place}.${name}`);
  for (const name of ['labels', 'page'] as const)
    checkLists(recordOf(rules[name] ?? {}, `${place}.${name}`), `${place}.${name}`);
  if (rules['refs'] !== undefined) textOf(rules['refs'], `${place}.refs`);
  if (rules['least'] !== undefined && typeof rules['least'] !== 'number')
    throw wrong(`${place}.least`, 'is no number', 'a number');
  if (rules['parts'] === undefined) return {};
  const parts = recordOf(rules['parts'], `${place}.parts`);
  textOf(parts['kind'], `${place}.parts.kind`);
  recordOf(parts['rules'], `${place}.parts.rules`);
  return {
    parts: {
      ...parts,
      pattern: patternOf(textOf(parts['pattern'], `${place}.parts.pattern`), `${place}.parts.pattern`),
    },
  };
}

function readFeed(value: unknown, index: number): Fields {
  const place = `feeds[${index}]`;
  const feed = recordOf(value, place);
  for (const name of ['at', 'url'] as const) textOf(feed[name], `${place}.${name}`);
  const { pattern } = feed;
  return pattern === undefined ? feed : { ...feed, pattern: patternOf(textOf(pattern, place), `${place}.pattern`) };
}

function readZoneRule(value: unknown, index: number): Fields {
  const place = `zoneAt[${index}]`;
  const rule = recordOf(value, place);
  return {
    ...rule,
    at: textOf(rule['at'], `${place}.at`),
    pattern: patternOf(textOf(rule['pattern'], `${place}.pattern`), `${place}.pattern`),
  };
}

/** `"^a"`, or `"/^a/i"` with flags. */
function patternOf(text: string, place: string): RegExp {
  const [, inner, flags] = /^\/(.{1,500})\/([a-z]{0,6})$/s.exec(text) ?? [];
  try {
    return inner === undefined ? new RegExp(text) : new RegExp(inner, flags);
  } catch {
    throw wrong(place, `is no pattern: "${text}"`, 'a regular expression');
  }
}

function checkLists(rules: Fields, place: string): void {
  for (const [name, list] of Object.entries(rules)) textsOf(list, `${place}.${name}`);
}

function objectOf(value: unknown, kind: string, place: string): Fields {
  const object = recordOf(value, place);
  const known = KEYS[kind] ?? [];
  const names = known.map((key) => key.replace('?', ''));
  for (const key of Object.keys(object))
    if (!names.includes(key)) throw wrong(`${place}.${key}`, 'is not known', names.join(', '));
  for (const key of known)
    if (!key.endsWith('?') && object[key] === undefined) throw wrong(`${place}.${key}`, 'is missing', names.join(', '));
  return object;
}

function recordOf(value: unknown, place: string): Fields {
  if (!isRecord(value)) throw wrong(place, 'is no object', 'an object');
  return value;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(place, 'is no list', 'a list');
  return value as readonly unknown[];
}

function textsOf(value: unknown, place: string): readonly string[] {
  return listOf(value, place).map((text, index) => textOf(text, `${place}[${index}]`));
}

function textOf(value: unknown, place: string): string {
  if (typeof value !== 'string' || value === '') throw wrong(place, 'is no text', 'a text');
  return value;
}

function oneOf(value: unknown, allowed: readonly (string | null)[], place: string): void {
  if (!allowed.some((one) => one === value)) throw wrong(place, `is ${JSON.stringify(value)}`, allowed.join(', '));
}

function wrong(place: string, problem: string, allowed: string): LivepostsError {
  return new LivepostsError('bad-layout', `The layout cannot be used: ${place} ${problem}.`, {
    hint: `Allowed there: ${allowed}.`,
  });
}
