import type { Report } from '../../model/diagnostic.js';
import type { Label, Marker } from '../../model/post.js';
import {
  attributeOf,
  type Document,
  type Element,
  isElement,
  isWithin,
  nodeAfter,
  textOf,
} from '../../read/html/dom.js';
import { matches, selectAll, selectFirst } from '../../read/html/select.js';
import { readNames } from '../body/byline.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../candidate.js';
import { bareId, fragmentOf } from '../evidence/blocks/block-id.js';
import { measurePage } from '../evidence/blocks/measure.js';
import { readMembers, timesByElement } from '../evidence/blocks/read-members.js';
import { findSignals, textOfTime } from '../evidence/blocks/signals.js';
import type { Language } from '../languages/language.js';
import { fold } from '../time/fold.js';
import type { Lexicon } from '../time/lexicon.js';
import { readMachineTime } from '../time/machine-time.js';
import { readStamp } from '../time/read-stamp.js';
import type { DateReading } from '../time/reading.js';
import { withKeyEvents } from './key-events.js';
import type { HtmlVariant } from './layout.js';
import { makePermalink } from './permalink.js';
import { everyField, type FieldValue, firstField, readField } from './read-field.js';
import { type PostUpdate, readUpdate } from './read-update.js';
import { stampWithin } from './stamp-within.js';

/** What the reading of posts leans on. */
export interface LayoutScene {
  readonly document: Document;
  readonly pageUrl: string | null;
  readonly languages: readonly Language[];
  readonly lexicons: readonly Lexicon[];
}

/** The posts of a page as a layout describes them; none where it says that they have no elements of their own. */
export function readByLayout(scene: LayoutScene, variant: HtmlVariant, report: Report): readonly Candidate[] {
  const { elements, others } = findPosts(scene.document, variant, report);
  if (elements.length === 0) return [];
  const byPosition = readByPosition(elements, others, variant, scene);
  const days = variant.days === undefined ? null : daysAbove(variant.days, elements, scene);
  const posts = elements.map((element) => ({
    ...readPost(element, byPosition.get(element) ?? null, variant, scene),
    ...(days === null ? {} : { heading: days.get(element) ?? null }),
  }));
  return withKeyEvents(posts, scene.document, elements);
}

/** What stands among the posts of a page and is none: the data of the page may list it as a post. */
export function readNonPosts(scene: LayoutScene, variant: HtmlVariant): readonly Candidate[] {
  const { posts, notPosts } = variant;
  if (posts === null || notPosts === undefined) return [];
  return selectAll(posts, scene.document)
    .filter((element) => matches(notPosts, element))
    .map((element) => readPost(element, null, variant, scene));
}

/** The elements of the posts, and those of the same make that are none. */
interface Found {
  readonly elements: readonly Element[];
  readonly others: readonly Element[];
}

function findPosts(document: Document, { posts, notPosts }: HtmlVariant, report: Report): Found {
  const found: Element[] = [];
  const others: Element[] = [];
  if (posts === null) return { elements: found, others };
  for (const element of selectAll(posts, document)) {
    // A selector list may match a post and a part of it.
    const last = found.at(-1);
    if (last !== undefined && isWithin(element, last)) continue;
    if (notPosts !== undefined && matches(notPosts, element)) {
      others.push(element);
      const where = attributeOf(element, 'id') ?? attributeOf(element, 'class') ?? element.name;
      report('non-post-dropped', { severity: 'info', where, raw: textOf(element).replace(/\s+/g, ' ').trim() });
    } else found.push(element);
  }
  return { elements: found, others };
}

/** What the layout does not say is looked for as on a page without one. */
function readByPosition(
  elements: readonly Element[],
  others: readonly Element[],
  { fields, days }: HtmlVariant,
  { document, languages, lexicons }: LayoutScene,
): ReadonlyMap<Element, Candidate> {
  const { headline, byline, time, published, updated, body } = fields;
  const times = time ?? published ?? updated;
  if (![headline, byline, times, body].includes(undefined)) return new Map();
  const signals = findSignals(document, lexicons).times;
  const ends = new Set([...others, ...(days === undefined ? [] : selectAll(days, document))]);
  const stream = { document, elements, times: signals, timesOf: timesByElement(elements, signals), ends };
  const headlineOf = headline === undefined ? {} : { headlineOf: (post: Element) => firstField(headline, post) };
  const members = readMembers({ ...stream, measure: measurePage(document), ...headlineOf }, languages);
  return new Map(members.map(({ element, candidate }) => [element, candidate]));
}

