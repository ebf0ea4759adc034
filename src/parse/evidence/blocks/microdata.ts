import { attributeOf, type Element, elementsIn } from '../../../read/html/dom.js';

/** What microdata says about one post in meta elements: https://schema.org/BlogPosting. */
export interface PostMicrodata {
  readonly headline: string | null;
  readonly url: string | null;
  readonly author: string | null;
}

const NONE: PostMicrodata = { headline: null, url: null, author: null };

/** Reads the meta elements of a post; what the page shows stands above them. */
export function microdataIn(block: Element): PostMicrodata {
  let found: PostMicrodata = NONE;
  let inAuthor: Element | null = null;
  for (const node of elementsIn(block)) {
    const property = attributeOf(node, 'itemprop');
    if (property === null) continue;
    if (property === 'author') inAuthor = node;
    const content = attributeOf(node, 'content')?.trim() ?? '';
    if (content === '') continue;
    if (property === 'headline') found = { ...found, headline: found.headline ?? content };
    else if (property === 'url' && node.parent === firstScope(block)) found = { ...found, url: found.url ?? content };
    else if (property === 'name' && node.parent === inAuthor) found = { ...found, author: found.author ?? content };
  }
  return found;
}

/** The element that is the post in microdata: the block or the first item inside it. */
function firstScope(block: Element): Element {
  if (attributeOf(block, 'itemscope') !== null) return block;
  for (const node of elementsIn(block)) if (attributeOf(node, 'itemscope') !== null) return node;
  return block;
}
