import { type Coverage, isTimeline } from './coverage.js';
import { captureWords, countWords } from './history-facts.js';
import { jumpList } from './html/jump-list.js';
import { languageAttributes } from './html/language-attributes.js';
import { linkTo } from './html/links.js';
import { PAGE_STYLE } from './html/page-style.js';
import { postArticle } from './html/post-article.js';
import { timeElement } from './html/time-element.js';
import { showLayout, showPostCount } from './post-facts.js';
import { escapeMarkup, legalLine } from './xml-text.js';

/**
 * What a browser may do with the page: show it in its own style. Whatever might slip through is not run, and nothing is
 * fetched (https://www.w3.org/TR/CSP3/).
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A live blog as one HTML file that needs no network: readable on a phone, in light and dark, on paper, without scripts.
 * Key events are listed to jump to; every time is shown in its own zone, and in UTC where a mouse rests on it. Pictures
 * and embeds are links.
 *
 * @example
 * ```ts
 * const page = toHtml(parsePage(html));
 * console.log(page.includes('<script'), page.match(/<article /g)?.length); // false 12
 * ```
 */
export function toHtml(blog: Coverage): string {
  const title = escapeMarkup(legalLine(blog.title ?? '') || 'Untitled live blog');
  const description = legalLine(blog.description ?? '');
  const parts = [
    '<!doctype html>',
    `<html${languageAttributes(blog.language)}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${title}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#posts">Skip to the posts</a>',
    '<header>',
    `<h1>${title}</h1>`,
    description === '' ? '' : `<p>${escapeMarkup(description)}</p>`,
    `<dl>${factsOf(blog)}</dl>`,
    '</header>',
    jumpList(blog.posts),
    '<main id="posts">',
    ...blog.posts.map((post) => postArticle(post)),
    '</main>',
    `<footer><p>Read by liveposts, layout ${escapeMarkup(showLayout(blog))}.${warningsOf(blog)}</p></footer>`,
    '</body>',
    '</html>',
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

function factsOf(blog: Coverage): string {
  const { publisher, authors, published, updated, status, url, completeness } = blog;
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['From', escapeMarkup(legalLine(publisher.name ?? publisher.domain ?? ''))],
    ['By', escapeMarkup(legalLine(authors.map(({ name }) => name).join(', ')))],
    ['Published', published === null ? '' : timeElement(published)],
    ['Updated', updated === null ? '' : timeElement(updated)],
    ['Status', status === 'unknown' ? '' : status],
    ['Posts', escapeMarkup(showPostCount(blog))],
    ['Address', linkTo(url, url ?? '')],
    ['More', completeness.more.map((more, index) => linkTo(more, `further page ${index + 1}`)).join(', ')],
    ['Captured', isTimeline(blog) ? captureWords(blog) : escapeMarkup(blog.capture.capturedAt ?? '')],
    ['History', isTimeline(blog) ? countWords(blog).join(', ') : ''],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`)
    .join('\n');
}

function warningsOf({ diagnostics }: Coverage): string {
  const count = diagnostics.filter(({ severity }) => severity === 'warning').length;
  return count === 0 ? '' : ` ${count} ${count === 1 ? 'value is' : 'values are'} missing or doubtful.`;
}
