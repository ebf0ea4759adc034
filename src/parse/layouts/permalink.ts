/** `/index.html`, a trailing slash and the id of a post that the page was opened at are no part of a page's address. */
const PAGE_END = /(?:\/index\.html?)?\/?$/;

/**
 * The address of a post where the page itself prints none: `{page}` is the page's address, `{id}` the post's id.
 *
 * @example
 * ```ts
 * makePermalink('{page}/{id}', 'https://news.example/live/storm/index.html', 'h_1'); // https://news.example/live/storm/h_1
 * ```
 */
export function makePermalink(template: string | undefined, pageUrl: string | null, id: string | null): string | null {
  if (template === undefined || pageUrl === null || id === null) return null;
  const bare = pageUrl.replace(/[?#].*$/, '').replace(PAGE_END, '');
  // A page that was opened at one of its posts shows them all, and its address is the one before the id.
  const page = bare.replace(/\/h_[0-9a-f]{32}$/, '');
  return template.replaceAll('{page}', () => page).replaceAll('{id}', () => encodeURIComponent(id));
}
