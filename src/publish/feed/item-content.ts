import type { Embed, Media, Post } from '../../model/post.js';
import { bodyHtml, paragraphsHtml } from '../body-html.js';
import { type ChangeNote, changeNotes } from '../change-notes.js';
import { escapeMarkup, legalLine, safeUrl, webUrl } from '../xml-text.js';

/**
 * A post as HTML for readers of feeds: its words, pictures with caption and credit, embeds as plain links with their
 * text, and at the end what the page says of changes. The words are those of {@link Post.html}, which is sanitized;
 * everything else is escaped here.
 */
export function itemContent(post: Post): string {
  const parts = [
    bodyHtml(post),
    ...post.media.map(figureOf),
    ...post.embeds.map(embedOf),
    ...changeNotes(post).map(noteOf),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function figureOf({ type, url, caption, credit, alt }: Media): string {
  const target = webUrl(url);
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
  const name = escapeMarkup(legalLine(provider ?? target ?? '') || 'embed');
  const words = text === null || text.trim() === '' ? '' : `<blockquote>${paragraphsHtml(text)}</blockquote>`;
  return `${words}<p>${target === null ? name : `<a href="${escapeMarkup(target)}">${name}</a>`}</p>`;
}

/** "Corrected (2024-02-07 18:20 -05:00): An earlier version said …"; "Updated (2024-02-07 18:20 -05:00)". */
function noteOf({ lead, when, words }: ChangeNote): string {
  // Beside words that run from right to left a reader would turn date, clock and offset around.
  const time = when === null ? '' : ` <span dir="ltr">(${escapeMarkup(when)})</span>`;
  const head = `<strong>${escapeMarkup(lead)}</strong>${time}`;
  return `<p>${head}${words === null ? '' : `: ${escapeMarkup(words)}`}</p>`;
}