/** The date that stands above each post: "18 September 2024" between the posts of two days. */
function daysAbove(
  selector: string,
  posts: readonly Element[],
  { document, lexicons }: LayoutScene,
): ReadonlyMap<Element, DateReading> {
  const headings = new Set(selectAll(selector, document));
  const members = new Set(posts);
  const days = new Map<Element, DateReading>();
  let date: DateReading | null = null;
  for (let node = nodeAfter(document, document); node !== null; node = nodeAfter(node, document)) {
    if (!isElement(node)) continue;
    if (headings.has(node)) date = readStamp(textOf(node).replace(/\s+/g, ' ').trim(), lexicons)?.date ?? date;
    else if (date !== null && members.has(node)) days.set(node, date);
  }
  return days;
}

function readPost(
  post: Element,
  found: Candidate | null,
  variant: HtmlVariant,
  { pageUrl, languages, lexicons }: LayoutScene,
): Candidate {
  const { fields } = variant;
  const id = firstField(fields.id, post);
  const own = firstField(fields.url, post)?.text ?? makePermalink(variant.permalink, pageUrl, id?.text ?? null);
  const url = own ?? found?.url ?? null;
  const headline = firstField(fields.headline, post);
  const time = shownTime(fields, post, lexicons);
  const bylines = everyField(fields.byline, post).map((byline) => withoutStamp(byline, time));
  const update = readUpdate(fields.updated, post);
  const rest = withoutUpdate(found, update, time, languages);
  const stamps = [
    ...shownStamp(time, variant),
    ...machineStamp(firstField(fields.published, post)?.text, 'published'),
    ...(update === null ? [] : [update.stamp]),
  ];
  const keys = [id?.text ?? '', url === null ? '' : fragmentOf(url)].filter((key) => key !== '');
  const labels = labelsOf(post, variant);
  const shown = [headline, ...bylines, time, update].map((part) => part?.element);
  const parts = shown.filter((part) => part != null && part !== post);
  return {
    ...(found ?? EMPTY_CANDIDATE),
    evidence: 'layout',
    id: id?.text ?? (fields.id === undefined ? (found?.id ?? null) : null),
    keys: [...new Set([...keys.flatMap((key) => [key, bareId(key)]), ...(found?.keys ?? [])])],
    url,
    headline: fields.headline === undefined ? (found?.headline ?? null) : (headline?.text ?? null),
    stamps: fields.time === undefined && fields.published === undefined ? [...stamps, ...rest.stamps] : stamps,
    ...(fields.byline === undefined
      ? {}
      : {
          byline: bylines.map(({ text }) => text).join(', ') || null,
          authors: bylines.flatMap((byline) => readNames(namesIn(byline, languages), languages)),
        }),
    body: bodyOf(post, found, variant, parts as readonly Element[]),
    labels: [...new Set([...(found?.labels ?? []), ...labels])],
    markers: [...rest.markers, ...(update?.marker == null ? [] : [update.marker]), ...retractionOf(post, variant)],
    pinnedCopy: isCopy(post, labels, variant),
  };
}

/** What was found by position, without the change that the layout has found itself. */
function withoutUpdate(
  found: Candidate | null,
  update: PostUpdate | null,
  time: ShownTime | null,
  languages: readonly Language[],
): Pick<Candidate, 'stamps' | 'markers'> {
  const { stamps, markers: all } = found ?? EMPTY_CANDIDATE;
  const markers = all.filter((marker) => !isTimeItself(marker, time, languages));
  if (update === null || update.marker === null) return { stamps, markers };
  return {
    stamps: stamps.filter(({ role }) => role !== 'updated'),
    markers: markers.filter(({ kind }) => kind !== 'updated'),
  };
}

