import type { Report } from '../../../model/diagnostic.js';
import { attributeOf, type Document, isElement, textOf, walk } from '../../../read/html/dom.js';
import type { Candidate } from '../../candidate.js';
import { findPostLists, readPostObject } from './find-posts.js';

/** Scripts smaller than this hold no posts, larger ones than that are not read. */
const SMALLEST = 400;
const LARGEST = 16_000_000;
/** Where an object may begin in a script: `window.X = {`, `setPayload('…', {`, `JSON.parse("`. */
const BEGIN = /(?:=|,|\()\s*(?=[{[]")/g;
const MOST_BEGINS = 40;

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
  for (const node of walk(document)) {
    if (!isElement(node) || node.name !== 'script' || /ld\+json/i.test(attributeOf(node, 'type') ?? '')) continue;
    const text = textOf(node);
    if (text.length < SMALLEST || text.length > LARGEST || !/publish|created|dateAdded|updated|timestamp/i.test(text))
      continue;
    const trimmed = text.trim();
    if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
      const value = parse(trimmed);
      if (value === undefined) report('state-unreadable', { severity: 'info', raw: trimmed });
      else yield value;
      continue;
    }
    yield* objectsInScript(trimmed);
  }
}

function* objectsInScript(script: string): Generator<unknown, void, undefined> {
  let begins = 0;
  let after = 0;
  for (const match of script.matchAll(BEGIN)) {
    const start = match.index + match[0].length;
    if (start < after || ++begins > MOST_BEGINS) continue;
    const end = endOfValue(script, start);
    if (end < 0 || end - start < SMALLEST) continue;
    const value = parse(script.slice(start, end));
    if (value === undefined) continue;
    after = end;
    yield value;
  }
}

/** Where the brackets that open at `start` close; -1 when they do not. Strings are passed over. */
function endOfValue(script: string, start: number): number {
  let depth = 0;
  for (let index = start; index < script.length; index++) {
    const code = script.charCodeAt(index);
    if (code === 0x22) {
      index = endOfString(script, index);
      if (index < 0) return -1;
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) {
      depth--;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

function endOfString(script: string, start: number): number {
  for (let index = start + 1; index < script.length; index++) {
    const code = script.charCodeAt(index);
    if (code === 0x5c) index++;
    else if (code === 0x22) return index;
  }
  return -1;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
