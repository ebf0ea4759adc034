import { attributeOf, type Document, type Element, isElement, textOf } from '../../../read/html/dom.js';
import { selectFirst } from '../../../read/html/select.js';
import type { Candidate } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import type { Lexicon } from '../../time/lexicon.js';
import type { PageOrder } from '../../time/timeline.js';
import { findGroups, type Group } from './groups.js';
import { measurePage } from './measure.js';
import { standsElsewhere } from './names.js';
import { readBlock } from './read-block.js';
import { type GroupScore, scoreGroup } from './score-group.js';
import { findSignals, type TimeSignal } from './signals.js';

/** The repeated blocks of a page that look most like posts. */
export interface BlocksReading {
  readonly candidates: readonly Candidate[];
  readonly score: GroupScore;
  readonly order: PageOrder | null;
  /** Members that hold no words, picture or heading: adverts, placeholders. */
  readonly dropped: readonly { readonly where: string; readonly text: string }[];
  /** How many members carry a time. */
  readonly timed: number;
}

/** Finds the repeated element of a page that carries one time each, and reads each as a post. */
export function readBlocks(
  document: Document,
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
): BlocksReading | null {
  const signals = findSignals(document, lexicons);
  const measure = measurePage(document);
  const groups = findGroups(signals);
  let best: { readonly group: Group; readonly score: GroupScore } | null = null;
  for (const group of groups) {
    const score = scoreGroup(group, measure);
    if (best === null || score.score > best.score.score) best = { group, score };
  }
  if (best === null) return null;
  const { group, score } = best;
  const members = inOrder(document, membersOfKind(group, groups));
  const memberSet = new Set(members);
  const timesOf = new Map([...groups].filter(({ kind }) => kind === group.kind).flatMap((other) => [...other.times]));
  for (const [member, times] of group.times) timesOf.set(member, times);
  const candidates: Candidate[] = [];
  const dropped: { where: string; text: string }[] = [];
  for (const member of members) {
    const { text, pictures } = measure(member);
    const candidate = readBlock(member, ownTimes(member, timesOf.get(member) ?? [], memberSet), languages, memberSet);
    const hollow = text < 3 && pictures === 0 && candidate.headline === null;
    if (hollow || isForm(member, text) || (text < SHORTEST_POST && isPlaceholder(member, candidate)))
      dropped.push({ where: candidate.id ?? member.name, text: '' });
    else candidates.push(candidate);
  }
  const order = score.falling === score.rising ? null : score.falling > score.rising ? 'newest-first' : 'oldest-first';
  return {
    candidates,
    score,
    order,
    dropped,
    timed: members.filter((member) => (timesOf.get(member)?.length ?? 0) > 0).length,
  };
}

/** A member with more text than this is no placeholder, whatever it is called. */
const SHORTEST_POST = 60;

/** The times of a member without those of a member inside it. */
function ownTimes(member: Element, times: readonly TimeSignal[], members: ReadonlySet<Element>): readonly TimeSignal[] {
  return times.filter(({ element }) => {
    for (let at: Element | null = element; at !== null && at !== member; at = isElement(at.parent) ? at.parent : null) {
      if (members.has(at)) return false;
    }
    return true;
  });
}

/** A poll between the posts: a form and hardly anything else. */
function isForm(member: Element, text: number): boolean {
  const form = selectFirst('form', member);
  return form !== null && textOf(form).replace(/\s+/g, ' ').trim().length * 2 > text;
}

/** Adverts and "new posts" bars share the class of posts but have neither an id nor a time. */
function isPlaceholder(member: Element, candidate: Candidate): boolean {
  const names = `${member.attribs['class'] ?? ''} ${member.attribs['id'] ?? ''}`;
  if (selectFirst('form', member) !== null && candidate.headline === null && candidate.stamps.length === 0) return true;
  if (
    /(?:^|[\s_-])(?:ad|ads|advert\w*|adv|loading|placeholder|skeleton|empty(?:-message)?|failed|new-updates|discussion-thread|promo|newsletter|displaynone)(?:$|[\s_-])/i.test(
      names,
    )
  )
    return true;
  return (
    candidate.id === null && candidate.stamps.length === 0 && candidate.headline === null && candidate.byline === null
  );
}

function membersOfKind(group: Group, groups: readonly Group[]): Element[] {
  const members = new Set(group.members);
  if (group.kind !== '') {
    for (const other of groups) {
      if (other === group || other.kind !== group.kind) continue;
      // A member inside a member is a post whose neighbour was never closed, if it has an id and a time of its own.
      for (const member of other.members) {
        if (standsElsewhere(member)) continue;
        const nested = holds(member, members) || isHeld(member, members);
        if (!nested || (attributeOf(member, 'id') !== null && other.times.has(member))) members.add(member);
      }
    }
  }
  return [...members];
}

function holds(member: Element, others: ReadonlySet<Element>): boolean {
  for (const other of others) if (isInside(other, member)) return true;
  return false;
}

function isHeld(member: Element, others: ReadonlySet<Element>): boolean {
  for (let at = member.parent; at !== null; at = at.parent) if (others.has(at as Element)) return true;
  return false;
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Members of several parents, as the reader meets them. */
function inOrder(document: Document, members: readonly Element[]): readonly Element[] {
  const wanted = new Set(members);
  const ordered: Element[] = [];
  const stack = [...document.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (wanted.has(node as Element)) ordered.push(node as Element);
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index] as Element);
  }
  return ordered;
}
