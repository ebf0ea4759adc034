import type { Label } from '../../../model/post.js';
import { attributeOf, type Element, elementsIn, isElement } from '../../../read/html/dom.js';
import type { Language } from '../../languages/language.js';
import { labelOf } from '../../markers/label-of.js';
import { shortText } from './block-parts.js';
import { namesOf } from './names.js';

const LABEL_NAMES: readonly (readonly [RegExp, Label])[] = [
  [
    /(?:^|[\s_-])(?:is-)?key-?event(?:$|[\s_-])|highlighted(?:$|[\s_-])|--essential|(?:^|[\s_-])key-moment/i,
    'key-event',
  ],
  [/(?:^|[\s_-])(?:pinned|sticky)(?:$|[\s_-])|--sticky/i, 'pinned'],
  [/(?:^|[\s_-])breaking(?:$|[\s_-])/i, 'breaking'],
  [/(?:^|[\s_-])(?:is-|live-)?summary(?:$|[\s_-])/i, 'summary'],
];
/** Labels stand at the top of a post. */
const LABEL_NODES = 60;

/** A label, the element that shows it (the post itself where its name says it) and its words. */
export interface FoundLabel {
  readonly label: Label;
  readonly element: Element;
  readonly text: string;
}

/** Labels by name (`is-key-event`, `data-post-type="post-breaking"`) and by word ("Breaking"). */
export function findLabels(block: Element, languages: readonly Language[]): FoundLabel[] {
  const found: FoundLabel[] = [];
  const own = `${namesOf(block)} ${attributeOf(block, 'data-post-type') ?? ''}`;
  for (const [pattern, label] of LABEL_NAMES) if (pattern.test(own)) found.push({ label, element: block, text: label });
  if (attributeOf(block, 'data-post-sticky') === 'true' || attributeOf(block, 'data-pinned') === 'true') {
    found.push({ label: 'pinned', element: block, text: 'pinned' });
  }
  let count = 0;
  for (const node of elementsIn(block)) {
    if (++count > LABEL_NODES) break;
    if (!/^(?:span|mark|strong|b|p|div|small|em|time|a|li)$/.test(node.name)) continue;
    if (node.children.length > 3) continue;
    const text = shortText(node, 30);
    const label = text === null ? null : labelOf(text, languages);
    if (text !== null && label !== null && !found.some((other) => other.element === node))
      found.push({ label, element: node, text });
  }
  return found;
}

/** A box above the stream that repeats a post: `#pinned-post`, `.article__body--liveblog__pinned`. */
export function isPinnedCopy(block: Element): boolean {
  let at: Element | null = isElement(block.parent) ? block.parent : null;
  for (let depth = 0; at !== null && depth < 6; depth++) {
    if (/(?:^|[\s_-])(?:pinned|pinned-post|sticky-top)(?:$|[\s_-])/i.test(namesOf(at))) return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}
