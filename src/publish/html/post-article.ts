import type { Embed, Label, Media, Post } from '../../model/post.js';
import { bodyHtml, paragraphsHtml } from '../body-html.js';
import { type ChangeNote, changeNotes } from '../change-notes.js';
import { isMoved } from '../post-facts.js';
import { escapeMarkup, legalLine, safeUrl } from '../xml-text.js';
import { timeElement } from './time-element.js';

export const LABEL_WORDS: Readonly<Record<Label, string>> = {
  pinned: 'Pinned',
  'key-event': 'Key event',
  summary: 'Summary',
  breaking: 'Breaking',
};

/** Where a post stands in the page: letters and digits only, whatever the publisher's id holds. */
export function anchorOf({ id, position }: Post): string {
  return `post-${position}-${id.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}`;
}

/** One post as an `<article>`: time and labels, headline, writers, words, pictures and embeds as links, notes. */
export function postArticle(post: Post): string {
  const anchor = anchorOf(post);
  const headline = legalLine(post.headline ?? '');
  const heading = headline === '' ? '' : `<h2 id="${anchor}-h">${escapeMarkup(headline)}</h2>`;
  const name = headline === '' ? `aria-label="Post ${post.position + 1}"` : `aria-labelledby="${anchor}-h"`;
  return [
    `<article id="${anchor}" ${name}>`,
    `<p class="line">${lineOf(post, anchor)}</p>`,
    heading,
    bylineOf(post),
    bodyHtml(post),
    ...post.media.map(figureOf),
    ...post.embeds.map(embedOf),
    ...changeNotes(post).map(noteOf),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function lineOf(post: Post, anchor: string): string {
  const { time, updated, published, publishedBetween, labels } = post;
  const shown = time === null ? '<span>Time unknown</span>' : timeElement(time);
  const moved = isMoved(post);
  const before = publishedBetween?.before ?? null;
  const parts = [
    `<a href="#${anchor}" aria-label="Link to this post">${shown}</a>`,
    ...labels.map((label) => `<span class="label">${LABEL_WORDS[label]}</span>`),
    moved ? `<span>time of an update${before === null ? '' : `, published before ${escapeMarkup(before)}`}</span>` : '',
    !moved && updated !== null && updated.instant !== published?.instant
      ? `<span>updated ${timeElement(updated)}</span>`
      : '',
    linkTo(post.url, 'at the publisher'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function bylineOf({ byline, authors }: Post): string {
  const words = legalLine(byline ?? authors.map(({ name }) => name).join(', '));
  return words === '' ? '' : `<p class="line">${escapeMarkup(words)}</p>`;
}

/** Nothing is loaded: a picture is a link with its caption and credit. */
function figureOf({ type, url, caption, credit, alt }: Media): string {
  const link = linkTo(url, type);
  const words = escapeMarkup(legalLine([caption ?? alt ?? '', credit === null ? '' : `(${credit})`].join(' ')));
  if (link === '' && words === '') return '';
  return `<figure><figcaption>${[link, words].filter((part) => part !== '').join(' ')}</figcaption></figure>`;
}

function embedOf({ provider, url, text }: Embed): string {
  const name = legalLine(provider ?? 'embed') || 'embed';
  const words = text === null || text.trim() === '' ? '' : paragraphsHtml(text);
  return `<blockquote>${words}<p>${linkTo(url, name) || escapeMarkup(name)}</p></blockquote>`;
}

function noteOf({ lead, when, words }: ChangeNote): string {
  const head = escapeMarkup(when === null ? lead : `${lead} ${when}`);
  return `<p class="note"><strong>${head}</strong>${words === null ? '' : `: ${escapeMarkup(words)}`}</p>`;
}

/** A link that gives nothing away to the page it leads to, and nothing to that page here. */
export function linkTo(url: string | null, words: string): string {
  const target = safeUrl(url);
  return target === null
    ? ''
    : `<a href="${escapeMarkup(target)}" rel="noopener noreferrer nofollow">${escapeMarkup(words)}</a>`;
}
