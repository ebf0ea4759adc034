import { createRequire } from 'node:module';

/** A value read from JSON that may be broken, and whether it had to be mended. */
export type LenientJson =
  | { readonly ok: true; readonly value: unknown; readonly repaired: boolean }
  | { readonly ok: false };

/** Larger blocks are not mended: mending walks every character several times. */
const LARGEST_REPAIR = 4_000_000;

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
    // Loaded on first use: hardly any page needs it.
    const { jsonrepair } = createRequire(import.meta.url)('jsonrepair') as typeof import('jsonrepair');
    const value = parse(jsonrepair(bare));
    return value === undefined || typeof value !== 'object' ? { ok: false } : { ok: true, value, repaired: true };
  } catch {
    return { ok: false };
  }
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
  return text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)\s*/, '')
    .replace(/\s*(?:\/\/\s*-->|-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .replace(/;\s*$/, '')
    .trim();
}
