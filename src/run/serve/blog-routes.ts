import type { Context, Hono } from 'hono';
import { LivepostsError } from '../../model/error.js';
import type { AppContext } from './app-context.js';
import type { LoadedBlog } from './blog-store.js';
import { answer, answerHeld, HTML, refuse } from './http/answers.js';
import { pageNumber } from './http/query.js';
import { readerZone } from './in-zone.js';
import { blogAddress, type FeedKind } from './pages/addresses.js';
import { blogPage } from './pages/blog-page.js';
import { capturesPage } from './pages/captures-page.js';
import { postPage } from './pages/post-page.js';
import { queryOf, readSelection, selectPosts } from './selection.js';
import { wordMatches } from './word-matches.js';

/** The pages, the feeds and the events of one blog. */
export function addBlogRoutes(app: Hono, context: AppContext): void {
  const { reader, store, feeds, hub, pages, images } = context;

  /** Its own name stands in the address: whatever else names a blog leads there. */
  const ofBlog =
    (make: (c: Context, loaded: LoadedBlog) => Response | Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const name = c.req.param('name') ?? '';
      const loaded = await store.get(name);
      if (loaded.blog.name === name) return make(c, loaded);
      const { pathname, search } = new URL(c.req.url);
      const rest = pathname.split('/').slice(3).join('/');
      return c.redirect(`${blogAddress(loaded.blog.name)}${rest === '' ? '' : `/${rest}`}${search}`, 302);
    };

  app.get(
    '/blogs/:name',
    ofBlog(async (c, loaded) => {
      const selection = readSelection((name) => c.req.query(name));
      const zone = readerZone(selection.zone);
      const document = await pages.get(loaded.state, `/ ${queryOf(selection)}`, HTML, async () => {
        const page = selectPosts(loaded, selection, await wordMatches(reader, loaded, selection.words));
        return blogPage({ loaded, selection, zone, page, posts: await reader.posts(page.entries), hasImages: images });
      });
      return answer(c, document);
    }),
  );
  app.get(
    '/blogs/:name/post',
    ofBlog(async (c, loaded) => {
      const entry = loaded.entries[loaded.places.get(c.req.query('id') ?? '') ?? -1];
      if (entry === undefined) throw new LivepostsError('not-in-archive', 'no such post');
      const zone = readerZone(c.req.query('zone') ?? null);
      const document = await pages.get(loaded.state, `/post ${entry.row} ${zone.name}`, HTML, async () => {
        const [post] = await reader.posts([entry]);
        if (post === undefined) throw new LivepostsError('not-in-archive', 'no such post');
        return postPage({ loaded, post, zone, hasImages: images });
      });
      return answer(c, document);
    }),
  );
  app.get(
    '/blogs/:name/captures',
    ofBlog(async (c, loaded) => {
      const page = pageNumber(c);
      const zone = readerZone(c.req.query('zone') ?? null);
      const document = await pages.get(loaded.state, `/captures ${page} ${zone.name}`, HTML, async () => {
        const captures = await reader.captures(loaded.blog);
        return capturesPage({ loaded, captures, diagnostics: await reader.diagnostics(loaded.blog), zone, page });
      });
      return answer(c, document);
    }),
  );
  app.get(
    '/blogs/:name/:file{feed(-[1-9][0-9]{0,5})?\\.(atom|rss|json)}',
    ofBlog(async (c, loaded) => {
      const [, number = '0', kind = ''] = /^feed(?:-(\d+))?\.(\w+)$/.exec(c.req.param('file') ?? '') ?? [];
      const origin = `http://${c.req.header('host')}`;
      const place = { origin, format: kind as FeedKind, number: Number(number) };
      const held = answerHeld(c, feeds.tagOf(loaded, place));
      if (held !== null) return held;
      const document = await feeds.document(loaded, place);
      if (document === null) throw new LivepostsError('not-in-archive', 'no such archive page');
      return answer(c, document);
    }),
  );
  app.get(
    '/blogs/:name/events',
    ofBlog((c, loaded) => {
      // A browser that lost the connection says what it was told last.
      const last = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? Number.NaN);
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
      const stream = hub.open(loaded, Number.isSafeInteger(last) ? last : null);
      if (stream === null) {
        const message = 'Too many readers wait for new posts.';
        return refuse(c, 503, { title: 'Busy', code: 'busy', message, hint: 'The pages themselves can be read.' });
      }
      return c.body(stream, 200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      });
    }),
  );
}