/** The time that the layout names is no line of a change because its element is called so: `last-updated`. */
function isTimeItself({ kind, text }: Marker, time: ShownTime | null, languages: readonly Language[]): boolean {
  if (kind !== 'updated' || time === null || time.text === '' || !text.includes(time.text)) return false;
  const words = fold(text);
  return !languages.some(({ timeLabels }) => timeLabels.updated.some((label) => words.includes(label)));
}

/** A name and what stands below it ("National reporter") are parted; "By" on a line of its own is not from its name. */
function namesIn({ lines }: FieldValue, languages: readonly Language[]): string {
  const [first = '', ...rest] = lines;
  const isLead = languages.some(({ bylineWords }) => bylineWords.includes(fold(first)));
  return isLead ? `${first} ${rest.join(', ')}` : lines.join(', ');
}

function bodyOf(
  post: Element,
  found: Candidate | null,
  { fields, drop }: HtmlVariant,
  parts: readonly Element[],
): Candidate['body'] {
  const bodies = (fields.body ?? []).map((selector) => selectFirst(selector, post));
  const box = bodies.find((element) => element !== null) ?? null;
  const byPosition = fields.body === undefined && found?.body?.kind === 'nodes' ? found.body : null;
  const nodes = box === null ? (byPosition?.nodes ?? post.children) : [box];
  // The words of a post that is only a head follow it: what is dropped may be one of them, or in one.
  const around = nodes.filter(isElement).filter((node) => !isWithin(node, post));
  const dropped = (drop ?? []).flatMap((selector) => [
    ...selectAll(selector, post),
    ...around.flatMap((node) => (matches(selector, node) ? [node] : selectAll(selector, node))),
  ]);
  return { kind: 'nodes', nodes, post, skip: new Set([...(byPosition?.skip ?? []), ...dropped, ...parts]) };
}

/** A pinned post may be the only one of its kind on the page, or a copy of one in the stream; a layout may know. */
function isCopy(post: Element, labels: readonly Label[], { copies }: HtmlVariant): boolean {
  return copies === undefined ? labels.includes('pinned') : matches(copies, post);
}

/** The time beside a post: what a reader sees, what a machine reads, and the element of both. */
interface ShownTime {
  readonly element: Element;
  readonly text: string;
  readonly value: string | null;
  /** The words before the time, where one line holds both. */
  readonly before?: string;
}

const EPOCH = /^(?:\d{10}|\d{13})$/;

function shownTime(
  { time: rules, byline }: HtmlVariant['fields'],
  post: Element,
  lexicons: readonly Lexicon[],
): ShownTime | null {
  for (const rule of rules ?? []) {
    const field = readField(rule.includes('@') ? rule : `${rule}@datetime`, post);
    const element = field?.element ?? (rule.includes('@') ? null : selectFirst(rule, post));
    if (element === null) continue;
    // The text of a whole post is no time.
    const text = element === post ? '' : textOfTime(element);
    const value = field !== null && readMachineTime(field.text) !== null ? field.text : null;
    // Seconds since 1970, which a script makes an age of.
    if (EPOCH.test(text)) return { element, text: '', value: value ?? text };
    // One line of writer and time: "by Ona Brask on 20/9/2016 at 14.17".
    const parted = value === null && byline?.includes(rule) === true ? stampWithin(text, lexicons) : null;
    if (parted !== null) return { element, text: parted.stamp, value, before: parted.before };
    if (text !== '' || value !== null) return { element, text, value };
  }
  return null;
}

/** A line of writer and time, without the time. */
function withoutStamp(byline: FieldValue, time: ShownTime | null): FieldValue {
  if (time?.before === undefined || byline.element !== time.element) return byline;
  return { ...byline, text: time.before, lines: [time.before] };
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

/** A post that was taken back says so by its looks alone. */
function retractionOf(post: Element, { retracted }: HtmlVariant): readonly Marker[] {
  if (retracted === undefined || !matches(retracted, post)) return [];
  return [{ kind: 'retracted', text: retracted.replace(/^[.[]|\]$/g, ''), at: null }];
}

function labelsOf(post: Element, variant: HtmlVariant): readonly Label[] {
  const labels: Label[] = [];
  for (const [label, selector] of Object.entries(variant.labels ?? {})) {
    if (selector !== undefined && (matches(selector, post) || selectFirst(selector, post) !== null))
      labels.push(label as Label);
  }
  return labels;
}
