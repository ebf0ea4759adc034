import type { Report } from '../../../model/diagnostic.js';
import type { Author, Label, Marker } from '../../../model/post.js';
import { readNames } from '../../body/byline.js';
import { escapeText } from '../../body/read-nodes.js';
import type { Candidate } from '../../candidate.js';
import { isObject, type JsonObject, listIn, stringIn, unescapeEntities } from './json-value.js';
import { addressOf, plainIn } from './object-fields.js';
import { type JsonLdReading, LIVE_BLOG, readLinkedData, readUpdate } from './read-json-ld.js';

/**
 * Reads JSON-LD that was saved by itself, as liveposts writes it too: there is no page beside it that would know better.
 * Of several live blogs the one with the address asked for is read, else the first; the others are reported.
 *
 * @returns null where the value holds no live blog with posts
 */
export function readSavedJsonLd(value: unknown, pageUrl: string | null, report: Report): JsonLdReading | null {
  for (const object of rootsOf(value)) {
    if (!isLiveBlog(object) || listIn(object, 'liveBlogUpdate').length === 0) continue;
    const reading = readLinkedData([value], pageUrl ?? addressOf(object), report, readSavedUpdate);
    return reading.candidates.length === 0 ? null : reading;
  }
  return null;
}

/** JSON-LD itself, a list of it, or its graph. Deeper in an answer it is one field of many, and the posts stand beside it. */
function rootsOf(value: unknown): readonly JsonObject[] {
  const tops: readonly unknown[] = Array.isArray(value) ? value : [value];
  return tops.filter(isObject).flatMap((top) => [top, ...listIn(top, '@graph').filter(isObject)]);
}

function isLiveBlog(object: JsonObject): boolean {
  return listIn(object, '@type').some((type) => typeof type === 'string' && LIVE_BLOG.test(type));
}

function readSavedUpdate(update: JsonObject): Candidate {
  const common = readUpdate(update);
  const authors = listIn(update, 'author').flatMap(authorOf);
  return {
    ...common,
    // A saved answer is all there is: what it says of each post is not weighed against a page.
    evidence: 'state',
    id: isDerived(update) ? null : (stringIn(update, 'identifier') ?? common.id),
    authors: authors.length > 0 ? authors : common.authors,
    body: bodyOf(update),
    labels: labelsOf(update),
    markers: listIn(update, 'correction').flatMap(markerOf),
  };
}

/** An id that liveposts made up for a post is made up again, from the same words. */
function isDerived(update: JsonObject): boolean {
  return listIn(update, 'identifier').some((id) => isObject(id) && id['propertyID'] === 'liveposts');
}

/** A person with house and place; other authors are read as in pages. */
function authorOf(author: unknown): readonly Author[] {
  if (!isObject(author) || !listIn(author, '@type').includes('Person')) return [];
  const name = plainIn(author, 'name');
  const read = name === null ? [] : readNames(name);
  const [only] = read;
  if (name === null || only === undefined || read.length > 1) return read;
  const nameOf = (key: string): string | null => {
    const [object] = listIn(author, key).filter(isObject);
    return object === undefined ? null : plainIn(object, 'name');
  };
  return [
    {
      name: only.name,
      location: nameOf('workLocation') ?? only.location,
      organization: nameOf('affiliation') ?? only.organization,
    },
  ];
}

/** Closing tags, or tags that need none: words about "<rivers>" are no markup. */
const MARKUP = /<\/(?:p|a|b|strong|em|i|ul|ol|li|div|span|h[1-6]|blockquote|figure)>|<(?:br|img|p)\b[^<>]{0,500}>/i;

function bodyOf(update: JsonObject): Candidate['body'] {
  const words = stringIn(update, 'articleBody') ?? stringIn(update, 'text') ?? '';
  const html = `${MARKUP.test(words) ? words : paragraphsOf(words)}${figuresOf(update)}`;
  return html === '' ? null : { kind: 'html', html };
}

/** Plain text with blank lines between its paragraphs, if it has any, else with line feeds. */
function paragraphsOf(text: string): string {
  const parts = /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : text.split('\n');
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeText(unescapeEntities(part)).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

const FIGURES = [
  ['image', 'img'],
  ['video', 'video'],
  ['audio', 'audio'],
] as const;

function figuresOf(update: JsonObject): string {
  const figures = FIGURES.flatMap(([key, tag]) =>
    listIn(update, key).map((media) => {
      const object: JsonObject = isObject(media) ? media : { contentUrl: media };
      const url = stringIn(object, 'contentUrl') ?? stringIn(object, 'url');
      const text = (name: string): string => escapeText(stringIn(object, name) ?? '');
      const alt = text('description').replaceAll('"', '&quot;');
      const credit = text('creditText');
      const caption = `${text('caption')}${credit === '' ? '' : ` <span class="credit">${credit}</span>`}`;
      const source =
        url === null ? '' : `<${tag} src="${escapeText(url).replaceAll('"', '&quot;')}" alt="${alt}"></${tag}>`;
      return source === '' && caption === '' ? '' : `<figure>${source}<figcaption>${caption}</figcaption></figure>`;
    }),
  );
  return figures.join('');
}

const LABELS: readonly Label[] = ['pinned', 'key-event', 'summary', 'breaking'];

function labelsOf(update: JsonObject): readonly Label[] {
  const words = listIn(update, 'keywords').flatMap((word) => (typeof word === 'string' ? word.split(',') : []));
  return LABELS.filter((label) => words.some((word) => word.trim() === label));
}

function markerOf(correction: unknown): readonly Marker[] {
  const text = isObject(correction) ? stringIn(correction, 'text') : correction;
  return typeof text === 'string' && text !== '' ? [{ kind: 'corrected', text, at: null }] : [];
}
