import { attributeOf, type Document, type Element, textOf } from '../../../read/html/dom.js';
import type { Candidate } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import type { Lexicon } from '../../time/lexicon.js';
import type { PageOrder } from '../../time/timeline.js';
import { type BlockId, nameBlocks } from './block-id.js';
import { findGroups, type Group } from './groups.js';
import { measurePage } from './measure.js';
import { gatherMembers } from './members.js';
import { isNoPost } from './not-a-post.js';
import { readBlock } from './read-block.js';
import { type GroupScore, scoreGroup } from './score-group.js';
import { findSignals } from './signals.js';

/** The repeated blocks of a page that look most like posts. */
export interface BlocksReading {
  readonly candidates: readonly Candidate[];
  readonly score: GroupScore;
  readonly order: PageOrder | null;
  /** Members that hold no words, picture or heading: adverts, placeholders. */
  readonly dropped: readonly { readonly where: string; readonly text: string }[];
  /** How many members carry a time. */
  readonly timed: number;
  /** Whether a limit ended the search for times before the end of the page. */
  readonly cut: boolean;
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
  const { elements, times } = gatherMembers(document, group, groups, signals, measure);
  const members = new Set(elements);
  const candidates: Candidate[] = [];
  const dropped: { where: string; text: string }[] = [];
  const ids = nameBlocks(elements);
  for (const member of elements) {
    const id = ids.get(member) ?? NAMELESS;
    const candidate = readBlock(member, id, times.get(member) ?? [], languages, members);
    if (isNoPost(member, candidate, measure(member))) dropped.push(describeDropped(member, candidate));
    else candidates.push(candidate);
  }
  const order = score.falling === score.rising ? null : score.falling > score.rising ? 'newest-first' : 'oldest-first';
  return {
    candidates,
    score,
    order,
    dropped,
    timed: elements.filter((member) => times.has(member)).length,
    cut: signals.cut,
  };
}

const NAMELESS: BlockId = { id: null, keys: [], permalink: null };

function describeDropped(member: Element, { id }: Candidate): { readonly where: string; readonly text: string } {
  const where = id ?? attributeOf(member, 'id') ?? member.name;
  return { where, text: textOf(member).replace(/\s+/g, ' ').trim() };
}
