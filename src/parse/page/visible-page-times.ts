import type { Author } from '../../model/post.js';
import {
  attributeOf,
  type Document,
  type Element,
  elementsIn,
  isElement,
  isText,
  isWithin,
  nodeAfter,
  parentOf,
  textOf,
} from '../../read/html/dom.js';
import { selectAll } from '../../read/html/select.js';
import { readNames } from '../body/byline.js';
import type { Stamp } from '../candidate.js';
import { standsElsewhere } from '../evidence/blocks/names.js';
import { textOfTime } from '../evidence/blocks/signals.js';
import type { Language } from '../languages/language.js';
import type { FieldRule, PageVariant } from '../layouts/layout.js';
import { readField } from '../layouts/read-field.js';
import type { Lexicon } from '../time/lexicon.js';
import { readMachineTime } from '../time/machine-time.js';
import { readStamp } from '../time/read-stamp.js';

/** What a reader sees of the page as a whole, outside its posts. */
export interface VisiblePage {
  readonly title: string | null;
  readonly authors: readonly Author[];
  /** Whole stamps, with the role their words give them. */
  readonly stamps: readonly Stamp[];
  readonly declared: number | null;
  /** Short texts outside the posts: one may say that the blog is closed. */
  readonly notices: readonly string[];
}

/** A page's own times stand above or directly below its posts. */
const MOST_STAMPS = 12;
const MOST_NOTICES = 400;
const DECLARED = /^(\d{1,5}) (?:posts|updates|beiträge|publicaciones)$/i;

/** Reads times, count and notices that stand outside the posts, and the fields a layout names for the page. */
export function visiblePageTimes(
  document: Document,
  posts: ReadonlySet<Element>,
  variant: PageVariant | null,
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
): VisiblePage {
  const stamps: Stamp[] = [];
  const notices: string[] = [];
  let declared: number | null = null;
  let node = nodeAfter(document, document);
  while (node !== null) {
    const skip =
      isElement(node) &&
      (posts.has(node) || /^(?:script|style|noscript|template|svg|nav|footer|aside)$/.test(node.name));
    if (isText(node) && isElement(node.parent)) {
      const text = node.data.replace(/\s+/g, ' ').trim();
      if (text.length >= 6 && text.length <= 200) {
        // The link to yesterday's blog says of that one that it is over.
        if (notices.length < MOST_NOTICES && !isInLink(node.parent)) notices.push(text);
        const count = DECLARED.exec(text);
        if (count !== null && declared === null) declared = Number(count[1]);
        if (stamps.length < MOST_STAMPS && /\d/.test(text) && text.length <= 120)
          noteStamp(text, node.parent, stamps, lexicons);
      }
    }
    node = nodeAfter(node, document, !skip);
  }
  stamps.push(...stampsInNavigation(document, lexicons), ...stampsAround(posts));
  const page = variant?.page;
  const count = firstField(page?.declared, document);
  const authors = firstField(page?.authors, document);
  for (const [role, rules] of [
    ['updated', page?.updated],
    ['published', page?.published],
  ] as const) {
    const stamp = namedStamp(rules, role, document, lexicons);
    if (stamp !== null) stamps.push(stamp);
  }
  return {
    title: firstField(page?.title, document),
    authors: authors === null ? [] : readNames(authors, languages),
    stamps,
    declared: count !== null && /^\d{1,5}$/.test(count) ? Number(count) : (declared ?? countFromAttribute(document)),
    notices,
  };
}

/** What an attribute holds for machines is no text of the page: its "Z" says nothing of the zone that readers see. */
function namedStamp(
  rules: readonly FieldRule[] | undefined,
  role: 'published' | 'updated',
  document: Document,
  lexicons: readonly Lexicon[],
): Stamp | null {
  for (const rule of rules ?? []) {
    const text = readField(rule, document)?.text ?? null;
    if (text === null) continue;
    if (rule.includes('@') && readMachineTime(text) !== null)
      return { role, source: 'attribute', text: null, value: text };
    const reading = readStamp(text, lexicons);
    if (reading !== null) return { role: reading.role ?? role, source: 'text', text, value: null };
  }
  return null;
}

