import { attributeOf, type Element, isElement, nodeAfter } from '../../../read/html/dom.js';

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
/** Words in front of a bare id: `block-646219…`, `post_5eba…`, `liveblog-entry-12`, `id_7`, `live-1924698-ugf1e`. */
const PREFIX =
  /^(?:#|block-|post[-_]?|liveblog-entry-|liveblogpost|live-blog-post-|entry-|id_|pc-live-item-|update-|lbi?|n(?=\d{12,})|asset:)+/i;
/** Ids that name a part of the template, not a post. */
const TEMPLATE_ID = /^(?:main|content|body|header|footer|top|app|root|ad[-_].*|title.*|headline.*|livepost\d{0,3})$/i;
/** How deep inside a post its anchor may lie. */
const LAST_NODE = 40;

/** The id of a block and every other form by which data may name it. */
export interface BlockId {
  readonly id: string | null;
  readonly keys: readonly string[];
  readonly permalink: string | null;
}

/** Looks for the id of a post on the element itself, then on what stands first inside it. */
export function findBlockId(block: Element): BlockId {
  const ids: string[] = [];
  const links: string[] = [];
  collect(block, ids, links);
  let node = nodeAfter(block, block);
  for (let count = 0; node !== null && count < LAST_NODE; node = nodeAfter(node, block)) {
    if (!isElement(node)) continue;
    count++;
    collect(node, ids, links);
  }
  const id = ids[0] ?? null;
  const keys = [
    ...new Set([...ids, ...links.map(fragmentOf).filter((key) => key !== '')].flatMap((key) => [key, bareId(key)])),
  ];
  return { id, keys: keys.filter((key) => key !== ''), permalink: permalinkOf(links, keys) };
}

function collect(element: Element, ids: string[], links: string[]): void {
  for (const name of ID_ATTRIBUTES) {
    const value = attributeOf(element, name)?.trim() ?? '';
    if (value !== '' && value.length <= 120 && !TEMPLATE_ID.test(value) && isIdLike(value) && !ids.includes(value))
      ids.push(value);
  }
  if (element.name === 'a') {
    const anchor = attributeOf(element, 'name');
    if (anchor !== null && isIdLike(anchor)) ids.push(anchor);
  }
  const link = attributeOf(element, element.name === 'a' ? 'href' : 'data-url') ?? attributeOf(element, 'data-link');
  if (link !== null && /[#?]|\/h_/.test(link)) links.push(link);
}

/** An id has a digit or is a slug: "title" and "live-post" are names of parts. */
function isIdLike(value: string): boolean {
  return /\d/.test(value) || /^[a-z0-9]+(?:-[a-z0-9]+){3,}$/.test(value);
}

/** The id without the words in front of it. */
export function bareId(id: string): string {
  const bare = id.replace(PREFIX, '');
  return bare === '' ? id : bare;
}

/** The part of a link that names a post: its fragment, or a query value such as `with:block-…`, `postid=…`. */
export function fragmentOf(link: string): string {
  const fragment = /#([^#?]{2,150})$/.exec(link)?.[1];
  if (fragment !== undefined) return decode(fragment);
  const query =
    /[?&](?:post-?id|post|pinned_post_locator|update|inlagg|with|page)=(?:with:|asset:)?([^&#]{3,120})/i.exec(
      link,
    )?.[1];
  if (query !== undefined && /\D/.test(query + link))
    return /^\d{1,3}$/.test(query) ? '' : decode(query).replace(/^with:/, '');
  return /\/(h_[0-9a-f]{32})\b/.exec(link)?.[1] ?? '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link of the post that names the post itself. */
function permalinkOf(links: readonly string[], keys: readonly string[]): string | null {
  return (
    links.find((link) => {
      const fragment = fragmentOf(link);
      return (
        fragment !== '' &&
        keys.includes(fragment) &&
        !/^(?:mailto|whatsapp|javascript)|(?:facebook|twitter|x|linkedin|reddit)\.com/.test(link)
      );
    }) ?? null
  );
}
