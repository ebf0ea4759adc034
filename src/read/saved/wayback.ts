import { unwrapArchiveUrl } from './archive-url.js';
import { cut, cutBetween, cutElement } from './cut.js';
import { digitsOf, instantOf, instantOfDigits, monthOf } from './instant.js';

/** What one saver left in a page, undone. */
export interface Undone {
  readonly html: string;
  /** The address of the page itself, where the saver notes it. */
  readonly url: string | null;
  readonly capturedAt: string | null;
  readonly capturedAtSource: string | null;
}

const TOOLBAR_BEGIN = '<!-- BEGIN WAYBACK TOOLBAR INSERT -->';
const TOOLBAR_END = '<!-- END WAYBACK TOOLBAR INSERT -->';
const HEAD_END = '<!-- End Wayback Rewrite JS Include -->';
const ARCHIVED = 'FILE ARCHIVED ON ';
const SIGNS = [TOOLBAR_BEGIN, HEAD_END, '__wm.wombat(', 'id="wm-ipp', 'id=wm-ipp'];

/** The scripts stand at the top of the head, and the comment at the very end: a page is not searched for them. */
const START = 200_000;
const END = 20_000;
/** The toolbar with its graph and its appeal for donations. */
const TOOLBAR_LIMIT = 300_000;
const HEAD_LIMIT = 60_000;

/** `__wm.wombat("https://…","20240208051500"` in the head, `__wm.bt(700,27,25,2,"web","https://…","2024…"` in the toolbar. */
const NOTE = /__wm\.(?:wombat\(|bt\([\d, ]{0,40}"web",)\s{0,9}"([^"\s]{1,2000})",\s{0,9}"(\d{14})"/;
/** `FILE ARCHIVED ON 05:15:00 Feb 08, 2024`: UTC. */
const COMMENT = /FILE ARCHIVED ON (\d{1,2}):(\d{2}):(\d{2}) ([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4})/;
const PRINT = /The Wayback Machine - (https?:\/\/web\.archive\.org\/web\/\d{14}\/[^<\s]{1,2000})/;

/** A rewritten address, plain or with the slashes of JSON escaped, with or without the host. */
const REWRITTEN =
  /(?<![\w.:\-/\\])(?:(?:https?:)?\\?\/\\?\/web(?:-beta)?\.archive\.org)?\\?\/web\\?\/(\d{14})(?:[a-z]{2}_)?\\?\/(?=[a-z]{3,10}:|\\?\/\\?\/)/gi;
/** The same inside a link for sharing. */
const REWRITTEN_ENCODED =
  /https?%3A(?:%2F|\/){2}web\.archive\.org(?:%2F|\/)web(?:%2F|\/)(\d{14})(?:[a-z]{2}_)?(?:%2F|\/)(?=https?%3A)/gi;

/** True when the Wayback Machine served this page, going by its markup or its address. */
export function isFromWayback(html: string, address: string | null): boolean {
  if (address !== null && /^(?:https?:)?\/\/(?:web|web-beta|wayback)\.archive\.org\/web\//i.test(address)) return true;
  const ends = html.length <= START + END ? [html] : [html.slice(0, START), html.slice(-END)];
  return ends.some((part) => SIGNS.some((sign) => part.includes(sign)) || COMMENT.test(part));
}

/** Takes the toolbar, the scripts and the comments of the Wayback Machine out, and gives all addresses back. */
export function undoWayback(html: string, address: string | null): Undone {
  const note = NOTE.exec(html);
  const print = PRINT.exec(html);
  const printed = print === null ? null : unwrapArchiveUrl(print[1] ?? '');
  const given = address === null ? null : unwrapArchiveUrl(address);
  const comment = commentInstant(html);
  // An address may have been typed in with any digits, and the archive gives the nearest copy. The comment is part of
  // the copy.
  const dated: [instant: string | null, source: string][] = [
    [comment, 'wayback-comment'],
    [note === null ? null : instantOfDigits(note[2] ?? ''), 'wayback-markup'],
    [printed?.capturedAt ?? null, 'wayback-markup'],
    [given?.capturedAt ?? null, 'wayback-url'],
  ];
  const [capturedAt, capturedAtSource] = dated.find(([instant]) => instant !== null) ?? [null, null];
  const times = new Set(dated.flatMap(([instant]) => (instant === null ? [] : [digitsOf(instant)])));
  return {
    html: restoreAddresses(cutInserts(html), times),
    url: given?.url ?? note?.[1] ?? printed?.url ?? null,
    capturedAt,
    capturedAtSource,
  };
}

function commentInstant(html: string): string | null {
  const at = html.indexOf(ARCHIVED);
  const match = at === -1 ? null : COMMENT.exec(html.slice(at, at + 100));
  if (match === null) return null;
  const [, hour, minute, second, month, day, year] = match;
  return instantOf({
    year: Number(year),
    month: monthOf(month ?? ''),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: 0,
  });
}

function cutInserts(html: string): string {
  let rest = cutBetween(html, TOOLBAR_BEGIN, TOOLBAR_END, TOOLBAR_LIMIT, ['wm-ipp', '__wm', 'wmDisclaim']);
  for (const id of ['wm-ipp-base', 'wm-ipp', 'wm-ipp-print', 'donato']) rest = cutElement(rest, id);
  const headEnd = rest.indexOf(HEAD_END);
  if (headEnd !== -1) rest = cut(rest, insertStart(rest, headEnd), headEnd + HEAD_END.length);
  for (const sign of [ARCHIVED, 'playback timings (ms):']) {
    const at = rest.indexOf(sign);
    const start = at === -1 ? -1 : rest.lastIndexOf('<!--', at);
    const end = start === -1 ? -1 : rest.indexOf('-->', at);
    if (end !== -1 && at - start < 20) rest = cut(rest, start, end + 3);
  }
  return rest;
}

/** What the archive puts into the head stands first in it; without a head, its scripts stand first of all. */
function insertStart(html: string, end: number): number {
  const from = Math.max(0, end - HEAD_LIMIT);
  const before = html.slice(from, end);
  const head = /<head(?:\s[^>]{0,2000})?>/i.exec(before);
  if (head !== null) return from + head.index + head[0].length;
  const script = before.search(/<script\b[^>]{0,300}(?:archive\.org|\/_?static\/)/i);
  return script === -1 ? end : from + script;
}

/** Gives the rewritten addresses back. An address the page itself has in the archive is of another time and stays. */
function restoreAddresses(html: string, times: ReadonlySet<string>): string {
  if (!html.includes('/web/') && !html.includes('\\/web\\/') && !/%2Fweb%2F/i.test(html)) return html;
  const known = [...html.matchAll(REWRITTEN)].some((match) => times.has(match[1] ?? '')) ? times : mostFrequent(html);
  const restore = (whole: string, digits: string): string => (known.has(digits) ? '' : whole);
  return html.replace(REWRITTEN, restore).replace(REWRITTEN_ENCODED, restore);
}

function mostFrequent(html: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const match of html.matchAll(REWRITTEN)) {
    const digits = match[1] ?? '';
    counts.set(digits, (counts.get(digits) ?? 0) + 1);
  }
  let best: [digits: string, count: number] | null = null;
  for (const entry of counts) if (best === null || entry[1] > best[1]) best = entry;
  return new Set(best === null ? [] : [best[0]]);
}