/** What the element of a stream calls its last change. */
const UPDATED_ATTRIBUTE = /^(?:data-)?(?:last-?)?(?:updated?|modified)(?:-?(?:at|on|time|date))?$/;
/** How far around the posts their stream may lie. */
const MOST_AROUND = 6;

/** The last change that the elements around the posts carry for scripts: `<div class="stream" updated="1685643905">`. */
function stampsAround(posts: ReadonlySet<Element>): Stamp[] {
  const stamps: Stamp[] = [];
  const all = [...posts];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined || first === last) return stamps;
  // What holds one post only speaks of that post.
  let at = parentOf(first);
  while (at !== null && !isWithin(last, at)) at = parentOf(at);
  for (let depth = 0; at !== null && depth < MOST_AROUND; depth++, at = parentOf(at)) {
    for (const name in at.attribs) {
      const value = UPDATED_ATTRIBUTE.test(name) ? (attributeOf(at, name) ?? '') : '';
      if (value !== '' && readMachineTime(value)?.kind === 'instant')
        stamps.push({ role: 'updated', source: 'attribute', text: null, value });
    }
  }
  return stamps;
}

/** NDTV lays its writers and "Updated: …" out as a <nav>: only a whole time with its word counts there, and no link. */
function stampsInNavigation(document: Document, lexicons: readonly Lexicon[]): Stamp[] {
  return selectAll('nav', document).flatMap((nav) =>
    elementsIn(nav).flatMap((element): Stamp[] => {
      if (element.children.some(isElement) || isInLink(element)) return [];
      const text = textOf(element).replace(/\s+/g, ' ').trim();
      if (text.length > 120 || !/\d/.test(text)) return [];
      const reading = readStamp(text, lexicons);
      if (reading?.role == null || reading.clock === null || reading.date?.year == null) return [];
      return [{ role: reading.role, source: 'text', text: reading.text, value: null }];
    }),
  );
}

function isInLink(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at !== null && depth < 4; depth++) {
    if (at.name === 'a') return true;
    at = isElement(at.parent) ? at.parent : null;
  }
  return false;
}

function noteStamp(text: string, element: Element, stamps: Stamp[], lexicons: readonly Lexicon[]): void {
  const own = readStamp(text, lexicons);
  if (own === null || own.clock === null || own.date?.year == null || own.date.month === null) return;
  if (standsElsewhere(element)) return;
  const around = ownLine(element);
  const whole = around === null ? null : readStamp(around, lexicons);
  const role = own.role ?? whole?.role ?? null;
  // "Updated less than 1 min ago" and "6:53 a.m. ET, …" in two elements say together when the page was captured.
  const said =
    own.relative === null && whole?.relative != null && whole.clock !== null && whole.date !== null ? whole : own;
  if (role !== null) stamps.push({ role, source: 'text', text: said.text, value: null });
}

/** A line has a few parts; more children are a list. */
const MOST_PARTS = 12;

/** "Last updated" may stand in the element before the time. */
function ownLine(element: Element): string | null {
  if (!isElement(element.parent) || element.parent.children.length > MOST_PARTS) return null;
  const around = textOfTime(element.parent).replace(/\s+/g, ' ');
  return around === '' || around.length > 160 ? null : around;
}

function firstField(rules: readonly FieldRule[] | undefined, document: Document): string | null {
  for (const rule of rules ?? []) {
    const value = readField(rule, document);
    if (value !== null) return value.text;
  }
  return null;
}

/** CNN writes the number of posts that the blog began with into the list element. */
function countFromAttribute(document: Document): number | null {
  for (const element of selectAll('[data-initial-count], [data-post-count], [data-total-posts]', document)) {
    const value =
      attributeOf(element, 'data-initial-count') ??
      attributeOf(element, 'data-post-count') ??
      attributeOf(element, 'data-total-posts') ??
      '';
    if (/^\d{1,5}$/.test(value)) return Number(value);
  }
  return null;
}
