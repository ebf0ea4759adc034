import type { Label } from '../../model/post.js';
import { type Document, type Element, isWithin } from '../../read/html/dom.js';
import { matches, selectAll, selectFirst } from '../../read/html/select.js';
import { readNames } from '../body/byline.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../candidate.js';
import { bareId, fragmentOf } from '../evidence/blocks/block-id.js';
import { textOfTime } from '../evidence/blocks/signals.js';
import type { Language } from '../languages/language.js';
import { readMachineTime } from '../time/machine-time.js';
import type { FieldRule, HtmlVariant } from './layout.js';
import { makePermalink } from './permalink.js';
import { firstField, readField } from './read-field.js';

/** The posts of a page as a layout describes them; none where it says that they have no elements of their own. */
export function readByLayout(
  document: Document,
  variant: HtmlVariant,
  languages: readonly Language[],
  pageUrl: string | null = null,
): readonly Candidate[] {
  if (variant.posts === null) return [];
  const posts: Element[] = [];
  for (const element of selectAll(variant.posts, document)) {
    // A selector list may match a post and a part of it.
    const last = posts.at(-1);
    if (last === undefined || !isWithin(element, last)) posts.push(element);
  }
  return posts.map((post) => readPost(post, variant, languages, pageUrl));
}

function readPost(
  post: Element,
  variant: HtmlVariant,
  languages: readonly Language[],
  pageUrl: string | null,
): Candidate {
  const { fields } = variant;
  const id = firstField(fields.id, post);
  const url = firstField(fields.url, post)?.text ?? makePermalink(variant.permalink, pageUrl, id?.text ?? null);
  const headline = firstField(fields.headline, post);
  const byline = firstField(fields.byline, post);
  const time = shownTime(fields.time, post);
  const bodies = (fields.body ?? [])
    .map((selector) => selectFirst(selector, post))
    .filter((element) => element !== null);
  const nodes = bodies[0] === undefined ? post.children : [bodies[0]];
  const skip = new Set<Element>((variant.drop ?? []).flatMap((selector) => selectAll(selector, post)));
  for (const element of [headline?.element, byline?.element, time?.element])
    if (element != null && element !== post) skip.add(element);
  const keys = [id?.text ?? '', url === null ? '' : fragmentOf(url)].filter((key) => key !== '');
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'layout',
    id: id?.text ?? null,
    keys: [...new Set(keys.flatMap((key) => [key, bareId(key)]))],
    url,
    headline: headline?.text ?? null,
    stamps: [
      ...shownStamp(time, variant),
      ...machineStamp(firstField(fields.published, post)?.text, 'published'),
      ...machineStamp(firstField(fields.updated, post)?.text, 'updated'),
    ],
    byline: byline?.text ?? null,
    authors: byline === null ? [] : readNames(byline.text, languages),
    body: { kind: 'nodes', nodes, skip },
    labels: labelsOf(post, variant),
    pinnedCopy: labelsOf(post, variant).includes('pinned'),
  };
}

/** The time beside a post: what a reader sees, what a machine reads, and the element of both. */
interface ShownTime {
  readonly element: Element;
  readonly text: string;
  readonly value: string | null;
}

function shownTime(rules: readonly FieldRule[] | undefined, post: Element): ShownTime | null {
  for (const rule of rules ?? []) {
    const field = readField(rule.includes('@') ? rule : `${rule}@datetime`, post);
    const element = field?.element ?? (rule.includes('@') ? null : selectFirst(rule, post));
    if (element === null) continue;
    // The text of a whole post is no time.
    const text = element === post ? '' : textOfTime(element);
    const value = field !== null && readMachineTime(field.text) !== null ? field.text : null;
    if (text !== '' || value !== null) return { element, text, value };
  }
  return null;
}

function shownStamp(time: ShownTime | null, variant: HtmlVariant): Stamp[] {
  if (time === null) return [];
  const { text, value } = time;
  const role = variant.shownTime === 'published' ? 'published' : 'shown';
  return [{ role, source: value === null ? 'text' : 'attribute', text: text === '' ? null : text, value }];
}

function machineStamp(value: string | undefined, role: Stamp['role']): Stamp[] {
  return value === undefined ? [] : [{ role, source: 'attribute', text: null, value }];
}

function labelsOf(post: Element, variant: HtmlVariant): readonly Label[] {
  const labels: Label[] = [];
  for (const [label, selector] of Object.entries(variant.labels ?? {})) {
    if (selector !== undefined && (matches(selector, post) || selectFirst(selector, post) !== null))
      labels.push(label as Label);
  }
  return labels;
}
