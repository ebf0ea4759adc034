const [NOTHING, PART, LETTER] = [0, 1, 2];

function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(0x80).fill(NOTHING);
  for (const part of '0123456789.,+- \t\n\r') kinds[part.charCodeAt(0)] = PART;
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    kinds[letter.charCodeAt(0)] = LETTER;
    kinds[letter.toUpperCase().charCodeAt(0)] = LETTER;
  }
  return kinds;
}

const KINDS = makeKinds();

/**
 * Where numbers end that begin at a place, as those of a drawing: `M12.5 3.75L1.25-.5Z`. Inline drawings have thousands,
 * and many look like clocks. Two letters side by side are the beginning of a word.
 */
export function endOfNumbers(html: string, start: number): number {
  let before = NOTHING;
  let at = start;
  for (; at < html.length; at++) {
    const kind = KINDS[html.charCodeAt(at)] ?? NOTHING;
    if (kind === NOTHING) return at;
    if (kind === LETTER && before === LETTER) return at - 1;
    before = kind;
  }
  return at;
}
