import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import { ASSETS } from '../assets/assets.js';

/** A page of the server; what ends in `Html` is markup, everything else is text. */
export interface Page {
  readonly title: string;
  /** The way back: pages above this one. */
  readonly crumbs?: readonly { readonly address: string; readonly words: string }[];
  /** What was looked for: it stands in the field again. */
  readonly words?: string | null;
  /** Feeds that a reader may subscribe to. */
  readonly feeds?: readonly { readonly address: string; readonly type: string; readonly title: string }[];
  readonly mainHtml: string;
}

/** The whole document. It works without scripts: the one that it names only brings new posts and the reader's own zone. */
export function renderPage({ title, crumbs = [], words = null, feeds = [], mainHtml }: Page): string {
  const name = escapeMarkup(legalLine(title) || 'Untitled live blog');
  const feedLinks = feeds.map(
    (feed) =>
      `<link rel="alternate" type="${feed.type}" title="${escapeMarkup(feed.title)}" href="${escapeMarkup(feed.address)}">`,
  );
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${name} · liveposts</title>`,
    `<link rel="stylesheet" href="${ASSETS.style.address}">`,
    `<link rel="icon" type="image/svg+xml" href="${ASSETS.icon.address}">`,
    ...feedLinks,
    `<script src="${ASSETS.script.address}" defer></script>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the content</a>',
    '<header class="site">',
    crumbsOf(crumbs),
    searchForm(words),
    '</header>',
    '<main id="main" tabindex="-1">',
    mainHtml,
    '</main>',
    '<footer class="site"><p>An archive of live blogs, read by <span translate="no">liveposts</span>. Nothing here is loaded from elsewhere unless you follow a link.</p></footer>',
    '</body>',
    '</html>',
  ]
    .filter((part) => part !== '')
    .join('\n')}\n`;
}

function crumbsOf(crumbs: NonNullable<Page['crumbs']>): string {
  const links = [{ address: '/', words: 'All live blogs' }, ...crumbs].map(
    ({ address, words }) =>
      `<li><a href="${escapeMarkup(address)}">${escapeMarkup(legalLine(words) || 'Untitled')}</a></li>`,
  );
  return `<nav class="crumbs" aria-label="Way back"><ol>${links.join('')}</ol></nav>`;
}

function searchForm(words: string | null): string {
  return [
    '<form class="search" role="search" action="/search">',
    '<label for="search">Search all live blogs</label>',
    `<input id="search" type="search" name="q" value="${escapeMarkup(words ?? '')}" autocomplete="off">`,
    '<button>Search</button>',
    '</form>',
  ].join('');
}
