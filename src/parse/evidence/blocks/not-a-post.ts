import { attributeOf, type Element, isElement, nodeAfter, textOf } from '../../../read/html/dom.js';
import { selectAll } from '../../../read/html/select.js';
import type { Candidate } from '../../candidate.js';
import type { Measure } from './measure.js';

/** A member with more text than this is no placeholder, whatever it is called. */
const SHORTEST_POST = 60;
/** Words of a member outside its form or teaser that are no more than a stamp and a lead-in. */
const LEAD_IN = 40;

const PLACEHOLDER =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|adv|loading|placeholder|skeleton|empty(?:-message)?|failed|new-updates|discussion-thread|promo|newsletter|displaynone)(?:$|[\s_-])/i;
const TEASER = /(?:^|[\s_-])(?:teaser|promo|related|recommend\w*|read-?also|see-?also)(?:$|[\s_-])/i;

/** Whether a member of the stream is no post: adverts, polls, placeholders and taken-back posts share its class. */
export function isNoPost(member: Element, candidate: Candidate, measure: Measure): boolean {
  if (isTombstone(member)) return true;
  const { text, pictures } = measure;
  if (text < 3 && pictures === 0 && candidate.headline === null) return true;
  return (
    isPoll(member, candidate, text) ||
    (text < SHORTEST_POST && isPlaceholder(member, candidate)) ||
    isTeaser(member, candidate, measure)
  );
}

/** https://amp.dev/documentation/components/amp-live-list: an entry with `data-tombstone` was deleted and is hidden. */
function isTombstone(member: Element): boolean {
  const value = attributeOf(member, 'data-tombstone');
  return value !== null && value !== 'false';
}

/** A form and hardly a word beside it. */
function isPoll(member: Element, candidate: Candidate, text: number): boolean {
  let inForms = 0;
  for (const form of selectAll('form', member)) inForms += lengthOf(form);
  return inForms * 2 > text && text - inForms - (candidate.headline?.length ?? 0) < LEAD_IN;
}

function lengthOf(element: Element): number {
  return textOf(element).replace(/\s+/g, ' ').trim().length;
}

/** "New posts" bars and spinners have neither an id nor a time, or are called what they are. */
function isPlaceholder(member: Element, candidate: Candidate): boolean {
  const { headline, stamps, id, byline } = candidate;
  if (headline === null && stamps.length === 0 && selectAll('form', member).length > 0) return true;
  if (PLACEHOLDER.test(`${attributeOf(member, 'class') ?? ''} ${attributeOf(member, 'id') ?? ''}`)) return true;
  return id === null && stamps.length === 0 && headline === null && byline === null;
}

/** Nothing but a link to another page, in a box that is called so: the house advertises itself between the posts. */
function isTeaser(member: Element, candidate: Candidate, { text, linked }: Measure): boolean {
  if (linked * 2 < text || linked < text - LEAD_IN) return false;
  let inTeasers = 0;
  for (let node = nodeAfter(member, member); node !== null; ) {
    const teaser: boolean = isElement(node) && TEASER.test(attributeOf(node, 'class') ?? '');
    if (teaser && isElement(node)) inTeasers += lengthOf(node);
    node = nodeAfter(node, member, !teaser);
  }
  const stamps = candidate.stamps.reduce((sum, stamp) => sum + (stamp.text?.length ?? 0), 0);
  return inTeasers > 0 && text - inTeasers <= stamps + 3;
}
