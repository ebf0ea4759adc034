import type { ArchivedBlog } from '../../../archive/archive.js';
import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import { blogAddress } from './addresses.js';
import { renderPage } from './page.js';
import { count, showInstantIn } from './show-instant.js';

const ON_ONE_PAGE = 100;

/** All live blogs of the archive, those captured last first. @param page from 1 on */
export function blogsPage(blogs: readonly ArchivedBlog[], page: number): string {
  const pages = Math.max(1, Math.ceil(blogs.length / ON_ONE_PAGE));
  const number = Math.min(Math.max(1, page), pages);
  const shown = blogs.slice((number - 1) * ON_ONE_PAGE, number * ON_ONE_PAGE);
  const posts = blogs.reduce((sum, blog) => sum + blog.posts, 0);
  const links = [
    number > 1 ? `<a rel="prev" href="/?page=${number - 1}">Captured later</a>` : '',
    number < pages ? `<a rel="next" href="/?page=${number + 1}">Captured earlier</a>` : '',
  ].filter((link) => link !== '');
  return renderPage({
    title: 'Live blogs',
    mainHtml: [
      '<h1>Live blogs</h1>',
      blogs.length === 0
        ? '<p>The archive is empty. Captures are added with <code>liveposts archive add</code>.</p>'
        : `<p class="soft">${count(blogs.length, 'live blog')} with ${count(posts, 'post')}, those captured last first.</p>`,
      shown.length === 0 ? '' : `<ul class="blogs">\n${shown.map(rowOf).join('\n')}\n</ul>`,
      links.length === 0 ? '' : `<nav class="pager" aria-label="Pages">${links.join(' ')}</nav>`,
    ].join('\n'),
  });
}

function rowOf(blog: ArchivedBlog): string {
  const { name, title, publisher, domain, status, captures, posts, missing, withdrawn, lastCaptured } = blog;
  const facts = [
    escapeMarkup(legalLine(publisher ?? domain ?? '')),
    status === 'unknown' ? '' : escapeMarkup(status),
    count(posts, 'post'),
    missing !== null && missing > 0 ? `${missing} missing` : '',
    withdrawn > 0 ? `${withdrawn} withdrawn` : '',
    count(captures, 'capture'),
    lastCaptured === null ? '' : `last ${showInstantIn(lastCaptured)}`,
  ].filter((fact) => fact !== '');
  return [
    '<li>',
    `<h2><a href="${escapeMarkup(blogAddress(name))}"><bdi>${escapeMarkup(legalLine(title ?? '') || 'Untitled live blog')}</bdi></a></h2>`,
    `<p class="soft">${facts.map((fact) => `<span><bdi>${fact}</bdi></span>`).join(' ')}</p>`,
    '</li>',
  ].join('');
}
