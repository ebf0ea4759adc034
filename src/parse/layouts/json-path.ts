/** No list in a live blog is longer. */
const MOST_VALUES = 100_000;

/**
 * The values at a path: keys joined by dots, `[]` for every entry of a list, `[0]` for one.
 *
 * @example
 * ```ts
 * valuesAt({ main: [{ items: [1, 2] }] }, 'main[0].items[]'); // [1, 2]
 * ```
 */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  let values: unknown[] = [value];
  for (const step of path.split(/\.|(?=\[)/)) {
    const next: unknown[] = [];
    for (const current of values) {
      if (step === '[]') next.push(...(Array.isArray(current) ? (current as unknown[]) : []));
      else if (/^\[\d+\]$/.test(step))
        next.push(Array.isArray(current) ? (current as unknown[])[Number(step.slice(1, -1))] : undefined);
      else
        next.push(
          typeof current === 'object' && current !== null && Object.hasOwn(current, step)
            ? (current as Record<string, unknown>)[step]
            : undefined,
        );
      if (next.length > MOST_VALUES) break;
    }
    values = next.filter((found) => found !== undefined && found !== null);
  }
  return values;
}
