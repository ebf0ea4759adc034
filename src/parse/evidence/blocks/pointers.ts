import { attributeOf, type Document, type Element, elementsIn, parentOf } from '../../../read/html/dom.js';
import { fragmentOf } from './block-id.js';
import { namesOf } from './names.js';

/** What the page says of its posts in boxes outside them, by the names it calls them. */
export interface Pointers {
  readonly keyEvents: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** Boxes that show a pinned post. */
  readonly pinnedBoxes: readonly Element[];
}

const KEY_EVENTS = /(?:^|[\s_-])key-?(?:events?|moments?|posts?|updates?)(?:$|[\s_-])|keyevents?|keymoments?/i;
const PINNED = /(?:^|[\s_-])(?:pinned(?:-?(?:post|entry|item|block))?|sticky-top)(?:$|[\s_-])/i;
const IDS = [
  'data-post-id',
  'data-ncpost-id',
  'data-block-id',
  'data-entry-id',
  'data-event-id',
  'data-id',
  'id',
] as const;
/** Some hand the posts of such a box to a script, as data in an attribute. */
const DATA = ['props', 'data-props', 'data-state'] as const;
const ID_IN_DATA = /"(?:id|_id|postId|blockId)":"([\w:.-]{3,120})"/g;
/** No such box holds more elements than this, and no page more boxes. */
const MOST_ELEMENTS = 3_000;
const MOST_BOXES = 40;

/** Finds the lists of key events and the pinned boxes that stand outside the posts. */
export function findPointers(document: Document, members: ReadonlySet<Element>): Pointers {
  const around = new Set<Element>();
  for (const member of members) {
    for (let at = parentOf(member); at !== null && !around.has(at); at = parentOf(at)) around.add(at);
  }
  const keyEvents = new Set<string>();
  const pinned = new Set<string>();
  const pinnedBoxes: Element[] = [];
  const read = new Set<Element>();
  for (const element of elementsIn(document)) {
    const inside = parentOf(element);
    if (inside !== null && (read.has(inside) || members.has(inside))) {
      read.add(element);
      continue;
    }
    if (around.has(element) || members.has(element)) continue;
    const names = `${namesOf(element)} ${attributeOf(element, 'name') ?? ''}`;
    if (KEY_EVENTS.test(names)) {
      for (const name of namesInside(element)) keyEvents.add(name);
      read.add(element);
    } else if (pinnedBoxes.length < MOST_BOXES && PINNED.test(names)) {
      for (const name of namesInside(element)) pinned.add(name);
      pinnedBoxes.push(element);
      read.add(element);
    }
  }
  return { keyEvents, pinned, pinnedBoxes };
}

/** Every id and anchor that a box names. */
function namesInside(box: Element): ReadonlySet<string> {
  const names = new Set<string>();
  for (const element of [box, ...elementsIn(box).slice(0, MOST_ELEMENTS)]) {
    for (const name of IDS) names.add(attributeOf(element, name)?.trim() ?? '');
    names.add(fragmentOf(attributeOf(element, 'href') ?? ''));
    for (const name of DATA) {
      for (const match of (attributeOf(element, name) ?? '').matchAll(ID_IN_DATA)) names.add(match[1] ?? '');
    }
  }
  names.delete('');
  return names;
}
