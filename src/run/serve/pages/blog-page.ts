import type { StoredPost } from '../../../archive/reader/reader.js';
import { changeWords } from '../../../publish/history-facts.js';
import { languageAttributes } from '../../../publish/html/language-attributes.js';
import { postArticle } from '../../../publish/html/post-article.js';
import { escapeMarkup } from '../../../publish/xml-text.js';
import type { LoadedBlog } from '../blog-store.js';
import { postRate } from '../hours.js';
import { inZone, type ReaderZone } from '../in-zone.js';
import { perBlog } from '../per-blog.js';
import { isFiltered, PAGE_SIZE, type PostPage, queryOf, type Selection } from '../selection.js';
import { anchorOfKey, blogAddress, FEED_KINDS, type FeedKind, feedAddress, postAddress } from './addresses.js';
import { blogHead } from './blog-head.js';
import { filterForm } from './filter-form.js';
import { keyEvents } from './key-events.js';
import { renderPage } from './page.js';
import { rateChart } from './rate-chart.js';
import { count } from './show-instant.js';

/** What stands beside the posts is the same on all pages of a blog. */
const remembered = perBlog<string>();

/** What a page of posts is made of. */
export interface BlogPageParts {
  readonly loaded: LoadedBlog;
  readonly selection: Selection;
  readonly zone: ReaderZone;
  readonly page: PostPage;
  /** Those of {@link page}. */
  readonly posts: readonly StoredPost[];
  readonly hasImages: boolean;
}

/** A blog as a timeline: what is known of it, what can be chosen, key events, and a page of posts. */
export function blogPage(parts: BlogPageParts): string {
  const { loaded, selection, zone, page, posts, hasImages } = parts;
  const { blog, entries } = loaded;
  const articles = posts.map((post) =>
    postArticle(inZone(post, zone), {
      anchor: anchorOfKey(post.key),
      address: escapeMarkup(postAddress(blog.name, post.key, zone.name)),
      links: changeLink(blog.name, post, zone.name),
      hasImages,
      isBrief: true,
    }),
  );
  return renderPage({
    title: blog.title ?? '',
    feeds: feedsOf(blog.name),
    mainHtml: [
      blogHead(loaded, zone, 'posts'),
      '<div class="columns">',
      '<div class="side">',
      filterForm(loaded, selection, zone.name),
      remembered(entries, `rate ${zone.name}`, () => {
        const rate = postRate(entries);
        return rate === null ? '' : rateChart(rate, zone);
      }),
      remembered(entries, `key ${selection.order} ${zone.name}`, () =>
        keyEvents(loaded, { ...selection, zone: zone.name }),
      ),
      '</div>',
      `<section class="posts" aria-labelledby="posts-h"${eventsOf(parts)}>`,
      `<h2 id="posts-h">${countWords(page, selection)}</h2>`,
      '<p id="news" role="status"></p>',
      `<div id="posts"${languageAttributes(blog.language)}>`,
      ...articles,
      '</div>',
      pager(blog.name, selection, page),
      '</section>',
      '</div>',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  });
}

/** To what was changed in a post. */
function changeLink(name: string, post: StoredPost, zone: string): readonly string[] {
  const words = changeWords(post);
  return words === null
    ? []
    : [`<a href="${escapeMarkup(postAddress(name, post.key, zone))}#revisions-h">${words}</a>`];
}

/** The feeds of a blog, for the head of a page. */
export function feedsOf(name: string): { address: string; type: string; title: string }[] {
  const types: Readonly<Record<FeedKind, string>> = {
    atom: 'application/atom+xml',
    rss: 'application/rss+xml',
    json: 'application/feed+json',
  };
  return (Object.keys(FEED_KINDS) as FeedKind[]).map((kind) => ({
    address: feedAddress(name, kind),
    type: types[kind],
    title: FEED_KINDS[kind],
  }));
}

/** New posts stand at the top of the first page; every other page only says that there are some. */
function eventsOf({ loaded: { blog, entries }, selection }: BlogPageParts): string {
  const last = entries.reduce((most, { row }) => Math.max(most, row), 0);
  const isTop = selection.order === 'newest' && selection.from === null;
  const address = `${blogAddress(blog.name)}/events?after=${last}`;
  return ` data-events="${escapeMarkup(address)}"${isTop ? ' data-top' : ''} data-newest="${escapeMarkup(blogAddress(blog.name))}"`;
}

function countWords({ total, before, entries }: PostPage, selection: Selection): string {
  const found = isFiltered(selection) ? 'found' : '';
  if (total === 0) return isFiltered(selection) ? 'No posts found' : 'No posts';
  if (entries.length === total) return `${count(total, 'post')} ${found}`.trim();
  return `Posts ${before + 1} to ${before + entries.length} of ${total} ${found}`.trim();
}

function pager(name: string, selection: Selection, { previous, next, before }: PostPage): string {
  const link = (from: string | null, rel: string, words: string): string =>
    `<a rel="${rel}" href="${escapeMarkup(blogAddress(name) + queryOf({ ...selection, from }))}">${words}</a>`;
  const [back, on] = selection.order === 'newest' ? ['Newer posts', 'Older posts'] : ['Older posts', 'Newer posts'];
  const links = [
    // The first page has no post in its address: new ones come before it.
    previous === null ? '' : link(before <= PAGE_SIZE ? null : previous, 'prev', back),
    next === null ? '' : link(next, 'next', on),
  ].filter((part) => part !== '');
  return links.length === 0 ? '' : `<nav class="pager" aria-label="Pages">${links.join(' ')}</nav>`;
}
