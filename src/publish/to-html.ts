import type { LiveBlog } from '../model/live-blog.js';
import type { Post } from '../model/post.js';
import { PAGE_STYLE } from './html/page-style.js';
import { anchorOf, LABEL_WORDS, linkTo, postArticle } from './html/post-article.js';
import { timeElement } from './html/time-element.js';
import { showLayout, showPostCount } from './post-facts.js';
import { escapeMarkup, languageTag, legalLine } from './xml-text.js';

/**
 * What a browser may do with the page: show it in its own style. Whatever might slip through is not run, and nothing is
 * fetched (https://www.w3.org/TR/CSP3/).
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** A list of everything is no help to jump by. */
const MOST_JUMPS = 60;

/**
 * A live blog as one HTML file that needs no network: readable on a phone, in light and dark, on paper, without scripts.
 * Key events are listed to jump to; every time is shown in its own zone, and in UTC where a mouse rests on it. Pictures
 * and embeds are links.
 */
export function toHtml(blog: LiveBlog): string {
  const title = legalLine(blog.title ?? '') || 'Untitled live blog';
  const language = languageTag(blog.language);
  return [
    '<!doctype html>',
    `<html${language === null ? '' : ` lang="${language}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${escapeMarkup(title)}</h1>`,
    blog.description === null ? '' : `<p>${escapeMarkup(legalLine(blog.description))}</p>`,
    `<dl class="facts">${factsOf(blog)}</dl>`,
    '</header>',
    jumpList(blog.posts),
    '<main>',
    ...blog.posts.map(postArticle),
    '</main>',
    `<footer><p>Read by liveposts, layout ${escapeMarkup(showLayout(blog))}. ${warningsOf(blog)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

function factsOf(blog: LiveBlog): string {
  const { publisher, authors, published, updated, status, capture, url, completeness } = blog;
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['From', escapeMarkup(legalLine(publisher.name ?? publisher.domain ?? ''))],
    ['Address', linkTo(url, url ?? '')],
    ['By', escapeMarkup(legalLine(authors.map(({ name }) => name).join(', ')))],
    ['Published', published === null ? '' : timeElement(published)],
    ['Updated', updated === null ? '' : timeElement(updated)],
    ['Status', status === 'unknown' ? '' : status],
    ['Posts', escapeMarkup(showPostCount(blog))],
    ['More', completeness.more.map((more) => linkTo(more, more)).join(' ')],
    ['Captured', escapeMarkup(capture.capturedAt ?? '')],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join('\n');
}

/** Key events, and where the page marks none, all posts that have a headline. */
function jumpList(posts: readonly Post[]): string {
  const key = posts.filter(({ labels }) => labels.includes('key-event') || labels.includes('summary'));
  const listed = key.length > 0 ? key : posts.filter(({ headline }) => headline !== null).slice(0, MOST_JUMPS);
  if (listed.length < 2) return '';
  const name = key.length > 0 ? `${LABEL_WORDS['key-event']}s` : 'Posts';
  const rows = listed.map((post) => {
    const words = legalLine(post.headline ?? post.text.slice(0, 80)) || `Post ${post.position + 1}`;
    return `<li><a href="#${anchorOf(post)}">${escapeMarkup(words)}</a>${post.time === null ? '' : ` ${timeElement(post.time)}`}</li>`;
  });
  return `<nav aria-label="${name}"><h2>${name}</h2><ol>\n${rows.join('\n')}\n</ol></nav>`;
}

function warningsOf({ diagnostics }: LiveBlog): string {
  const count = diagnostics.filter(({ severity }) => severity === 'warning').length;
  return count === 0 ? '' : `${count} ${count === 1 ? 'value is' : 'values are'} missing or doubtful.`;
}
