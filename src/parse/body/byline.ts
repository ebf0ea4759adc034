import type { Author } from '../../model/post.js';
import type { Language } from '../languages/language.js';
import { fold } from '../time/fold.js';

/** Longer than any line of names. */
const LONGEST_BYLINE = 400;
/** "CNN's", "CNN’s", "NPR's": the house before the name. */
const HOUSE = /^([A-Z][\p{L}&.]{1,30}(?: [A-Z][\p{L}&.]{1,30}){0,2})['’]s?\s+(?=\p{Lu})/u;
/** "Amy Cassidy in London". */
const PLACE = /^(.{2,60}?) (?:in|on|at|aboard|near|from|à|aus|a|en|i|w|te|da) ((?:the )?\p{Lu}[\p{L}.'’ -]{1,60})$/u;
/** "(now)", "(earlier)", "(and earlier …)": who is on shift, no part of a name. */
const SHIFT = /\s*\((?:now|earlier|and earlier|later|until [^)]{1,20})\)/gi;
/** "Assistant political editor" is no name, "staff" no person. */
const NOBODY = /^(?:.{0,30}\b)?(?:staff|reporters?|newsroom|agencies|redaktion|rédaction|team|editors?)$/i;
const BETWEEN_NAMES =
  /\s*(?:,|;|\||&|•|·)\s*(?:and\s+|und\s+|et\s+|y\s+|e\s+|och\s+|og\s+)?|\s+(?:and|und|et|y|e|och|og|en|ja|i|a)\s+(?=['’\p{Lu}])/u;
const NAME_WORD =
  /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*|d['’]\p{Lu}[\p{L}'’-]*|de|da|do|dos|das|di|del|della|van|von|der|den|ter|al|el|bin|ben|ibn|la|le|du|y|[\p{Ll}\d]+[._]?[\p{Ll}\d]+)$/u;

/** The names in a line such as "From CNN's Amy Cassidy in London and Lauren Izso in Tel Aviv". */
export function readNames(line: string, languages: readonly Language[] = []): readonly Author[] {
  if (line.length > LONGEST_BYLINE) return [];
  const names = stripLead(line.replace(SHIFT, '').trim(), languages).replace(/[\s.,—–:-]+$/, '');
  const authors: Author[] = [];
  let house: string | null = null;
  for (const part of splitNames(names)) {
    const read = readName(part.trim());
    // "CNN's Richard Roth and Eyad Kourdi": the house goes for the names behind it too.
    if (read !== null && read !== 'house') house = read.organization ?? house;
    const author = read === null || read === 'house' ? read : { ...read, organization: house };
    if (author === 'house') setHouse(authors, part.trim());
    else if (author !== null && !authors.some(({ name }) => name === author.name)) authors.push(author);
  }
  return authors;
}

/** Whether a line is a byline by its first words: "By …", "From CNN's …", "Von …". */
export function isByline(line: string, languages: readonly Language[]): boolean {
  if (line.length > LONGEST_BYLINE || /[!?:]$/.test(line)) return false;
  const rest = stripLead(line, languages);
  if (rest === line) return false;
  const first = splitNames(rest)[0]?.trim() ?? '';
  return (readName(first) !== null || NOBODY.test(first)) && !/[.](?:["”’]?)$/.test(line.replace(/\b[A-Z]\.$/, ''));
}

function stripLead(line: string, languages: readonly Language[]): string {
  const folded = fold(line);
  for (const language of languages) {
    for (const word of language.bylineWords) {
      if (folded.startsWith(`${word} `) || folded.startsWith(`${word}: `))
        return line.slice(word.length).replace(/^[:\s]+/, '');
    }
  }
  return line.replace(/^[—–-]\s*/, '');
}

function splitNames(names: string): readonly string[] {
  return names.split(BETWEEN_NAMES).filter((part) => part.trim() !== '');
}

function readName(part: string): Author | 'house' | null {
  const house = HOUSE.exec(part);
  const rest = house === null ? part : part.slice(house[0].length);
  if (NOBODY.test(rest)) return null;
  const place = PLACE.exec(rest);
  const name = (place?.[1] ?? rest).trim();
  if (/^[A-Z]{2,6}(?: News| Politics| Sport)?$/.test(name) && house === null && place === null) return 'house';
  const words = name.split(/\s+/);
  if (words.length > 6 || !words.every((word) => NAME_WORD.test(word)) || !/\p{L}/u.test(name)) return null;
  return { name, location: place?.[2]?.trim() ?? null, organization: house?.[1] ?? null };
}

/** "By A, B and C, CNN": the house at the end belongs to all; alone ("NTB") it is the writer. */
function setHouse(authors: Author[], house: string): void {
  if (authors.length === 0) {
    authors.push({ name: house, location: null, organization: null });
    return;
  }
  authors.forEach((author, index) => {
    authors[index] = { ...author, organization: author.organization ?? house };
  });
}
