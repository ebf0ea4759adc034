import { attributeOf, type Element, elementsIn, parentOf } from '../../../read/html/dom.js';

/** What microdata says about one post in meta elements: https://schema.org/BlogPosting. */
export interface PostMicrodata {
  readonly headline: string | null;
  readonly url: string | null;
  readonly author: string | null;
}

/** Reads the meta elements of a post; what the page shows stands above them. */
export function microdataIn(block: Element): PostMicrodata {
  const scope = scopeOfPost(block);
  let found: PostMicrodata = { headline: null, url: null, author: null };
  for (const element of elementsIn(block)) {
    const property = attributeOf(element, 'itemprop');
    const content = attributeOf(element, 'content')?.trim() ?? '';
    if (property === null || content === '') continue;
    const around = scopeAround(element, block);
    // A picture, a publisher or a film inside the post has a name and an address of its own.
    if (around === scope) {
      if (property === 'headline') found = { ...found, headline: found.headline ?? content };
      else if (property === 'url') found = { ...found, url: found.url ?? content };
      else if (property === 'author') found = { ...found, author: found.author ?? content };
    } else if (property === 'name' && attributeOf(around, 'itemprop') === 'author' && isPerson(around)) {
      found = { ...found, author: found.author ?? content };
    }
  }
  return found;
}

function isPerson(scope: Element): boolean {
  return !/Organization$/i.test(attributeOf(scope, 'itemtype') ?? '');
}

/** The element that is the post in microdata: the block or the first item inside it. */
function scopeOfPost(block: Element): Element {
  if (attributeOf(block, 'itemscope') !== null) return block;
  return elementsIn(block).find(isPostItem) ?? block;
}

function isPostItem(element: Element): boolean {
  const property = attributeOf(element, 'itemprop');
  return attributeOf(element, 'itemscope') !== null && (property === null || /update|post|item/i.test(property));
}

/** The item that a property belongs to; a property that is an item itself belongs to the one around it. */
function scopeAround(element: Element, block: Element): Element {
  let at = parentOf(element);
  while (at !== null && at !== block && attributeOf(at, 'itemscope') === null) at = parentOf(at);
  return at ?? block;
}
