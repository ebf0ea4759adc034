import { collectDiagnostics, type Report } from '../model/diagnostic.js';
import { LivepostsError } from '../model/error.js';
import type { LiveBlog } from '../model/live-blog.js';
import type { Page } from '../read/page.js';
import { readPage } from '../read/read-page.js';
import { unwrapArchiveUrl } from '../read/saved-page.js';
import { buildArticle } from './article/build-article.js';
import { cover } from './cover.js';
import type { Coverage } from './coverage.js';
import { buildPosts } from './join/build-posts.js';
import { resolvePostTimes } from './join/post-times.js';
import { languagesOfPage } from './languages/page-languages.js';
import { describePage } from './page/describe-page.js';
import { makeResolver } from './page/page-url.js';
import { findTimeSetting } from './page/time-setting.js';
import { chosenLayout, type ParseOptions, readOptions } from './parse-options.js';

export type { ParseOptions } from './parse-options.js';

/**
 * Splits a live-blog page into its posts. Synchronous and pure: the same input and options give the same result.
 *
 * @param input HTML, a text dump or JSON, as a string or as bytes in any encoding.
 * @returns plain data; every lesser trouble is in `diagnostics`.
 * @throws LivepostsError `not-live-blog` for any other page; `posts-elsewhere` for one whose posts a script fetches; `empty-input`, `binary-input`, `input-too-large`,
 *   `nested-too-deep`, `bad-json` for input that cannot be read; `bad-option`, `unknown-layout` for wrong options.
 * @example
 * ```ts
 * const blog = parsePage(html, { url: 'https://example.com/live/2024/feb/07/storm' });
 * for (const post of blog.posts) console.log(post.time?.instant ?? 'unknown', post.headline);
 * ```
 */
export function parsePage(input: string | Uint8Array, options: ParseOptions = {}): LiveBlog {
  const { report, diagnostics } = collectDiagnostics();
  const layout = chosenLayout(options.layout);
  // 1. Bytes to characters to a DOM, lines or a value; traces of archives undone.
  const page = readPage(input, readOptions(options), report);
  // 2. The posts as the layout, the repeated blocks, the data or the lines show them, joined into one list.
  const coverage = cover(page, { layout, language: options.language ?? null }, report);
  for (const feed of coverage.elsewhere) report('posts-elsewhere', { raw: feed });
  if (!coverage.verdict.live) return refuse(page, coverage, options, report, diagnostics);
  // 3. Zones, page times, capture time: what the times of the posts lean on.
  const languages = languagesOfPage(options.language ?? coverage.facts.language, coverage.facts.sample);
  const given = { zone: options.zone ?? null, capturedAt: page.capture.capturedAt };
  const setting = findTimeSetting(coverage, languages, given, report);
  // 4. The times of all posts together, in the order of the page.
  const times = resolvePostTimes(coverage.posts, setting.context, coverage, report);
  // 5. Words, pictures, markers.
  const posts = buildPosts(
    coverage.posts,
    times,
    {
      pageUrl: page.url,
      pageTitle: coverage.facts.title,
      pageAuthors: coverage.facts.authors,
      shownTime: coverage.shownTime,
      languages,
      resolve: makeResolver(page.url, (url) => unwrapArchiveUrl(url).url),
      html: options.html ?? true,
    },
    report,
  );
  return describePage(page, coverage, setting, posts, report, diagnostics);
}

function refuse(
  page: Page,
  coverage: Coverage,
  options: ParseOptions,
  report: Report,
  diagnostics: LiveBlog['diagnostics'],
): LiveBlog {
  if (options.articles === true) return buildArticle(page, coverage, options, report, diagnostics);
  const [feed] = coverage.elsewhere;
  if (feed !== undefined) {
    throw new LivepostsError(
      'posts-elsewhere',
      `The posts of this live blog are not in the page: it fetches them from ${feed}.`,
      {
        hint: 'Save that address too and give it to liveposts, or save the page from a browser after it has loaded.',
        diagnostics,
      },
    );
  }
  throw new LivepostsError(
    'not-live-blog',
    `This is not a live blog: it looks like ${coverage.verdict.looksLike ?? 'something else'}.`,
    {
      hint: 'Ordinary articles are read with the option "articles" (--articles).',
      diagnostics,
    },
  );
}
