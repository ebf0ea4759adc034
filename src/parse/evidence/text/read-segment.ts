import type { Author, Label, Marker } from '../../../model/post.js';
import { isByline, readNames } from '../../body/byline.js';
import { readCredit } from '../../body/caption.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../../candidate.js';
import type { Language } from '../../languages/language.js';
import { labelOf } from '../../markers/label-of.js';
import { isFurniture } from './furniture.js';
import { type Line, withBullet } from './line.js';
import { isName } from './line-stamp.js';
import type { Segment } from './segment.js';
import { endsSentence, looksLikeHeadline, looksLikeProse } from './style.js';

/** How the posts of this page are set: found by looking at all of them together. */
export interface PostStyle {
  /** Whether a first line without a full stop is a headline here. */
  readonly headlines: boolean;
  /** Whether the text behind the stamp on its line is a headline. */
  readonly leadHeadlines: boolean;
  /** Whether an empty line stands under the stamps: a line right under one is then a picture's caption. */
  readonly spacedStamps: boolean;
}

/** A role under a writer's name: "Assistant political editor", "BBC Live reporter", "BBC News". */
const ROLE = /\b(?:editor|reporter|correspondent|writer|journalist|producer|analyst|news|sport|bureau|live)\b/i;

/** Finds how the posts of a page are set. */
export function findStyle(segments: readonly Segment[], blankLines: boolean): PostStyle {
  const bodies = segments.map(({ lines }) => lines.filter(({ text }) => !/^related:/i.test(text)));
  const first = bodies.filter((lines) => lines[0] !== undefined && looksLikeHeadline(lines[0])).length;
  const leads = segments.filter(({ lead, leadIsWords, lines }) => lead !== null && !leadIsWords && lines.length > 0);
  const short = leads.filter(({ lead }) => lead !== null && lead.length <= 110 && !endsSentence(lead)).length;
  const stamped = segments.filter(({ stamp, lines }) => stamp !== null && lines.length > 0);
  const spaced = stamped.filter(({ lines }) => lines[0]?.afterBlank === true).length;
  return {
    // Without empty lines a first line may be a paragraph like any other: only most of the posts can tell.
    headlines: blankLines || first * 2 >= segments.length,
    leadHeadlines: leads.length > 0 && short * 2 >= leads.length,
    spacedStamps: stamped.length >= 3 && spaced * 3 >= stamped.length * 2,
  };
}

/** One post out of its lines: headline, byline, labels told from the body. */
export function readSegment(segment: Segment, style: PostStyle, languages: readonly Language[]): Candidate {
  const lines = segment.lines.filter((line) => !isFurniture(line, languages));
  const marks = takeLabels(lines, languages);
  let body = marks.rest;
  let headline = segment.headline;
  const bodyLines: string[] = [];
  if (segment.lead !== null) {
    const canHead = !segment.leadIsWords && body.length > 0 && segment.lead.length <= 170;
    if (style.leadHeadlines && canHead) headline = segment.lead;
    else bodyLines.push(segment.lead);
  } else if (headline === null && style.headlines) {
    const taken = takeHeadline(body, segment, style, languages);
    headline = taken.headline;
    body = taken.rest;
  }
  const byline = takeByline(body, languages);
  bodyLines.push(...byline.rest.map(withBullet));
  const writer = segment.writer === null ? null : cleanWriter(segment.writer, segment.aside, languages);
  const labels = new Set<Label>(marks.labels);
  if (segment.pinned || writer?.pinned === true) labels.add('pinned');
  return {
    ...EMPTY_CANDIDATE,
    evidence: 'text',
    headline,
    stamps: stampsOf(segment),
    heading: segment.heading,
    byline: byline.line ?? writer?.name ?? null,
    authors: byline.authors.length > 0 || writer === null ? byline.authors : writersOf(writer.name, languages),
    body: { kind: 'lines', lines: bodyLines },
    labels: [...labels],
    pinnedCopy: labels.has('pinned'),
    markers: [...marks.markers, ...(writer?.markers ?? [])],
  };
}

