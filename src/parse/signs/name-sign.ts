import { NAMING_ATTRIBUTES, namesLivePost } from '../evidence/blocks/names.js';
import type { FoundWord } from './scan-markup.js';
import { attributeBefore } from './tag-tracker.js';

/** How every name of a live post begins, or goes on behind a dash: see `isNamedLivePost`. */
const BEGINNINGS = ['liv', 'lb', 'ticker', 'ncpost', 'lx', 'direct', 'coverage', 'relacja', 'minute'];
/** An element may be called `<live-post>`. */
export const NAME_WORDS: readonly string[] = BEGINNINGS.flatMap((word) => [`-${word}`, `<${word}`]);
/** A longer name is data. */
const LONGEST_NAME = 300;
const NAME_END = /[\s"'`<>=]/;

/** Whether a word that was found is part of a name by which an element is called a post of a live blog. */
export function isNamedAsPost(html: string, { start, end, tags }: FoundWord): boolean {
  const [from, to] = nameAround(html, start, end);
  if (to - from <= LONGEST_NAME && !namesLivePost(html.slice(from, to))) return false;
  const where = tags.placeOf(end - 1);
  if (where.kind !== 'tag') return false;
  if (where.attribute !== null) return NAMING_ATTRIBUTES.has(where.attribute);
  // `class=live-post` without quotes; `<live-post>` is named by its tag.
  const attribute = attributeBefore(html, from);
  return attribute === '' || NAMING_ATTRIBUTES.has(attribute);
}

function nameAround(html: string, start: number, end: number): readonly [number, number] {
  let from = start + 1;
  while (from > 0 && end - from <= LONGEST_NAME && !NAME_END.test(html.charAt(from - 1))) from--;
  let to = end;
  while (to < html.length && to - from <= LONGEST_NAME && !NAME_END.test(html.charAt(to))) to++;
  return [from, to];
}

const ENTITY = /&#(?:x0{0,4}([0-9a-f]{1,2})|0{0,4}(\d{1,3}))(?![0-9a-f])/iy;
/** White space, digits, letters and what joins the parts of names. */
const IN_NAMES = /[\s\w-]/;
/** Attributes whose words name nothing. */
const WORDS_ONLY = /^(?:href|content|alt|title|value|placeholder|srcset|style|on\w+|aria-\w+|summary|label)$/;

/** Whether a character reference may hide a name: a letter in an attribute by which elements are recognised. */
export function isEncodedName(html: string, { start, tags }: FoundWord): boolean {
  ENTITY.lastIndex = start;
  const match = ENTITY.exec(html);
  if (match === null) return false;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  if (!IN_NAMES.test(String.fromCharCode(code))) return false;
  const where = tags.placeOf(start);
  if (where.kind !== 'tag') return false;
  const { attribute } = where;
  if (attribute === null || NAMING_ATTRIBUTES.has(attribute)) return true;
  return /\w/.test(String.fromCharCode(code)) && !WORDS_ONLY.test(attribute);
}
