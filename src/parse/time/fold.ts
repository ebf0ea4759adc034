/** First code points of the decimal digit rows that live blogs are printed in: Arabic, Persian, Devanagari … */
const DIGIT_ROWS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0ae6, 0x0be6, 0x0c66, 0x0e50, 0x1040, 0xff10] as const;

const FOLDED: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2008': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\uff1a': ':',
  '\uff0f': '/',
  '\uff08': '(',
  '\uff09': ')',
  '\u0130': 'i',
};

/** Printable ASCII, which the engine's own lower case folds unit for unit. */
const ASCII = /^[ -~]*$/;
/** Runs of it inside other text. */
const NOT_ASCII = /[^ -~]/g;

const CAPITALS = /[A-Z]+/g;

function foldCharacter(character: string): string {
  const known = FOLDED[character];
  if (known !== undefined) return known;
  const code = character.charCodeAt(0);
  if (code > 0x065f) {
    for (const zero of DIGIT_ROWS) if (code >= zero && code < zero + 10) return String(code - zero);
  }
  const lower = character.toLowerCase();
  // 'İ' becomes two units: offsets into the folded text must stay offsets into the page's text.
  return lower.length === 1 ? lower : character;
}

/**
 * Lower case, Western digits, plain spaces and apostrophes; as long as the input, unit for unit, so that an offset
 * into the folded text is an offset into the text itself. Give it NFC text: words are compared in NFC.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.replace(NOT_ASCII, foldCharacter).replace(CAPITALS, (letters) => letters.toLowerCase());
}
