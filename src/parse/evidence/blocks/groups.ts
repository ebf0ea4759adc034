import { childElements, classesOf, type Document, type Element, isElement, parentOf } from '../../../read/html/dom.js';
import type { Signals, TimeSignal } from './signals.js';

/** Elements of one kind under one parent: the candidates for the posts of a page. */
export interface Group {
  /** Tag and shared class: groups of one kind under several parents (days, a pinned box) are one stream. */
  readonly kind: string;
  readonly parent: Element | Document;
  /** In document order; those without any time are among them. */
  readonly members: readonly Element[];
  /** The times inside each member. */
  readonly times: ReadonlyMap<Element, readonly TimeSignal[]>;
  /** How many members hold a time or are named as posts. */
  readonly marked: number;
}

/** A sign deeper than this inside a post is part of something in the post. */
const DEEPEST_SIGN = 14;

/** Finds the elements that repeat under one parent, each with a time in it or named as a post. */
export function findGroups(signals: Signals): Group[] {
  const children = new Map<Element | Document, Map<Element, TimeSignal[]>>();
  const note = (element: Element, signal: TimeSignal | null): void => {
    let at: Element | null = element;
    for (let depth = 0; at !== null && depth < DEEPEST_SIGN; depth++) {
      const parent: Element | Document | null = parentNode(at);
      if (parent === null) return;
      const known = children.get(parent) ?? new Map<Element, TimeSignal[]>();
      children.set(parent, known);
      const times = known.get(at) ?? [];
      known.set(at, times);
      if (signal !== null) times.push(signal);
      at = parentOf(at);
    }
  };
  for (const signal of signals.times) note(signal.element, signal);
  for (const element of signals.named) note(element, null);
  const named = new Set(signals.named);
  const groups: Group[] = [];
  for (const [parent, marked] of children) {
    if (marked.size >= 2 || isNamedAlone(marked, named)) groups.push(...groupChildren(parent, marked));
  }
  return groups;
}

/** A live blog that has just begun holds one post: only its name can tell. */
function isNamedAlone(marked: ReadonlyMap<Element, unknown>, named: ReadonlySet<Element>): boolean {
  return marked.size === 1 && [...marked.keys()].some((element) => named.has(element));
}

function parentNode(element: Element): Element | Document | null {
  const { parent } = element;
  return parent === null ? null : isElement(parent) ? parent : parent.type === 'root' ? (parent as Document) : null;
}

/** Splits the children of a parent by kind: same tag and, where they have classes, one class in common. */
function groupChildren(parent: Element | Document, marked: ReadonlyMap<Element, TimeSignal[]>): Group[] {
  const all = childElements(parent);
  const tags = new Set([...marked.keys()].map(({ name }) => name));
  return [...tags].flatMap((tag) => {
    const withTag = [...marked.keys()].filter(({ name }) => name === tag);
    const shared = sharedClass(withTag);
    const members = all.filter(
      (child) => child.name === tag && (shared === null ? marked.has(child) : classesOf(child).includes(shared)),
    );
    const own = members.filter((member) => marked.has(member));
    if (own.length === 0) return [];
    const times = new Map(own.map((member) => [member, marked.get(member) ?? []] as const));
    return [{ kind: shared === null ? '' : `${tag}.${shared}`, parent, members, times, marked: own.length }];
  });
}

/** The class that most of the elements share, if at least two thirds do: modifiers such as `is-key-event` vary. */
function sharedClass(elements: readonly Element[]): string | null {
  const counts = new Map<string, number>();
  for (const element of elements) {
    for (const name of new Set(classesOf(element))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [name, count] of counts) {
    if (count * 3 < elements.length * 2) continue;
    if (best === null || count > (counts.get(best) ?? 0)) best = name;
  }
  return best;
}
