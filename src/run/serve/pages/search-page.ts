import type { SearchHit } from '../../../archive/archive.js';
import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import { blogAddress, postAddress } from './addresses.js';
import { titleOf } from './blog-head.js';
import { renderPage } from './page.js';
import { count, showInstantIn } from './show-instant.js';

/** Posts of all blogs that hold some words, the best first. @param most so many were looked for */
export function searchPage(words: string | null, hits: readonly SearchHit[], most: number): string {
  const found = hits.length === most ? `The best ${most} posts` : count(hits.length, 'post');
  return renderPage({
    title: words === null ? 'Search' : `Search for ${words}`,
    words,
    mainHtml: [
      '<h1>Search</h1>',
      words === null
        ? '<p>Words that must all occur. Words between double quotes stand side by side; a star at the end of a word stands for any ending.</p>'
        : `<p>${found} with <bdi>${escapeMarkup(legalLine(words))}</bdi>.</p>`,
      hits.length === 0 ? '' : `<ol class="hits">\n${hits.map(rowOf).join('\n')}\n</ol>`,
    ].join('\n'),
  });
}

function rowOf({ blog, blogTitle, post, time, headline, excerpt, found, state }: SearchHit): string {
  const name = escapeMarkup(legalLine(headline ?? '')) || 'Post without a headline';
  const facts = [
    time === null ? 'Time unknown' : showInstantIn(time),
    `<a href="${escapeMarkup(blogAddress(blog))}"><bdi>${titleOf(blogTitle)}</bdi></a>`,
    state === 'withdrawn' ? '<span class="label">withdrawn</span>' : '',
  ].filter((fact) => fact !== '');
  return [
    '<li>',
    `<h2><a href="${escapeMarkup(postAddress(blog, post))}"><bdi>${name}</bdi></a></h2>`,
    `<p class="soft">${facts.join(' ')}</p>`,
    `<p><bdi>${marked(excerpt, found)}</bdi></p>`,
    '</li>',
  ].join('');
}

/** The words that were found, marked. */
function marked(excerpt: string, found: SearchHit['found']): string {
  let at = 0;
  let html = '';
  for (const [from, to] of found) {
    html += `${escapeMarkup(excerpt.slice(at, from))}<mark>${escapeMarkup(excerpt.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeMarkup(excerpt.slice(at));
}
