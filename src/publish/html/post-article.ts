import type { Embed, Label, Media, Post } from '../../model/post.js';
import { bodyHtml, paragraphsHtml } from '../body-html.js';
import { type ChangeNote, changeNotes } from '../change-notes.js';
import { hasHistory } from '../coverage.js';
import { isWithdrawn, seenWords, stateWords } from '../history-facts.js';
import { isMoved } from '../post-facts.js';
import { escapeMarkup, legalLine } from '../xml-text.js';
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

/** One post as an `<article>`: time and labels, headline, writers, words, pictures and embeds as links, notes. */
export function postArticle(post: Post): string {
  const anchor = anchorOf(post);
  const headline = legalLine(post.headline ?? '');
  const name = headline === '' ? `aria-label="Post ${post.position + 1}"` : `aria-labelledby="${anchor}-h"`;
  const parts = [
    `<article id="${anchor}" ${name}>`,
    `<p class="line">${lineOf(post, anchor)}</p>`,
    headline === '' ? '' : `<h2 id="${anchor}-h">${headlineOf(post, headline)}</h2>`,
    bylineOf(post),
    underHeadline(bodyHtml(post)),
    ...post.media.map(figureOf),
    ...post.embeds.map(embedOf),
    // The line above tells the time of an update; here are the words.
    ...changeNotes(post)
      .filter(({ lead, words }) => lead !== 'Updated' || words !== null)
      .map(noteOf),
    postHistory(post),
    '</article>',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Headings inside a post stand below its own, which is of the second level. */
function underHeadline(html: string): string {
  return html.replace(/<(\/?)h([2-5])>/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}>`);
}

function lineOf(post: Post, anchor: string): string {
  const { time, updated, published, labels, url } = post;
  const shown = time === null ? 'Time unknown' : timeElement(time);
  const isChanged = updated !== null && updated.instant !== published?.instant;
  const change = isMoved(post) ? movedWords(post) : isChanged ? `updated ${timeElement(updated)}` : '';
  const parts = [
    `<a class="at" href="#${anchor}">${shown}</a>`,
    ...labels.map((label) => `<span class="label">${LABEL_WORDS[label]}</span>`),
    linkTo(url, 'original'),
    ...historyOf(post),
    change === '' ? '' : `<span dir="ltr">${change}</span>`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function headlineOf(post: Post, headline: string): string {
  return isWithdrawn(post) ? `<s>${escapeMarkup(headline)}</s>` : escapeMarkup(headline);
}

function historyOf(post: Post): readonly string[] {
  if (!hasHistory(post)) return [];
  const [state, seen] = [stateWords(post), seenWords(post)];
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

/** Nothing is loaded: a picture is a link with its caption and credit. */
function figureOf({ type, url, caption, credit, alt }: Media): string {
  const link = linkTo(url, type === 'image' ? 'Picture' : type === 'video' ? 'Video' : 'Sound');
  const words = escapeMarkup(legalLine([caption ?? alt ?? '', credit === null ? '' : `(${credit})`].join(' ')));
  if (link === '' && words === '') return '';
  return `<figure><figcaption>${[link, words].filter((part) => part !== '').join(' ')}</figcaption></figure>`;
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
