/** No list in a live blog is longer. */
const MOST_VALUES = 100_000;

/**
 * The values at a path: keys joined by dots, `[]` for every entry of a list, `[0]` for one, `[type=story]` for those
 * whose field has a value (of an object: itself, if its field has it), `*` for every value of an object.
 *
 * @example
 * ```ts
 * valuesAt({ main: [{ items: [1, 2] }] }, 'main[0].items[]'); // [1, 2]
 * ```
 */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  let values: readonly unknown[] = [value];
  for (const step of path.split(/\.|(?=\[)/)) {
    const next: unknown[] = [];
    for (const current of values) {
      for (const found of take(current, step)) if (found !== undefined && found !== null) next.push(found);
      if (next.length > MOST_VALUES) break;
    }
    values = next;
  }
  return values;
}

function take(current: unknown, step: string): readonly unknown[] {
  if (typeof current !== 'object' || current === null) return [];
  const entry = /^\[(?:(\d+)|([\w-]+)=([^\]]*))?\]$/.exec(step);
  if (entry === null) {
    if (step === '*') return Object.values(current);
    return Object.hasOwn(current, step) ? [(current as Record<string, unknown>)[step]] : [];
  }
  const [, index, key, wanted] = entry;
  if (!Array.isArray(current) && key === undefined) return [];
  const list: readonly unknown[] = Array.isArray(current) ? (current as readonly unknown[]) : [current];
  if (index !== undefined) return [list[Number(index)]];
  if (key === undefined) return list;
  return list.filter((item) => take(item, key).some((value) => String(value) === wanted));
}
