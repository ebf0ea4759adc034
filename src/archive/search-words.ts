/** Signs of scripts that part no words: each is indexed as a word of its own, and a word is looked for as a phrase. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const EACH_UNPARTED = new RegExp(`(${UNPARTED.source}\\p{M}*)`, 'gu');
/** What is set around the words that were found: no page can hold these characters. */
export const MARKS: { readonly open: string; readonly close: string } = { open: '\u0001', close: '\u0002' };
/** Longer queries are a mistake. */
const MOST_WORDS = 64;

/** Where those scripts stand in Unicode: most texts have nothing there, and need not be looked at sign by sign. */
const MAY_BE_UNPARTED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua9e0-\uaaff\uf900-\ufaff\uff66-\uff9f\ud800-\udbff]/;

/** A text as it is searched; null where that is the text itself. */
export function searchedText(text: string | null): string | null {
  if (text === null || !MAY_BE_UNPARTED.test(text) || !UNPARTED.test(text)) return null;
  return parted(text);
}

const PARTED = new RegExp(`\\s?([\\u0001\\u0002]?${UNPARTED.source}\\p{M}*[\\u0001\\u0002]?)\\s?`, 'gu');

/** Undoes {@link searchedText} in an excerpt of it, in which signs may stand between marks. */
export function readableText(text: string): string {
  return text.replace(PARTED, '$1');
}

function parted(text: string): string {
  return text.replace(EACH_UNPARTED, ' $1 ');
}

/**
 * What people type, in the language of FTS5: all words must occur, those between double quotes one behind the other, and
 * a star at the end of a word stands for any ending. Everything else that FTS5 would obey or trip over is a plain word.
 *
 * @returns null where there is no word in it
 */
export function matchExpression(words: string): string | null {
  const terms: string[] = [];
  for (const [, phrase, word] of words.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const text = (phrase ?? word ?? '').replaceAll('\0', ' ');
    if (!/[\p{L}\p{N}]/u.test(text) || terms.length >= MOST_WORDS) continue;
    const ending = word !== undefined && /[\p{L}\p{N}]\*$/u.test(word) ? '*' : '';
    terms.push(`"${parted(text).trim()}"${ending}`);
  }
  return terms.length === 0 ? null : terms.join(' ');
}

/** An excerpt, and where the marked words stand in it. */
export function withoutMarks(marked: string): {
  readonly excerpt: string;
  readonly found: readonly (readonly [number, number])[];
} {
  const found: (readonly [number, number])[] = [];
  let excerpt = '';
  for (const [index, part] of marked.split(MARKS.open).entries()) {
    const end = index === 0 ? -1 : part.indexOf(MARKS.close);
    if (end > 0) found.push([excerpt.length, excerpt.length + end]);
    excerpt += part.replaceAll(MARKS.close, '');
  }
  return { excerpt, found };
}
