import { isObject, type JsonObject } from '../evidence/json-ld/json-value.js';

/** A post points at its words, those at their pictures, those at their files; no further. */
const DEEPEST = 12;
/** A post that points at more is not one. */
const MOST_COPIED = 20_000;

/**
 * A value in which objects that only point at others are those others. Apollo keeps every object of a page once, by
 * name: `{ "type": "id", "id": "HtmlNode:7" }`, in later versions `{ "__ref": "HtmlNode:7" }`, stands for one of them.
 *
 * @example
 * ```ts
 * followRefs({ body: [{ __ref: 'P:1' }] }, { 'P:1': { text: 'Gate shut' } }); // { body: [{ text: 'Gate shut' }] }
 * ```
 */
export function followRefs(value: unknown, store: JsonObject): unknown {
  let left = MOST_COPIED;
  const copy = (node: unknown, open: readonly string[]): unknown => {
    if (typeof node !== 'object' || node === null || open.length > DEEPEST || left-- <= 0) return node;
    if (Array.isArray(node)) return node.map((item) => copy(item, open));
    const object = node as JsonObject;
    const name = nameOf(object);
    // What points back at the post it belongs to stays a name.
    if (name !== null && !open.includes(name) && Object.hasOwn(store, name)) return copy(store[name], [...open, name]);
    return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, copy(item, open)]));
  };
  return isObject(value) || Array.isArray(value) ? copy(value, []) : value;
}

/** The name an object stands for; null for one with fields of its own. */
function nameOf({ __ref: ref, type, id, typename }: JsonObject): string | null {
  if (typeof ref === 'string') return ref;
  return typeof id === 'string' && (type === 'id' || typename !== undefined) ? id : null;
}
