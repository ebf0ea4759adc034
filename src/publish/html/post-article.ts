import type { Embed, Label, Media, Post } from '../../model/post.js';
import { bodyHtml, paragraphsHtml } from '../body-html.js';
import { type ChangeNote, changeNotes } from '../change-notes.js';
import { hasHistory } from '../coverage.js';
import { isWithdrawn, seenWords, stateWords } from '../history-facts.js';
import { isMoved } from '../post-facts.js';
import { escapeMarkup, legalLine, webUrl } from '../xml-text.js';
import { linkTo } from './links.js';
import { postHistory } from './post-history.js';
import { onSameClock, timeElement } from './time-element.js';

const LABEL_WORDS: Readonly<Record<Label, string>> = {
  pinned: 'Pinned',
  'key-event': 'Key event',
  summary: 'Summary',
  breaking: 'Breaking',
};

/** Where a post stands in the page: letters and digits only, whatever the publisher's id holds. */
export function anchorOf({ id, position }: Post): string {
  return `post-${position}-${id.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}`;
}

/** How a post stands in a page; in a page of its own blog that holds all posts, unless said otherwise. */
export interface ArticleView {
  /** Its id in the page: letters, digits and hyphens. */
  readonly anchor?: string;
  /** Where its time leads to: markup of an attribute. */
  readonly address?: string;
  /** Further links beside its time: markup. */
  readonly links?: readonly string[];
  /** The page says its headline already, in the element of this id. */
  readonly headingId?: string;
  /** Pictures are loaded and not only linked: whoever keeps them learns that the page is read. */
  readonly hasImages?: boolean;
  /** When it was seen, what was changed, and that nobody knows whether it is still there, is said elsewhere. */
  readonly isBrief?: boolean;
}

/** One post as an `<article>`: time and labels, headline, writers, words, pictures and embeds as links, notes. */
export function postArticle(post: Post, view: ArticleView = {}): string {
  const { anchor = anchorOf(post), headingId = null, hasImages = false } = view;
  const headline = headingId === null ? legalLine(post.headline ?? '') : '';
  const name =
    headline === '' && headingId === null
      ? `aria-label="Post ${post.position + 1}"`
      : `aria-labelledby="${headingId ?? `${anchor}-h`}"`;
  const parts = [
    `<article id="${anchor}" ${name}>`,
    `<p class="line">${lineOf(post, view.address ?? `#${anchor}`, view)}</p>`,
    headline === '' ? '' : `<h2 id="${anchor}-h">${headlineOf(post, headline)}</h2>`,
    bylineOf(post),
    underHeadline(bodyHtml(post)),
    ...post.media.map((media) => figureOf(media, hasImages)),
    ...post.embeds.map(embedOf),
    // The line above tells the time of an update; here are the words.
    ...changeNotes(post)
      .filter(({ lead, words }) => lead !== 'Updated' || words !== null)
      .map(noteOf),
    view.isBrief === true ? '' : postHistory(post),
    '</article>',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Headings inside a post stand below its own, which is of the second level. */
function underHeadline(html: string): string {
  return html.replace(/<(\/?)h([2-5])>/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}>`);
}

function lineOf(post: Post, address: string, { links = [], isBrief = false }: ArticleView): string {
  const { time, updated, published, labels, url } = post;
  const shown = time === null ? 'Time unknown' : timeElement(time);
  const isChanged = updated !== null && updated.instant !== published?.instant;
  const change = isMoved(post) ? movedWords(post) : isChanged ? `updated ${timeElement(updated)}` : '';
  const parts = [
    `<a class="at" href="${address}">${shown}</a>`,
    ...labels.map((label) => `<span class="label">${LABEL_WORDS[label]}</span>`),
    linkTo(url, 'original'),
    ...links,
    ...historyOf(post, isBrief),
    change === '' ? '' : `<span dir="ltr">${change}</span>`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function headlineOf(post: Post, headline: string): string {
  return isWithdrawn(post) ? `<s>${escapeMarkup(headline)}</s>` : escapeMarkup(headline);
}

function historyOf(post: Post, isBrief: boolean): readonly string[] {
  if (!hasHistory(post)) return [];
  const [state, seen] = [isBrief && !isWithdrawn(post) ? null : stateWords(post), isBrief ? null : seenWords(post)];
  const marked = isWithdrawn(post) ? ' class="label"' : '';
  return [
    state === null ? '' : `<span${marked} dir="ltr">${escapeMarkup(state)}</span>`,
    seen === null ? '' : `<span dir="ltr">${escapeMarkup(seen)}</span>`,
  ];
}

function movedWords({ time, publishedBetween }: Post): string {
  const before = publishedBetween?.before ?? null;
  const bound = before === null || time === null ? '' : `, first published by ${onSameClock(before, time)}`;
  return escapeMarkup(`time of an update${bound}`);
}

function bylineOf({ byline, authors }: Post): string {
  const words = legalLine(byline ?? authors.map(({ name }) => name).join(', '));
  return words === '' ? '' : `<p class="by">${escapeMarkup(words)}</p>`;
}

/** Nothing is loaded unless that is asked for: a picture is a link with its caption and credit. */
function figureOf({ type, url, caption, credit, alt }: Media, hasImages: boolean): string {
  const target = hasImages && type === 'image' ? webUrl(url) : null;
  const image =
    target === null
      ? ''
      : `<img src="${escapeMarkup(target)}" alt="${escapeMarkup(legalLine(alt ?? ''))}" loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
  const link = linkTo(url, type === 'image' ? 'Picture' : type === 'video' ? 'Video' : 'Sound');
  const words = escapeMarkup(legalLine([caption ?? alt ?? '', credit === null ? '' : `(${credit})`].join(' ')));
  if (link === '' && words === '') return '';
  return `<figure>${image}<figcaption>${[link, words].filter((part) => part !== '').join(' ')}</figcaption></figure>`;
}

function embedOf({ provider, url, text }: Embed): string {
  const name = legalLine(provider ?? '') || 'embed';
  const words = text === null || text.trim() === '' ? '' : paragraphsHtml(text);
  return `<blockquote>${words}<p>${linkTo(url, name) || escapeMarkup(name)}</p></blockquote>`;
}

function noteOf({ lead, when, words }: ChangeNote): string {
  const head = `<strong>${escapeMarkup(lead)}</strong>${when === null ? '' : ` <span dir="ltr">(${escapeMarkup(when)})</span>`}`;
  return `<p class="note">${head}${words === null ? '' : `: ${escapeMarkup(words)}`}</p>`;
}
