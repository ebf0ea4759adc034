import { attributeOf, childElements, classesOf, type Element } from '../../../read/html/dom.js';
import { selectFirst } from '../../../read/html/select.js';

/** Attributes whose values tell what a part of a page is for. */
export const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  'id',
  'data-testid',
  'data-test-id',
  'data-component',
  'data-component-name',
  'data-type',
  'data-role',
  'itemprop',
  'role',
]);

/** An element is asked for its names by every part that looks for something. */
const known = new WeakMap<Element, string>();

/** Everything an element is called, in one string. */
export function namesOf(element: Element): string {
  const before = known.get(element);
  if (before !== undefined) return before;
  const names = gatherNames(element);
  known.set(element, names);
  return names;
}

function gatherNames(element: Element): string {
  let names = element.name.includes('-') ? element.name : '';
  for (const name in element.attribs) {
    if (NAMING_ATTRIBUTES.has(name)) names += ` ${attributeOf(element, name)}`;
  }
  return names;
}

/**
 * What the parts of an element are called after it: `card-live__title` in `li.card-live`, or in the only child of a list
 * entry. A post that is called a card has a title and a time of its own in parts of that name.
 */
export function partNames(element: Element): readonly string[] {
  const names: string[] = [];
  let at: Element | undefined = element;
  for (let depth = 0; at !== undefined && depth < 3; depth++) {
    names.push(...classesOf(at));
    const inner: readonly Element[] = childElements(at);
    at = inner.length === 1 ? inner[0] : undefined;
  }
  return names.filter((name) => name.length >= SHORTEST_NAME);
}

const SHORTEST_NAME = 4;

/** Whether an element is named as a part of what has these names. */
export function isPartOf(element: Element, names: readonly string[]): boolean {
  return classesOf(element).some((own) =>
    names.some((name) => own === name || (own.startsWith(name) && /[_-]/.test(own.charAt(name.length)))),
  );
}

/** Not "lively", "livestock", "live-chat", "liver", "lives"; "director", "directory", "direction"; "minutes"; "livre". */
const LIVE =
  /(?:^|[\s_-])(?:live(?!ly|stock|[_-]?chat|r(?:[\s_-]|pool|y|$)|s(?:[\s_-]|$))|liv(?=[\s_-])|lb(?=24|[\s_-]|post|item|entry|blog)|ticker|ncpost|lx|direct(?!or|ion|ive|ly|ed)|coverage|relacja|minute(?!s))/i;
const ENTRY = /(?:post|entry|entries|item|update|block|event|message|card|blogposting|inlagg|innlegg)(?!er)/i;

/** Whether an element is named as one post of a live blog: `live-blog-post`, `liveblog-entry`, `ncpost-list-post`. */
export function isNamedLivePost(element: Element): boolean {
  const names = namesOf(element);
  if (names === '') return false;
  const before = judged.get(names);
  if (before !== undefined) return before;
  const judgement = namesLivePost(names);
  if (names.length <= LONGEST_KEPT && judged.size < MOST_KEPT) judged.set(names, judgement);
  return judgement;
}

/** The same names come again on every page of a publisher, and hundreds of times on one page. */
const judged = new Map<string, boolean>();
const LONGEST_KEPT = 200;
const MOST_KEPT = 5_000;

/** The same of the names alone. */
export function namesLivePost(names: string): boolean {
  if (!LIVE.test(names) || !ENTRY.test(names)) return false;
  return names
    .split(/\s+/)
    .some((name) => LIVE.test(name) && ENTRY.test(name) && !NOT_A_POST.test(name) && !POINTER.test(name));
}

const NOT_A_POST =
  /(?:list|stream|container|wrapper|entries|items|header|title|headline|time|(?<!up)date|body|content|text|footer|link|button|image|media|author|byline|meta|label|share|counter|page|nav|section)s?$/i;

/** What only live blogs call their posts; "live-item" and "live-card" are shows, matches and boxes of figures too. */
const SURE =
  /live[_-]?(?:blog|post|update|ticker|story|report|entry|feed)|liv-blg|lb24|lb-post|(?:^|[\s_-])lx-|ncpost|newsticker|relacja|block--live/i;

/** Whether the name of an element is one that only the posts of live blogs have. */
export function isSurelyLivePost(element: Element): boolean {
  return isNamedLivePost(element) && SURE.test(namesOf(element));
}

/** `header-nav-item-live`, `card--live`: what points at something live. */
const POINTER =
  /(?:^|[_-])(?:nav|menu|navigation|navbar)(?:[_-]|$)|(?:card|item|event|teaser|message)s?[_-]{1,2}(?:[a-z]{1,12}_)?live$/i;

/** Whether a container is named as a live stream: `#liveblog-body`, `live-event-entries`, `lx-stream`. */
export function isNamedLiveStream(element: Element): boolean {
  return /live-?(?:blog|event|stream|story|feed|post|ticker|center|list)|liveblog|newsticker|lx-stream|lb-posts|lb24|ncpost|liveBlogUpdate|coveragelist|live-reporting/i.test(
    namesOf(element),
  );
}

/** Lists of other things with times: teasers, comments, schedules. */
const LISTS =
  /(?:^|[\s_-])(?:comments?|kommentar\w*|disqus|respond|forum|thread|reply|replies|related|recommend\w*|recirc\w*|teasers?|promo\w*|most-?(?:read|viewed|popular)|popular|trending|newsfeed|news-feed|latest-news|breaking-news-bar|ticker-bar|headlines-list|schedule|programm?e?|tv-?guide|fixtures|results|calendar|agenda|timeline-list|key-?events?|key-?moments|key-?points|summary-points|archive|search-results|playlist|video-list|gallery|newsletter|sponsored|taboola|outbrain|tags?)(?:$|[\s_-])/i;
/** Parts that stand beside the content. A wrapper may be called after one of its parts: it holds the main heading. */
const PLACES =
  /(?:^|[\s_-])(?:sidebar|side-bar|rail|aside|widget|menu|nav\w*|breadcrumb\w*|footer|carousel|slider)(?:$|[\s_-])/i;
/** `with-sidebar`, `has-menu`, `no-sidebar`: what a wrapper has or has not. */
const MODIFIERS = /(?:^|(?<=[\s_-]))(?:with|without|has|no|hide|show|toggle)[_-][\w-]{1,40}/gi;

/** The part of a page that an element stands in, when that is named as something else than the stream. */
export interface OtherPlace {
  readonly element: Element;
  /** Named after a place of the page and not after what it holds. */
  readonly isLayout: boolean;
}

/** The nearest part around an element, itself included, that is named as something else than the stream. */
export function findOtherPlace(element: Element): OtherPlace | null {
  let depth = 0;
  for (let at: Element | null = element; at !== null && depth < 14; depth++) {
    if (at.name === 'nav' || at.name === 'footer' || at.name === 'aside') return { element: at, isLayout: false };
    if (at.name === 'body' || at.name === 'html') return null;
    const names = namesOf(at).replace(MODIFIERS, '');
    const isLayout = at.name === 'form' || PLACES.test(names);
    if (isLayout ? selectFirst('h1', at) === null : LISTS.test(names)) {
      if (!isNamedLiveStream(at)) return { element: at, isLayout };
    }
    at = at.parent !== null && at.parent.type === 'tag' ? at.parent : null;
  }
  return null;
}

/** Whether an element or anything around it is named as something else than the stream. */
export function standsElsewhere(element: Element): boolean {
  return findOtherPlace(element) !== null;
}
