import { isObject, type JsonObject, objectsIn } from '../json-ld/json-value.js';

/** Objects that point at one another instead of holding one another: the cache of a GraphQL client. */
export interface References {
  /** Objects of one type, the types of the cache one by one. */
  readonly byType: readonly (readonly JsonObject[])[];
  /** A list of pointers as the objects that they point at; null for any other list. */
  readonly follow: (list: readonly unknown[]) => readonly JsonObject[] | null;
  /** An object with what it points at put into it. */
  readonly resolve: (object: JsonObject) => JsonObject;
}

/** "LiveBlogItem:1289", also with the fields that tell it apart: `Item:{"id":"12"}`. */
const CACHE_KEY = /^([A-Z]\w{1,60}):.{1,300}$/s;
/** An object with fewer entries so named is no cache. */
const LEAST = 3;
/** Pointers in pointers: a post points at its writers, these at nothing that is needed. */
const DEEPEST = 2;

/** Finds what a value keeps under names such as "Post:12", and what points there. */
export function findReferences(value: unknown): References {
  const targets = new Map<string, JsonObject>();
  const types = new Map<string, JsonObject[]>();
  for (const object of objectsIn(value)) {
    const entries = Object.entries(object).filter(([key, field]) => CACHE_KEY.test(key) && isObject(field));
    if (entries.length < LEAST) continue;
    for (const [key, field] of entries) {
      if (!isObject(field) || targets.has(key)) continue;
      targets.set(key, field);
      const type = CACHE_KEY.exec(key)?.[1] ?? '';
      const known = types.get(type);
      if (known === undefined) types.set(type, [field]);
      else known.push(field);
    }
  }
  const resolve = (object: JsonObject, depth: number): JsonObject => {
    const fields = Object.entries(object).map(([key, field]) => [key, resolveField(field, depth)] as const);
    return Object.fromEntries(fields);
  };
  const resolveField = (field: unknown, depth: number): unknown => {
    if (depth >= DEEPEST) return field;
    if (Array.isArray(field)) return (field as unknown[]).map((one) => resolveField(one, depth));
    const target = targets.get(pointerOf(field) ?? '');
    return target === undefined ? field : resolve(target, depth + 1);
  };
  return {
    byType: [...types.values()],
    follow: (list) => {
      const found = list.map((entry) => targets.get(pointerOf(entry) ?? ''));
      const known = found.filter((target) => target !== undefined);
      return list.length === 0 || known.length < list.length ? null : known;
    },
    resolve: (object) => (targets.size === 0 ? object : resolve(object, 0)),
  };
}

/** `{ "__ref": "Post:12" }`, or `{ "type": "id", "id": "Post:12" }` in older caches. */
function pointerOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const { __ref, type, id } = value;
  if (typeof __ref === 'string') return __ref;
  return type === 'id' && typeof id === 'string' ? id : null;
}
