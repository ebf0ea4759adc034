import type { Hono } from 'hono';
import type { AppContext } from './app-context.js';
import { answer, HTML } from './http/answers.js';
import { pageNumber, wordsOf } from './http/query.js';
import { blogsPage } from './pages/blogs-page.js';
import { searchPage } from './pages/search-page.js';

/** Posts that a search gives. */
const MOST_HITS = 50;

/** The pages that are about all blogs. */
export function addPages(app: Hono, { reader, store, pages }: AppContext): void {
  app.get('/', async (c) => {
    const page = pageNumber(c);
    const state = `all ${reader.counter()}`;
    return answer(c, await pages.get(state, `/ ${page}`, HTML, async () => blogsPage(await store.list(), page)));
  });
  app.get('/search', async (c) => {
    const words = wordsOf(c);
    const state = `all ${reader.counter()}`;
    return answer(
      c,
      await pages.get(state, `/search ${words}`, HTML, async () => {
        const hits = words === null ? [] : await reader.search(words, null, MOST_HITS);
        return searchPage(words, hits, MOST_HITS);
      }),
    );
  });
}
