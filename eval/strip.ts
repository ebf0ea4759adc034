import { Tokenizer } from 'htmlparser2';

/** Kinds of evidence that can be taken out of a page before it is parsed. */
export const EVIDENCE = ['json-ld', 'microdata', 'datetime', 'state', 'meta'] as const;

/** One kind of {@link EVIDENCE}. */
export type Evidence = (typeof EVIDENCE)[number];

interface Attribute {
  readonly name: string;
  readonly start: number;
  end: number;
  valueStart: number;
  valueEnd: number;
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly attributes: Attribute[];
}

type Cut = readonly [start: number, end: number];

const MICRODATA = new Set(['itemprop', 'itemscope', 'itemtype', 'itemid', 'itemref']);
/** These name things; a number in them is no time even when it could be read as one. */
const NAMING = new Set(['id', 'for', 'name', 'class', 'href', 'src']);
const ISO_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/iu;
const YEAR_2000 = 946_684_800;
const YEAR_2040 = 2_208_988_800;

/** Whether an attribute value is a machine-readable time: an ISO date-time, or seconds or milliseconds since 1970. */
export function isMachineTime(value: string): boolean {
  const text = value.replace(/&#(?:43|x2b);|&plus;/giu, '+').trim();
  if (ISO_TIME.test(text)) return true;
  if (!/^\d{10}(?:\d{3})?(?:\.\d{1,6})?$/u.test(text)) return false;
  const seconds = Number(text) / (text.split('.')[0]?.length === 13 ? 1000 : 1);
  return seconds >= YEAR_2000 && seconds < YEAR_2040;
}

const isJson = (value: string): boolean => /^\s*[[{]\s*(?:"|&quot;|&#34;|&#x22;|\{|\[)/iu.test(value);

/**
 * Takes evidence out of the source of an HTML page and leaves every other character as it is.
 *
 * - `json-ld`: JSON-LD scripts;
 * - `microdata`: `itemprop`, `itemscope`, `itemtype`, `itemid`, `itemref`, and `<meta itemprop>` elements;
 * - `datetime`: `datetime` attributes and every attribute whose whole value is a machine-readable time, except on
 *   `<meta property|name>` and except names (`id`, `href`, …);
 * - `state`: all other inline scripts, and attributes that hold JSON;
 * - `meta`: `<meta property|name>` elements.
 *
 * One pass over the source: linear in its length.
 */
export function stripEvidence(html: string, kinds: ReadonlySet<Evidence>): string {
  const cuts: Cut[] = [];
  let tag: Tag | null = null;
  let attribute: Attribute | null = null;
  let scriptStart: number | null = null;

  const attributeOf = ({ attributes }: Tag, name: string): string | null => {
    const found = attributes.find((candidate) => candidate.name === name);
    return found ? html.slice(found.valueStart, found.valueEnd) : null;
  };
  const dropsScript = (script: Tag): boolean => {
    const type = (attributeOf(script, 'type') ?? '').trim().toLowerCase();
    if (type.startsWith('application/ld+json')) return kinds.has('json-ld');
    return kinds.has('state') && attributeOf(script, 'src') === null;
  };
  const dropsMeta = (meta: Tag): boolean =>
    (kinds.has('microdata') && attributeOf(meta, 'itemprop') !== null) ||
    (kinds.has('meta') && (attributeOf(meta, 'property') !== null || attributeOf(meta, 'name') !== null));
  const dropsAttribute = (owner: Tag, { name, valueStart, valueEnd }: Attribute): boolean => {
    if (kinds.has('microdata') && MICRODATA.has(name)) return true;
    const value = html.slice(valueStart, valueEnd);
    if (kinds.has('state') && owner.name !== 'meta' && isJson(value)) return true;
    if (!kinds.has('datetime') || NAMING.has(name)) return false;
    if (name === 'datetime') return true;
    if (owner.name === 'meta' && (attributeOf(owner, 'property') ?? attributeOf(owner, 'name')) !== null) return false;
    return isMachineTime(value);
  };
  const closeTag = (end: number): void => {
    if (tag === null) return;
    if (tag.name === 'script' && dropsScript(tag)) scriptStart = tag.start;
    else if (tag.name === 'meta' && dropsMeta(tag)) cuts.push([tag.start, end + 1]);
    else {
      for (const candidate of tag.attributes) {
        if (dropsAttribute(tag, candidate)) cuts.push([candidate.start, candidate.end]);
      }
    }
    tag = null;
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, end) {
        tag = { name: html.slice(start, end).toLowerCase(), start: start - 1, attributes: [] };
      },
      onattribname(start, end) {
        attribute = { name: html.slice(start, end).toLowerCase(), start, end, valueStart: end, valueEnd: end };
      },
      onattribdata(start, end) {
        if (attribute === null) return;
        if (attribute.valueStart === attribute.end) attribute.valueStart = start;
        attribute.valueEnd = end;
      },
      onattribend(_quote, end) {
        if (attribute === null) return;
        attribute.end = Math.max(attribute.end, end);
        tag?.attributes.push(attribute);
        attribute = null;
      },
      onopentagend: closeTag,
      onselfclosingtag: closeTag,
      onclosetag(start, end) {
        if (scriptStart === null || html.slice(start, end).toLowerCase() !== 'script') return;
        const close = html.indexOf('>', end);
        cuts.push([scriptStart, close < 0 ? html.length : close + 1]);
        scriptStart = null;
      },
      onend() {
        if (scriptStart !== null) cuts.push([scriptStart, html.length]);
      },
      onattribentity() {},
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      ontext() {},
      ontextentity() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();

  const kept: string[] = [];
  let position = 0;
  for (const [start, end] of cuts) {
    kept.push(html.slice(position, start));
    position = end;
  }
  kept.push(html.slice(position));
  return kept.join('');
}

/** The same for a page as bytes. Markup is ASCII in every encoding of the web but UTF-16, so no byte of text changes. */
export function stripBytes(bytes: Uint8Array, kinds: ReadonlySet<Evidence>): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return Uint8Array.from(Buffer.from(stripEvidence(source, kinds), 'latin1'));
}

/** Whether the input is HTML: only that has evidence to strip. */
export function isHtml(name: string): boolean {
  return /\.x?html?$/iu.test(name);
}
