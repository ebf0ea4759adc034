import { classesOf, type Document, type Element, isElement, parentOf } from '../../../read/html/dom.js';
import type { Group } from './groups.js';
import type { Measure } from './measure.js';
import { findOtherPlace } from './names.js';
import { makeOf } from './score-group.js';
import type { Signals, TimeSignal } from './signals.js';
import { findUnclosed } from './unclosed.js';

/** The posts of a stream, as the reader meets them, and the times inside each. */
export interface Members {
  readonly elements: readonly Element[];
  readonly times: ReadonlyMap<Element, readonly TimeSignal[]>;
}

/** A sign deeper than this inside a post is part of something in the post. */
const DEEPEST_SIGN = 14;
/** A block of another kind among the posts is a post itself from this many characters on. */
const LEAST_STRANGER = 60;
/** More times than this in a block of another kind: it is a list of something. */
const MOST_STRANGER_TIMES = 4;

/** All posts of the stream a group belongs to: those of its kind elsewhere, and those of other kinds among them. */
export function gatherMembers(
  document: Document,
  group: Group,
  groups: readonly Group[],
  signals: Signals,
  measure: (element: Element) => Measure,
): Members {
  const place = isElement(group.parent) ? (findOtherPlace(group.parent)?.element ?? null) : null;
  const found: Found = { members: new Set(), around: new Set(), place };
  for (const member of group.members) add(member, found);
  addOfKind(group, groups, measure, found);
  addLone(group, signals, found);
  addStrangers(group, signals, measure, found);
  return { elements: inOrder(document, found.members), times: timesInside(found.members, signals.times) };
}

/** The members so far, and every element that one of them lies in. */
interface Found {
  readonly members: Set<Element>;
  readonly around: Set<Element>;
  /** The part of the page that the group stands in: a wrapper may be called after its sidebar. */
  readonly place: Element | null;
}

function isAway(element: Element, { place }: Found): boolean {
  const other = findOtherPlace(element);
  return other !== null && other.element !== place;
}

function add(member: Element, { members, around }: Found): void {
  members.add(member);
  for (let at = parentOf(member); at !== null && !around.has(at); at = parentOf(at)) around.add(at);
}

/** Whether an element lies in a member or a member in it. */
function isNested(element: Element, { members, around }: Found): boolean {
  if (around.has(element)) return true;
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (members.has(at)) return true;
  return false;
}

/** A day, or the next page that was loaded, has a container of its own: the posts in it are of the same kind. */
function addOfKind(group: Group, groups: readonly Group[], measure: (element: Element) => Measure, found: Found): void {
  const isPost = findUnclosed(
    groups.filter(({ kind }) => kind === group.kind),
    measure,
  );
  for (const other of groups) {
    if (other === group || other.kind !== group.kind) continue;
    // Elements without a class are of one kind only in containers that stand side by side.
    if (group.kind === '' && !isBeside(other, group)) continue;
    if (isElement(other.parent) && isAway(other.parent, found)) continue;
    for (const member of other.members) {
      if (!isNested(member, found) || isPost(member)) add(member, found);
    }
  }
}

function isBeside(other: Group, group: Group): boolean {
  return (
    other.parent.parent === group.parent.parent &&
    makeOf(other) === makeOf(group) &&
    [...group.members, ...other.members].every((member) => classesOf(member).length === 0)
  );
}

/** A day with one post only makes no group: it is known by its kind and by that of its container. */
function addLone(group: Group, signals: Signals, found: Found): void {
  const [tag, shared] = group.kind.split('.', 2);
  const { parent } = group;
  if (tag === undefined || shared === undefined || !isElement(parent)) return;
  for (const { element } of signals.times) {
    let at: Element | null = element;
    for (let depth = 0; at !== null && depth < DEEPEST_SIGN && !found.members.has(at); depth++) {
      const around = parentOf(at);
      const alike = at.name === tag && classesOf(at).includes(shared) && around !== null && isAlike(around, parent);
      if (alike && !isNested(at, found) && !isAway(around, found)) add(at, found);
      at = around;
    }
  }
}

function isAlike(one: Element, two: Element): boolean {
  if (one.name !== two.name) return false;
  const classes = classesOf(two);
  return classes.length === 0 ? classesOf(one).length === 0 : classesOf(one).some((name) => classes.includes(name));
}

/** A short remark, a guest's entry: between the first and the last post stands nothing else with a time and words. */
function addStrangers(group: Group, signals: Signals, measure: (element: Element) => Measure, found: Found): void {
  const between = new Map<Element, number>();
  const first = group.members[0];
  const last = group.members.at(-1);
  for (let at = first?.next ?? null; at !== null && at !== last; at = at.next) {
    if (isElement(at) && !found.members.has(at) && !NO_POST.test(at.name)) between.set(at, 0);
  }
  if (between.size === 0) return;
  for (const { element, machine, reading } of signals.times) {
    // A date alone heads the posts of a day.
    if (machine === null && reading?.clock == null && reading?.relative == null) continue;
    let at: Element | null = element;
    while (at !== null && !between.has(at)) at = parentOf(at);
    if (at !== null) between.set(at, (between.get(at) ?? 0) + 1);
  }
  for (const [element, times] of between) {
    if (times === 0 || times > MOST_STRANGER_TIMES || isAway(element, found)) continue;
    const { text, linked } = measure(element);
    if (text >= LEAST_STRANGER && linked * 2 < text && !isNested(element, found)) add(element, found);
  }
}

const NO_POST =
  /^(?:h[1-6]|header|footer|nav|aside|form|figure|figcaption|script|style|iframe|blockquote|time|p|button)$/;

/** The times of each member without those of a member inside it. */
function timesInside(
  members: ReadonlySet<Element>,
  times: readonly TimeSignal[],
): ReadonlyMap<Element, readonly TimeSignal[]> {
  const found = new Map<Element, TimeSignal[]>();
  for (const signal of times) {
    let at: Element | null = signal.element;
    for (let depth = 0; at !== null && depth <= DEEPEST_SIGN && !members.has(at); depth++) at = parentOf(at);
    if (at === null || !members.has(at)) continue;
    const known = found.get(at);
    if (known === undefined) found.set(at, [signal]);
    else known.push(signal);
  }
  return found;
}

function inOrder(document: Document, members: ReadonlySet<Element>): readonly Element[] {
  const ordered: Element[] = [];
  const stack = [...document.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (isElement(node) && members.has(node)) ordered.push(node);
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
  }
  return ordered;
}
