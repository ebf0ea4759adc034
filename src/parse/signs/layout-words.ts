import { isHostOf, type Layout } from '../layouts/layout.js';
import { startTagAt } from './head-tags.js';
import type { FoundWord } from './scan-markup.js';

/** A word by which the start tag of an element that a layout asks for is found, and what else must be there. */
export interface LayoutWord {
  readonly word: string;
  /** A part of the word that is looked for, and where in it that begins: the longer, the larger the table. */
  readonly probe: string;
  readonly offset: number;
  /** The attribute whose value holds the word; null where it is the name of an element or of an attribute. */
  readonly attribute: string | null;
  /** What the same start tag must hold besides: names and values, in lower case. */
  readonly beside: readonly string[];
  /** The name of the element; null for any. */
  readonly element: string | null;
  /** What must stand anywhere in the page. */
  readonly elsewhere: readonly string[];
}

/** A shorter word stands on every page. */
const LEAST_WORD = 4;
const LONGEST_PROBE = 8;

/**
 * One word for each selector by which a layout recognises a page, its posts or the place where they are.
 *
 * @param atHome whether only the marks are wanted that count on the layout's own hosts, or only the others
 */
export function layoutWords(layouts: readonly Layout[], atHome: boolean): readonly LayoutWord[] {
  return layouts.flatMap(({ variants }) =>
    variants.flatMap((variant): readonly LayoutWord[] => {
      if (variant.kind === 'text' || variant.kind === 'json') return [];
      if ((variant.onHosts === true) !== atHome) return [];
      return variant.recognise.flatMap((selector) => splitList(selector).map(wordOf));
    }),
  );
}

/** Commas in brackets and parentheses part nothing. */
function splitList(selector: string): readonly string[] {
  return selector.split(/,(?![^[\]]*\])(?![^()]*\))/).map((part) => part.trim());
}

interface Piece {
  readonly text: string;
  readonly attribute: string | null;
}

interface Compound {
  readonly element: string | null;
  readonly pieces: readonly Piece[];
}

function wordOf(part: string): LayoutWord {
  const compounds = readCompounds(part);
  const all = compounds.flatMap((compound) => compound.pieces.map((piece) => ({ piece, compound })));
  const [best] = all.sort((one, two) => rank(two.piece) - rank(one.piece));
  const own = best?.compound ?? null;
  const others = compounds.filter((compound) => compound !== own);
  // A selector that names nothing but elements can be met by any page.
  const word = best === undefined || best.piece.text.length < LEAST_WORD ? '' : best.piece.text;
  const offset = rarestPart(word);
  return {
    word,
    probe: word.slice(offset, offset + LONGEST_PROBE),
    offset,
    attribute: best?.piece.attribute ?? null,
    beside: (own?.pieces ?? []).filter((piece) => piece !== best?.piece).map(({ text }) => text.toLowerCase()),
    element: own?.element ?? null,
    elsewhere: others.flatMap(({ pieces }) => pieces.map(({ text }) => text)),
  };
}

/** Parts of the names that every site gives: `article__body`, `content-section`, `data-timestamp`. */
const COMMON = /ontai|onten|ectio|rticl|rappe|https|data-|imest|eader|ragra|items|canon/i;

/** Where the first part of a word begins that is in few other names. */
function rarestPart(word: string): number {
  const last = Math.max(0, word.length - LONGEST_PROBE);
  for (let offset = 0; offset <= last; offset++)
    if (!COMMON.test(word.slice(offset, offset + LONGEST_PROBE))) return offset;
  return last;
}

/** Values are rarer than names of attributes; of either, the longer is the rarer. */
function rank({ text, attribute }: Piece): number {
  return text.length + (attribute !== null && text.length >= LEAST_WORD ? 1_000 : 0);
}

const PSEUDO = /:{1,2}[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g;
const ATTRIBUTE = /\[\s*([\w-]+)\s*(?:[*^$~|]?=\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*[is]?\s*)?\]/g;

function readCompounds(part: string): readonly Compound[] {
  const attributes: Piece[][] = [];
  // Attributes are set aside, so that what parts compounds is not looked for in their values.
  const named = part.replace(ATTRIBUTE, (_whole, name: string, ...found: unknown[]) => {
    const value = found.slice(0, 3).find((one) => typeof one === 'string');
    // The words of `[class="a b"]` may be parted by other space.
    const words = typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : [];
    attributes.push([
      { text: name, attribute: null },
      ...words.map((text) => ({ text, attribute: name.toLowerCase() })),
    ]);
    return `@${attributes.length - 1}@`;
  });
  const bare = named.replace(PSEUDO, '');
  return bare.split(/[\s>+~]+/).flatMap((text): readonly Compound[] => {
    if (text === '') return [];
    const element = /^[a-z][\w-]*/i.exec(text)?.[0].toLowerCase() ?? null;
    const pieces = [...text.matchAll(/@(\d+)@|([.#])([\w-]+)/g)].flatMap(([, index, mark, name]): readonly Piece[] =>
      name === undefined
        ? (attributes[Number(index)] ?? [])
        : [{ text: name, attribute: mark === '#' ? 'id' : 'class' }],
    );
    const isOwn = element?.includes('-') === true;
    return [{ element, pieces: isOwn ? [...pieces, { text: element, attribute: null }] : pieces }];
  });
}

/** Whether a word that was found is the one that a layout asks for: in a start tag of its kind, with its other names. */
export function standsInTag(html: string, word: LayoutWord, { start, end, tags }: FoundWord): boolean {
  const from = start - word.offset;
  if (html.slice(from, from + word.word.length).toLowerCase() !== word.word.toLowerCase()) return false;
  const where = tags.placeOf(end - 1);
  if (where.kind !== 'tag') return false;
  // Without quotes, nobody has looked which attribute it is.
  if (where.attribute !== null && where.attribute !== word.attribute) return false;
  const tag = startTagAt(html, where.open)?.toLowerCase();
  if (tag === undefined) return true;
  if (word.element !== null && !/^[\s/>]/.test(tag.slice(1 + word.element.length))) return false;
  if (word.element !== null && !tag.startsWith(`<${word.element}`)) return false;
  return word.beside.every((piece) => tag.includes(piece)) && word.elsewhere.every((piece) => html.includes(piece));
}

/** The layouts at whose home a page lies. */
export function layoutsAtHome(address: string, layouts: readonly Layout[]): readonly Layout[] {
  const url = address.startsWith('//') ? `https:${address}` : address;
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname;
  return layouts.filter((layout) => isHostOf(layout, host));
}
