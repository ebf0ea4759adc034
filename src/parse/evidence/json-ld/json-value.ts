/** An object out of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The trimmed string in a field; null for anything else and for an empty one. */
export function stringIn(object: JsonObject, name: string): string | null {
  const value = object[name];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** A field as a list: arrays in arrays are laid flat, a single value is a list of one. */
export function listIn(object: JsonObject, name: string): readonly unknown[] {
  const value = object[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value.flat(3) as unknown[]) : [value];
}

/** Deeper JSON than this is not looked into. */
const DEEPEST = 60;
/** No page holds more objects than this to any purpose. */
const MOST_NODES = 400_000;

/** Every object in a value, outer ones first, without recursion; into those of `without` it does not look. */
export function* objectsIn(
  value: unknown,
  without: ReadonlySet<unknown> = new Set(),
): Generator<JsonObject, void, undefined> {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let count = 0; stack.length > 0 && count < MOST_NODES; count++) {
    const { value: current, depth } = stack.pop() ?? { value: null, depth: 0 };
    if (typeof current !== 'object' || current === null || depth > DEEPEST || without.has(current)) continue;
    if (!Array.isArray(current)) yield current as JsonObject;
    const children = Array.isArray(current) ? (current as unknown[]) : Object.values(current as JsonObject);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (typeof child === 'object' && child !== null) stack.push({ value: child, depth: depth + 1 });
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Strings in JSON-LD are often HTML-escaped: `Whining&#39; couple`. */
export function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
    },
  );
}
