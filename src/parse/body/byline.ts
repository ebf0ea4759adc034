import type { Author } from '../../model/post.js';
import type { Language } from '../languages/language.js';
import { fold } from '../time/fold.js';

/** Longer than any line of names. */
const LONGEST_BYLINE = 400;
/** "CNN's", "CNN’s", "NPR's": the house before the name. */
const HOUSE = /^([A-Z][\p{L}&.]{1,30}(?: [A-Z][\p{L}&.]{1,30}){0,2})['’]s?\s+(?=\p{Lu})/u;
/** "CNN Chief Ferry Correspondent Ona Brask", "Staff writer Ona Brask": what somebody is, before the name. */
const OFFICE =
  /^(?:([A-Z]{2,6}) )?(?:\p{L}[\p{L}-]{1,20} ){0,4}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Aa]nchor|[Aa]nalyst|[Pp]roducer|[Ww]riter) (?=\p{Lu}[\p{L}.'’-]* \p{Lu})/u;
const PLACE_NAME =
  "(?:the )?\\p{Lu}[\\p{L}.'’-]{0,40}(?: (?:\\p{Lu}[\\p{L}.'’-]{0,40}|the|of|upon|de|del|la|le|sur|am|an|der|and)){0,4}";
/** "Amy Cassidy in London", "Amy Cassidy aboard the Petrel". */
const PLACE = new RegExp(`^(.{2,60}?) (?:in|on|at|aboard|near|from|à|aus|a|en|i|w|te|da) (${PLACE_NAME})$`, 'u');
/** "…, in London": the place of everybody named so far. */
const PLACE_ALONE = new RegExp(`^(?:in|à|en) (${PLACE_NAME})$`, 'u');
/** "Ona Brask (in London)". */
const BRACKETED_PLACE = new RegExp(` \\((in|à|aus|en) (${PLACE_NAME})\\)`, 'gu');
/** "Ona Brask, Reporting from London": the place below a name. */
const REPORTING = /[,\s]\s{0,3}[Rr]eporting from (?=(?:the )?\p{Lu})/u;
/** "(now)", "(earlier)", "(and earlier …)": who is on shift, no part of a name. */
const SHIFT = /\s*\((?:now|earlier|and earlier|later|until [^)]{1,20})\)/gi;
/** "… with contributions from staff", "… avec AFP": helpers behind the writers. */
const HELPERS = /\s(?:with|avec|mit|con|com|med|met)\s.{1,200}$/u;
/** "Assistant political editor" is no name, "staff" no person, "she" no byline. */
const NOBODY =
  /^(?:(?:.{0,30}\b)?(?:staff|reporters?|correspondents?|writers?|newsroom|agencies|redaktion|rédaction|team|editors?)|he|she|it|we|they|who)$/i;
/** Agencies that stand among the names of a byline as writers or as the house of all. */
const AGENCY = /^(?:[A-Z]{2,6}(?: News| Politics| Sport)?|dpa|afp|ntb|reuters)$/;
/** "and" in all languages whose word for it means nothing else in any other. */
const AND = 'and|und|et|y|e|och|og|ja|и|та|και|ve|és|și|şi';
/** "en" is "in" elsewhere than in Dutch, "i" elsewhere than in Polish, "a" elsewhere than in Czech. */
const OWN_AND: Readonly<Record<string, string>> = { nl: 'en', pl: 'i', cs: 'a', sr: 'i' };
const PARTICLE =
  "de|da|do|dos|das|di|del|della|degli|van|von|vom|zu|zur|der|den|ter|ten|te|al|el|bin|ben|ibn|bint|abu|la|le|las|los|du|des|af|av|y|d['’]\\p{Lu}[\\p{L}'’-]*|'t";
const NAME_WORD = new RegExp(`^(?:[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.'’-]*|${PARTICLE})$`, 'u');
/** "ana.verin", "phkraus", "ana_99": a login stands for a name, and always alone. */
const LOGIN = /^(?=.{0,30}\p{Ll})[\p{Ll}\d]{1,30}(?:[._-][\p{Ll}\d]{1,30}){0,3}$/u;
/** "/u/ona_99": what a forum writes before a login. */
const ACCOUNT_SIGN = /^\/?u\/(?=[\p{L}\d_-]{2,40}$)/u;
/** "admin last": an account that was given a name in small letters, where the line holds nothing else. */
const ACCOUNT = /^(?!(?:the|an?|der|die|das|les?|la|el|los|il) )[\p{Ll}\d._-]{2,30} [\p{Ll}\d._-]{2,30}$/u;

/** The names in a line such as "From CNN's Amy Cassidy in London and Lauren Izso in Tel Aviv". */
export function readNames(line: string, languages: readonly Language[] = []): readonly Author[] {
  if (line.length > LONGEST_BYLINE) return [];
  if (ACCOUNT.test(line) && !NOBODY.test(line)) return [{ name: line, location: null, organization: null }];
  const authors: Author[] = [];
  let house: string | null = null;
  let placed = false;
  for (const part of partsOf(line, languages)) {
    const alone = PLACE_ALONE.exec(part)?.[1];
    const read = readName(part, languages);
    if (alone !== undefined) placeAll(authors, alone);
    // "Amy Cassidy in Washington, DC", "in Kyiv, Ukraine": the second half of a place.
    else if (placed && isHalfPlace(part, read)) extendPlace(authors, part);
    else if (read === 'house') setHouse(authors, part);
    else if (read !== null) {
      // "CNN's Richard Roth and Eyad Kourdi": the house goes for the names behind it too.
      house = read.organization ?? house;
      if (!authors.some(({ name }) => name === read.name)) authors.push({ ...read, organization: house });
    }
    placed = alone !== undefined || (read !== null && read !== 'house' && read.location !== null);
  }
  return authors;
}

/** Whether a line is a byline: it begins with "By …", "From …", "Von …", and holds nothing but names, houses, roles. */
export function isByline(line: string, languages: readonly Language[]): boolean {
  if (line.length > LONGEST_BYLINE || /[!?:]$/.test(line)) return false;
  if (/[.](?:["”’]?)$/.test(line.replace(/\b(?:(?:[A-Z]\.){1,4}|[JS]r\.)$/, ''))) return false;
  if (stripLead(line, languages) === line) return false;
  const parts = partsOf(line, languages);
  return parts.length > 0 && parts.every((part, index) => isBylinePart(part, index === 0, languages));
}

function isBylinePart(part: string, first: boolean, languages: readonly Language[]): boolean {
  // "By chance" begins a sentence: a login is believed where it looks like no word.
  if (/^\p{Ll}+$/u.test(part)) return NOBODY.test(part) || AGENCY.test(part);
  if (NOBODY.test(part.replace(/^the /i, '')) || readName(part, languages) !== null) return true;
  return !first && (/\d/.test(part) || PLACE_ALONE.test(part));
}

function partsOf(line: string, languages: readonly Language[]): readonly string[] {
  const names = stripLead(line.replace(SHIFT, '').trim(), languages)
    .replace(ACCOUNT_SIGN, '')
    .replace(BRACKETED_PLACE, ' $1 $2')
    .replace(REPORTING, ', in ')
    .replace(HELPERS, '')
    .replace(/[\s.,—–:-]+$/, '');
  return splitNames(names, languages);
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

const betweenNames = new Map<string, RegExp>();

function splitNames(names: string, languages: readonly Language[]): readonly string[] {
  const own = languages.flatMap(({ code }) => OWN_AND[code] ?? []).join('|');
  let between = betweenNames.get(own);
  if (between === undefined) {
    const and = own === '' ? AND : `${AND}|${own}`;
    between = new RegExp(
      `\\s*[,;|&•·、，،]\\s*(?:(?:${and})\\s+)?(?:from\\s+)?|\\s+(?:${and})\\s+(?:from\\s+)?(?=['’\\p{Lu}]|(?:dpa|afp|agencies|staff)\\b)`,
      'u',
    );
    betweenNames.set(own, between);
  }
  return names
    .split(between)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

function readName(part: string, languages: readonly Language[]): Author | 'house' | null {
  const house = HOUSE.exec(part);
  // "From CNN affiliate KXYZ": the station is the writer.
  const behindHouse = part.slice(house?.[0].length ?? 0).replace(/^[A-Z]{2,6} affiliate (?=[A-Z])/, '');
  const office = OFFICE.exec(behindHouse);
  const rest = office === null ? behindHouse : behindHouse.slice(office[0].length);
  if (NOBODY.test(rest)) return null;
  const place = PLACE.exec(rest);
  const name = (place?.[1] ?? rest).trim();
  if (AGENCY.test(name) && house === null && place === null) return 'house';
  if (!isPersonName(name, languages)) return null;
  return { name, location: place?.[2]?.trim() ?? null, organization: house?.[1] ?? office?.[1] ?? null };
}

function isPersonName(name: string, languages: readonly Language[]): boolean {
  const words = name.split(' ');
  if (words.length === 1 && LOGIN.test(name)) return true;
  if (words.length > 6 || !words.every((word) => NAME_WORD.test(word)) || !/\p{L}/u.test(name)) return false;
  return words.length > 1 || !isDayOrMonth(name, languages);
}

/** "From Monday", "By April": no writer is called so. */
function isDayOrMonth(word: string, languages: readonly Language[]): boolean {
  const folded = fold(word);
  return languages.some(({ weekdays, months }) => [...weekdays, ...months].some((forms) => forms.includes(folded)));
}

function isHalfPlace(part: string, read: Author | 'house' | null): boolean {
  if (read === 'house') return /^(?:DC|[A-Z]\.?[A-Z]\.|(?!AP|PA|TT)[A-Z]{2})$/.test(part);
  return read !== null && read.location === null && read.organization === null && !part.includes(' ');
}

function extendPlace(authors: Author[], half: string): void {
  const place = authors.at(-1)?.location;
  if (place == null) return;
  authors.forEach((author, index) => {
    if (author.location === place) authors[index] = { ...author, location: `${place}, ${half}` };
  });
}

function placeAll(authors: Author[], location: string): void {
  authors.forEach((author, index) => {
    authors[index] = { ...author, location: author.location ?? location };
  });
}

/** "By A, B and C, CNN": the house at the end belongs to all; alone ("NTB") or behind another it is a writer. */
function setHouse(authors: Author[], house: string): void {
  if (authors.every(({ organization }) => organization !== null)) {
    if (!authors.some(({ organization }) => organization === house))
      authors.push({ name: house, location: null, organization: null });
    return;
  }
  authors.forEach((author, index) => {
    authors[index] = { ...author, organization: author.organization ?? house };
  });
}
