/** The marks that entities of the Latin alphabets end in: `&eacute;` is an e and an acute. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
  ogon: '\u0328',
};
/** The named entities that stand in titles and addresses. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  sbquo: '‚',
  rdquo: '”',
  ldquo: '“',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  szlig: 'ß',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  iexcl: '¡',
  iquest: '¿',
  aelig: 'æ',
  oslash: 'ø',
  AElig: 'Æ',
  Oslash: 'Ø',
  times: '×',
  colon: ':',
  sol: '/',
  num: '#',
};
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,12}));?/gi;

/** Text with its character references resolved; null where one is not known, so that nobody knows what it says. */
export function plainText(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const plain = text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name === undefined) return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    const accent = ACCENTS[name.slice(1)];
    const found = accent === undefined ? NAMED[name] : name.charAt(0) + accent;
    // "AT&T" and "?a=1&live=2" hold none.
    if (found === undefined && whole.endsWith(';')) isKnown = false;
    return found ?? whole;
  });
  return isKnown ? plain.normalize('NFC') : null;
}

function characterOf(code: number): string {
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' ';
}
