import { attributeOf, type Element, elementsIn, parentOf, textOf } from '../../../read/html/dom.js';

/** Attributes in which pages keep the id of a post, the most telling first. */
const ID_ATTRIBUTES = [
  'data-post-id',
  'data-ncpost-id',
  'data-block-id',
  'data-entry-id',
  'data-source-id',
  'data-item-id',
  'data-id',
  'id',
] as const;
/** Attributes that hold the address of a post where no link does: share and copy buttons. */
const LINK_ATTRIBUTES = [
  'data-url',
  'data-link',
  'data-permalink',
  'data-href',
  'data-share-url',
  'data-clipboard-text',
] as const;
/** Words in front of a bare id: `block-646219…`, `post_5eba…`, `liveblog-entry-12`, `id_7`, `live-1924698-ugf1e`. */
const PREFIX =
  /^(?:#|block-|post[-_]?|live-?blog-(?:entry-|post-)?|liveblogpost|entry-|id_|pc-live-item-|update-|lbi?|n(?=\d{12,})|asset:)+/i;
/** Ids that name a part of the template, not a post. */
const TEMPLATE_ID =
  /^(?:main|content|body|header|footer|top|app|root|ad[-_].*|title.*|headline.*|livepost\d{0,3}|pinned\b.*|sticky\b.*|live-?(?:blog|post|feed|stream)s?)$/i;
/** Ids that scripts, players and drawings inside a post are given; on the post itself they name the post. */
const PART_ID =
  /^(?:twitter|tweet|fb|instagram|tiktok|youtube|vjs|player|video|audio|jw|brightcove|iframe|embed|google|gpt|div-gpt|ember|react|radix|yui|el-|popover|tooltip|collapse|accordion|modal|carousel|slider|gallery|slide|figure|image|img|photo|caption|map|chart|table|poll|form|input|field|button|share|emotions|svg|icon|layer|path|clip|mask|gradient|comment)/i;
const PART =
  /^(?:svg|path|g|defs|img|amp-img|picture|source|iframe|video|audio|canvas|script|style|input|button|label|form|select|table)$/;
/** How deep inside a post its anchor may lie. */
const LAST_ELEMENT = 40;
/** What so many posts are called is the name of none. */
const MOST_SHARING = 2;

/** The id of a block and every other form by which data may name it. */
export interface BlockId {
  readonly id: string | null;
  readonly keys: readonly string[];
  readonly permalink: string | null;
}

interface Names {
  readonly ids: readonly string[];
  /** How many of the ids stand on the block itself. */
  readonly onBlock: number;
  readonly links: readonly string[];
}

/** The id of each post of a stream: what stands on its element, else what stands first inside, if it is its own. */
export function nameBlocks(blocks: readonly Element[]): ReadonlyMap<Element, BlockId> {
  const all = new Set(blocks);
  const found = blocks.map((block) => [block, findNames(block, all)] as const);
  const owners = new Map(found.flatMap(([block, { ids, onBlock }]) => ids.slice(0, onBlock).map((id) => [id, block])));
  const counts = new Map<string, number>();
  for (const [, { ids, links }] of found) {
    for (const name of new Set([...ids, ...links.map(fragmentOf)])) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isOwn = (name: string, onBlock: boolean): boolean => {
    const count = counts.get(name) ?? 0;
    // Two blocks may be one post and its pinned copy; what stands inside both of a page's two blocks is the template's.
    return name !== '' && (count === 1 || (count <= MOST_SHARING && (onBlock || count < blocks.length)));
  };
  return new Map(
    found.map(([block, { ids, onBlock, links }]) => {
      // A post that links to another in its words is not called like that one.
      const own = links.filter((link) => (owners.get(fragmentOf(link)) ?? block) === block);
      return [block, identify({ ids, onBlock, links: own }, isOwn)];
    }),
  );
}

function identify(names: Names, isOwn: (name: string, onBlock: boolean) => boolean): BlockId {
  const ids = names.ids.filter((name, index) => isOwn(name, index < names.onBlock));
  const links = names.links.filter((link) => isOwn(fragmentOf(link), false));
  const keys = [...new Set([...ids, ...links.map(fragmentOf)].flatMap((key) => [key, bareId(key)]))];
  return { id: ids[0] ?? null, keys, permalink: permalinkOf(links, keys) };
}

function findNames(block: Element, blocks: ReadonlySet<Element>): Names {
  const ids: string[] = [];
  const links: string[] = [];
  collect(block, true, ids, links);
  const onBlock = new Set(ids).size;
  let count = 0;
  for (const element of elementsIn(block)) {
    // Where tags are not closed the next post lies inside: its names are its own.
    if (++count > LAST_ELEMENT || blocks.has(element)) break;
    collect(element, false, ids, links);
  }
  return { ids: [...new Set(ids)], onBlock, links };
}

function collect(element: Element, isBlock: boolean, ids: string[], links: string[]): void {
  if (isBlock || !PART.test(element.name)) {
    for (const name of ID_ATTRIBUTES) {
      const value = attributeOf(element, name)?.trim() ?? '';
      if (isBlock ? isOwnId(value) : isIdLike(value) && !PART_ID.test(value)) ids.push(value);
    }
  }
  const anchor = element.name === 'a' ? (attributeOf(element, 'name') ?? '') : '';
  if (isIdLike(anchor)) ids.push(anchor);
  // "ncpost-list-post-title-2504200": the id of the post is the number at the end.
  const labelled = isBlock ? /[-_](\d{4,})$/.exec(attributeOf(element, 'aria-labelledby') ?? '')?.[1] : undefined;
  if (labelled !== undefined) ids.push(labelled);
  for (const name of element.name === 'a' ? ['href', ...LINK_ATTRIBUTES] : LINK_ATTRIBUTES) {
    const link = attributeOf(element, name);
    if (link !== null && fragmentOf(link) !== '' && !isInWords(element)) links.push(link);
  }
}

/** The line of a stamp may be a paragraph too; it is short. */
const LONGEST_LINE = 60;

function isInWords(link: Element): boolean {
  let at: Element | null = link.name === 'a' ? parentOf(link) : null;
  for (let depth = 0; at !== null && depth < 4; depth++) {
    if (at.name === 'p' || at.name === 'blockquote') return textOf(at).trim().length > LONGEST_LINE;
    at = parentOf(at);
  }
  return false;
}

/** An id has a digit or is a slug: "title" and "live-post" are names of parts. */
function isIdLike(value: string): boolean {
  if (value.length > 120 || TEMPLATE_ID.test(value)) return false;
  return /\d/.test(value) || /^[\p{Ll}\p{Lo}\p{M}0-9]+(?:-[\p{Ll}\p{Lo}\p{M}0-9]+){3,}$/u.test(value);
}

/** On the post itself a shorter slug is an id too, in any script, and capitals are as its headline has them. */
function isOwnId(value: string): boolean {
  return (
    isIdLike(value) ||
    (/^[\p{L}\p{M}]+(?:[-_][\p{L}\p{M}]+)+$/u.test(value) &&
      value.length >= 8 &&
      value.length <= 120 &&
      !TEMPLATE_ID.test(value))
  );
}

/** The id without the words in front of it. */
export function bareId(id: string): string {
  const bare = id.replace(PREFIX, '');
  return bare === '' ? id : bare;
}

/** The part of a link that names a post: its fragment, a query value such as `with:block-…`, `postid=…`, a last id. */
export function fragmentOf(link: string): string {
  const fragment = /#([^#?]{2,150})$/.exec(link)?.[1];
  if (fragment !== undefined) return decode(fragment);
  const query =
    /[?&](?:post-?id|post|pinned_post_locator|pinnedEntry|update|inlagg|entry|with|page)=(?:with:|asset:)?([^&#]{3,120})/i.exec(
      link,
    )?.[1];
  if (query !== undefined) return /^\d{1,3}$/.test(query) ? '' : decode(query).replace(/^with:/, '');
  const path = link.replace(/[?#].*$/, '');
  return (
    /\/(h_[0-9a-f]{32})\b/.exec(path)?.[1] ??
    /\/lbl\d{1,6}lbi(\d{2,12})\.html$/.exec(path)?.[1] ??
    /\/([0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.html?)?\/?$/i.exec(path)?.[1] ??
    ''
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link of the post that names the post itself and does not hand it to another site. */
function permalinkOf(links: readonly string[], keys: readonly string[]): string | null {
  const own = links.find(
    (link) =>
      keys.includes(fragmentOf(link)) &&
      !/^(?:mailto|whatsapp|tg|viber|fb-messenger|javascript|sms):/i.test(link) &&
      !/[?&][\w-]{1,30}=(?:https?(?::|%3a)|\/\/|www\.)/i.test(link) &&
      !/^(?:https?:)?\/\/(?:[\w-]{1,60}\.)*(?:facebook|twitter|x|linkedin|reddit|pinterest)\.com(?:[/?#]|$)/i.test(
        link,
      ),
  );
  return own ?? null;
}