function stampsOf(segment: Segment): readonly Stamp[] {
  if (segment.stamp === null) return [];
  // "[Update 11:40 p.m.]" opens a post: the word parts posts, it does not say that one was changed.
  return [{ role: 'shown', source: 'text', text: segment.stamp.text, value: null }];
}

function takeHeadline(
  lines: readonly Line[],
  segment: Segment,
  style: PostStyle,
  languages: readonly Language[],
): { readonly headline: string | null; readonly rest: readonly Line[] } {
  const [first, second] = lines;
  if (first === undefined) return { headline: null, rest: lines };
  // A line right under a stamp that all others leave a line under is what a picture was described by.
  if (segment.stamp !== null && style.spacedStamps && !first.afterBlank && second?.afterBlank === true) {
    return { headline: null, rest: lines.slice(1) };
  }
  const announced = second !== undefined && isByline(second.text, languages) && first.text.length < 250;
  const plain = second !== undefined && looksLikeHeadline(first) && !isByline(first.text, languages);
  const cut =
    second === undefined &&
    style.headlines &&
    looksLikeHeadline(first) &&
    segment.stamp !== null &&
    segment.stamp.clock === null;
  if (!announced && !plain && !cut) return { headline: null, rest: lines };
  return { headline: first.text, rest: lines.slice(1) };
}

function takeByline(
  lines: readonly Line[],
  languages: readonly Language[],
): { readonly line: string | null; readonly authors: readonly Author[]; readonly rest: readonly Line[] } {
  const [first, second, third] = lines;
  if (first === undefined) return { line: null, authors: [], rest: lines };
  if (isByline(first.text, languages)) {
    return { line: first.text, authors: readNames(first.text, languages), rest: lines.slice(1) };
  }
  // "Norm Smithson" / "Assistant political editor": a name and a role, then the text.
  const named = isName(first.text) && first.text.split(' ').length >= 2 && !looksLikeProse(first);
  if (
    named &&
    second !== undefined &&
    third !== undefined &&
    ROLE.test(second.text) &&
    second.text.length <= 60 &&
    !looksLikeProse(second)
  ) {
    return {
      line: first.text,
      authors: [{ name: first.text, location: null, organization: second.text }],
      rest: lines.slice(2),
    };
  }
  return { line: null, authors: [], rest: lines };
}

/** "Pinned", "Key event", "Summary" on a line of their own at the top of a post. */
function takeLabels(
  lines: readonly Line[],
  languages: readonly Language[],
): { readonly labels: readonly Label[]; readonly markers: readonly Marker[]; readonly rest: readonly Line[] } {
  const labels: Label[] = [];
  const markers: Marker[] = [];
  let start = 0;
  while (start < Math.min(2, lines.length - 1)) {
    const line = lines[start];
    const label = line === undefined ? null : labelOf(line.text, languages);
    if (line === undefined || label === null) break;
    labels.push(label);
    markers.push({ kind: label, text: line.text, at: null });
    start++;
  }
  return { labels, markers, rest: lines.slice(start) };
}

/** "Festet innlegg" may be glued to what follows: "Festet innlegg22. februar". */
function cleanWriter(
  writer: string,
  aside: string | null,
  languages: readonly Language[],
): { readonly name: string; readonly pinned: boolean; readonly markers: readonly Marker[] } {
  const name = writer
    .replace(/^[•–—-]\s*/, '')
    .replace(/[,:]$/, '')
    .trim();
  const pinned = aside !== null && labelOf(aside, languages) === 'pinned';
  return { name, pinned, markers: pinned ? [{ kind: 'pinned', text: aside, at: null }] : [] };
}

function writersOf(name: string, languages: readonly Language[]): readonly Author[] {
  return isByline(name, languages) ? readNames(name, languages) : [{ name, location: null, organization: null }];
}

/** Whether a segment ends where the input ends in the middle of a word or sentence. */
export function isCutOff(lines: readonly Line[]): boolean {
  const last = lines.at(-1);
  return (
    last !== undefined &&
    !endsSentence(last.text) &&
    !/[:"”’)»\]」』】]$/.test(last.text) &&
    readCredit(last.text) === null
  );
}
