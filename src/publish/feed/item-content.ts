import type { Author, Embed, Marker, Media, Post } from '../../model/post.js';
import { showTime } from '../show-time.js';
import { escapeMarkup, legalLine, legalText, safeUrl } from '../xml-text.js';

/** Markers that say something of the words; the others are labels. */
const SPOKEN: Readonly<Partial<Record<Marker['kind'], string>>> = {
  updated: 'Updated',
  corrected: 'Corrected',
  clarified: 'Clarified',
  'editors-note': 'Editor’s note',
  retracted: 'Retracted',
  closed: 'Closed',
};

/**
 * A post as HTML for readers of feeds: its words, pictures with caption and credit, embeds as plain links with their
 * text, and at the end what the page says of changes. The words are those of {@link Post.html}, which is sanitized;
 * everything else is escaped here.
 */
export function itemContent(post: Post): string {
  const words = post.html === '' ? paragraphsOf(post.text) : legalText(post.html);
  return [words, ...post.media.map(figureOf), ...post.embeds.map(embedOf), ...notesOf(post)].join('');
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function figureOf({ type, url, caption, credit, alt }: Media): string {
  const target = safeUrl(url);
  const words = escapeMarkup(legalLine([caption ?? '', credit === null ? '' : `(${credit})`].join(' ')));
  const shown =
    target === null
      ? ''
      : type === 'image'
        ? `<img src="${escapeMarkup(target)}" alt="${escapeMarkup(legalLine(alt ?? ''))}">`
        : `<a href="${escapeMarkup(target)}">${type}</a>`;
  if (shown === '' && words === '') return '';
  return `<figure>${shown}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
}

/** Nothing is loaded from a third party: a link, and the words it was shown with. */
function embedOf({ provider, url, text }: Embed): string {
  const target = safeUrl(url);
  const name = escapeMarkup(legalLine(provider ?? target ?? 'embed'));
  const words = text === null ? '' : `<blockquote>${paragraphsOf(text)}</blockquote>`;
  return `${words}<p>${target === null ? name : `<a href="${escapeMarkup(target)}">${name}</a>`}</p>`;
}

/** "Corrected: An earlier version said …", each with the time it names, after the words as in the page. */
/** What stands so near the end of the words is not said twice. */
const END = 600;

function notesOf({ markers, contributors, updated, published, text }: Post): readonly string[] {
  const end = legalLine(text.slice(-END));
  const notes = markers.flatMap(({ kind, text: words, at }) => {
    const lead = SPOKEN[kind];
    if (lead === undefined || end.includes(legalLine(words))) return [];
    const when = at === null ? '' : ` (${escapeMarkup(showTime(at))})`;
    return [`<p><strong>${lead}${when}:</strong> ${escapeMarkup(legalLine(words))}</p>`];
  });
  const said = markers.some(({ kind }) => kind === 'updated' || kind === 'corrected');
  const changed = updated !== null && updated.instant !== published?.instant;
  return [
    ...notes,
    ...(changed && !said ? [`<p><strong>Updated:</strong> ${escapeMarkup(showTime(updated))}</p>`] : []),
    ...(contributors.length === 0 || contributors.every(({ name }) => end.includes(name))
      ? []
      : [`<p>With ${escapeMarkup(contributors.map(nameOf).join(', '))}</p>`]),
  ];
}

function nameOf({ name }: Author): string {
  return name;
}
