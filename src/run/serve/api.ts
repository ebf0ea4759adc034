import type { Context, Hono } from 'hono';
import { LivepostsError } from '../../model/error.js';
import { stringifyJson } from '../../publish/json-text.js';
import type { AppContext } from './app-context.js';
import { answer, JSON_TYPE } from './http/answers.js';
import { wordsOf } from './http/query.js';
import { PAGE_SIZE, readSelection, selectPosts } from './selection.js';
import { wordMatches } from './word-matches.js';

const MOST_POSTS = 500;
const MOST_HITS = 100;

/** Everything as JSON: a blog as `liveposts merge --format json` prints it, its posts page by page, and what surrounds them. */
export function addApi(app: Hono, { reader, store, pages, thread }: AppContext): void {
  const sendText = async (c: Context, state: string, make: () => Promise<string>): Promise<Response> => {
    const { pathname, searchParams } = new URL(c.req.url);
    const known = [...searchParams]
      .filter(([name]) => QUERY.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const address = `${pathname} ${JSON.stringify(known)}`;
    return answer(c, await pages.get(state, address, JSON_TYPE, make));
  };
  const send = (c: Context, state: string, make: () => Promise<unknown>): Promise<Response> =>
    sendText(c, state, async () => `${stringifyJson(await make(), 2)}\n`);
  const blogOf = (c: Context): ReturnType<typeof store.get> => store.get(c.req.param('name') ?? '');

  app.get('/api/blogs', (c) => send(c, `all ${reader.counter()}`, () => store.list()));
  app.get('/api/search', (c) => {
    const words = wordsOf(c);
    return send(c, `all ${reader.counter()}`, async () => ({
      hits: words === null ? [] : await reader.search(words, null, MOST_HITS),
    }));
  });
  app.get('/api/blogs/:name', async (c) => {
    const { blog, state } = await blogOf(c);
    return sendText(c, state, async () => (await thread.ask({ kind: 'timeline', blog })) ?? '');
  });
  app.get('/api/blogs/:name/posts', async (c) => {
    const loaded = await blogOf(c);
    const selection = readSelection((name) => c.req.query(name));
    const size = sizeOf(c.req.query('limit'));
    return send(c, loaded.state, async () => {
      const found = await wordMatches(reader, loaded, selection.words);
      const { entries, total, next } = selectPosts(loaded, selection, found, size);
      const posts = await reader.posts(entries);
      return { total, next, posts: posts.map(({ position: _, seenIn: __, ...post }) => post) };
    });
  });
  app.get('/api/blogs/:name/post', async (c) => {
    const { entries, places, state } = await blogOf(c);
    const entry = entries[places.get(c.req.query('id') ?? '') ?? -1];
    if (entry === undefined) throw new LivepostsError('not-in-archive', 'no such post');
    return send(c, state, async () => {
      const [post] = await reader.posts([entry]);
      if (post === undefined) throw new LivepostsError('not-in-archive', 'no such post');
      const { position: _, seenIn: __, ...rest } = post;
      return rest;
    });
  });
  app.get('/api/blogs/:name/captures', async (c) => {
    const { blog, state } = await blogOf(c);
    return send(c, state, async () => ({
      captures: await reader.captures(blog),
      gaps: blog.gaps,
      more: blog.more,
      diagnostics: await reader.diagnostics(blog),
    }));
  });
}

/** What the query of an address may hold; the rest makes no other page. */
const QUERY: ReadonlySet<string> = new Set(['order', 'show', 'by', 'q', 'from', 'limit', 'id']);

function sizeOf(limit: string | undefined): number {
  const size = Number(limit ?? PAGE_SIZE);
  return Number.isSafeInteger(size) && size >= 1 ? Math.min(size, MOST_POSTS) : PAGE_SIZE;
}
