/** Legal raw in a JSON string, but obeyed by some terminals (DEL, C1) or taken for a line end by some line readers. */
const RISKY_IN_A_LINE = /[\u007f-\u009f\u2028\u2029]/g;

/**
 * `JSON.stringify`, with every control character and every Unicode line separator written as `\uXXXX`. The value read
 * back is the same.
 */
export function stringifyJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    RISKY_IN_A_LINE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
