/** Symbols that character codes are folded to before a page is scanned: so few that a step of the scan is one look-up. */
const OTHER = 0;
const EDGE = 1;
/** Any digit of any row. */
export const DIGIT = 2;
const COLON = 3;
const FIRST_LETTER = 8;
/** The symbols fit into so many bits, so that a row of the table is found by a shift and is short. */
export const SYMBOL_BITS = 5;

/** What is told apart by a look at what was found may share a symbol. */
const SINGLE: Readonly<Record<string, number>> = { ':': COLON, '.': COLON, '<': 4, '&': 5, '#': 5, '!': 6, '\0': 7 };
/** 24 symbols for 26 letters: q is taken for k, and z for x. */
const LETTERS = 'abcdefghijklmnoprstuvwxy';
/** White space, quotes and what joins the parts of names: all of them end a name. */
const EDGES = ' \t\n\f\r"\'`=>_-';
/** First code points of the rows of decimal digits that times are printed in. */
const DIGIT_ROWS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xae6, 0xbe6, 0xc66, 0xe50, 0x1040, 0xff10];
/** What stands between hour and minute elsewhere: the wide colon, 時, 시, 点, 點. */
const COLONS = '：時时시点點';

function makeSymbols(): Uint8Array {
  const symbols = new Uint8Array(0x10000).fill(OTHER);
  for (const [character, symbol] of Object.entries(SINGLE)) symbols[character.charCodeAt(0)] = symbol;
  for (const character of EDGES) symbols[character.charCodeAt(0)] = EDGE;
  for (const character of COLONS) symbols[character.charCodeAt(0)] = COLON;
  for (const zero of DIGIT_ROWS) symbols.fill(DIGIT, zero, zero + 10);
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const symbol = FIRST_LETTER + LETTERS.indexOf(letter === 'q' ? 'k' : letter === 'z' ? 'x' : letter);
    symbols[letter.charCodeAt(0)] = symbol;
    symbols[letter.toUpperCase().charCodeAt(0)] = symbol;
  }
  return symbols;
}

/** The symbol of every UTF-16 code unit. Letters lose their case, digits their value. */
export const SYMBOLS: Uint8Array = makeSymbols();
