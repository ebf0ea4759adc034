import { createRequire } from 'node:module';

/** A value read from JSON that may be broken, and whether it had to be mended. */
export type LenientJson =
  | { readonly ok: true; readonly value: unknown; readonly repaired: boolean }
  | { readonly ok: false };

/** Larger blocks are not mended: mending walks every character several times. */
const LARGEST_REPAIR = 4_000_000;
/**
 * Milliseconds. jsonrepair looks ahead to the end of the text at every quote that may be wrong: 64 kB of apostrophes
 * take it a quarter of a minute, a real block of 400 kB some ten milliseconds.
 */
const LONGEST_REPAIR = 500;
/** What template engines put behind a block is shorter. */
const LONGEST_WRAPPER = 40;

/**
 * Reads JSON as it stands in pages: control characters inside strings, CDATA and comment wrappers, trailing commas and
 * semicolons. Valid JSON takes the fast way.
 */
export function readLenientJson(text: string): LenientJson {
  const asIs = parse(text);
  if (asIs !== undefined) return { ok: true, value: asIs, repaired: false };
  const bare = unwrap(text);
  const plain = parse(bare);
  if (plain !== undefined) return { ok: true, value: plain, repaired: false };
  if (bare === '' || bare.length > LARGEST_REPAIR) return { ok: false };
  // Raw line breaks and tabs inside strings are the commonest fault (a CMS pasted the text in).
  const spaced = parse(bare.replace(/[\u0000-\u001f]+/g, ' '));
  if (spaced !== undefined) return { ok: true, value: spaced, repaired: true };
  try {
    const value = parse(repairInTime(bare));
    return value === undefined || typeof value !== 'object' ? { ok: false } : { ok: true, value, repaired: true };
  } catch {
    return { ok: false };
  }
}

/** The only way to stop a library that has no limit of its own: a script context is taken off after a while. */
function repairInTime(text: string): string {
  const load = createRequire(import.meta.url);
  // Loaded on first use: hardly any page needs them.
  const { runInNewContext } = load('node:vm') as typeof import('node:vm');
  const { jsonrepair } = load('jsonrepair') as typeof import('jsonrepair');
  const repaired: unknown = runInNewContext(
    'repair()',
    { repair: () => jsonrepair(text) },
    { timeout: LONGEST_REPAIR },
  );
  return typeof repaired === 'string' ? repaired : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `<!--`, `//<![CDATA[`, `;`: what template engines wrap around a block. */
function unwrap(text: string): string {
  const begun = text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .trim();
  // Only the end is searched: from every space of a long text an expression that ends with `$` would start anew.
  const end = begun.length - LONGEST_WRAPPER;
  const tail = begun
    .slice(Math.max(0, end))
    .replace(/(?:\/\/\s*-->|-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .trimEnd()
    .replace(/;$/, '');
  return `${begun.slice(0, Math.max(0, end))}${tail}`.trim();
}
