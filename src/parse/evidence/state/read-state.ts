import type { Report } from '../../../model/diagnostic.js';
import { attributeOf, type Document, elementsIn, textOf } from '../../../read/html/dom.js';
import type { Candidate } from '../../candidate.js';
import { readLenientJson } from '../json-ld/read-lenient-json.js';
import { findPostLists, readPostObject } from './find-posts.js';
import { valuesInScript } from './script-values.js';

/** Scripts smaller than this hold no posts, larger ones than that are not read. */
const SMALLEST = 400;
const LARGEST = 16_000_000;

/** Posts out of the state that a page carries for its own scripts, where it names posts that the page shows. */
export function readStatePosts(document: Document, shown: readonly Candidate[], report: Report): readonly Candidate[] {
  const known = new Set(shown.flatMap(({ keys }) => keys));
  if (known.size === 0) return [];
  let best: readonly Candidate[] = [];
  for (const value of statesOf(document, report)) {
    for (const { items } of findPostLists(value)) {
      const posts = items.map(readPostObject);
      const common = posts.filter(({ keys }) => keys.some((key) => known.has(key)));
      if (common.length > best.length) best = common;
    }
  }
  return best;
}

/** The longest list of posts in the state of a page that shows none: WaPo and others fill the page in by script. */
export function readAllStatePosts(document: Document, report: Report): readonly Candidate[] {
  let best: readonly Candidate[] = [];
  for (const value of statesOf(document, report)) {
    const [first] = findPostLists(value);
    if (first !== undefined && first.items.length > best.length) best = first.items.map(readPostObject);
  }
  return best;
}

/** Every JSON value that stands in a script of the page. */
export function* statesOf(document: Document, report: Report): Generator<unknown, void, undefined> {
  for (const node of elementsIn(document)) {
    if (node.name !== 'script' || /ld\+json/i.test(attributeOf(node, 'type') ?? '')) continue;
    const text = textOf(node);
    if (text.length < SMALLEST || text.length > LARGEST || !/publish|created|dateAdded|updated|timestamp/i.test(text))
      continue;
    const trimmed = text.trim();
    if (!/json/i.test(attributeOf(node, 'type') ?? '') && !/^[{[]\s{0,200}["{[]/.test(trimmed)) {
      yield* valuesInScript(trimmed, SMALLEST);
      continue;
    }
    const json = readLenientJson(trimmed);
    if (json.ok) yield json.value;
    else report('state-unreadable', { severity: 'info', raw: trimmed });
  }
}
