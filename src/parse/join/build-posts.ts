import { createHash } from 'node:crypto';
import type { Report } from '../../model/diagnostic.js';
import type { Author, Post } from '../../model/post.js';
import { type BodyContent, readBody } from '../body/read-body.js';
import { sanitizeMarkup } from '../body/sanitize.js';
import type { Candidate } from '../candidate.js';
import type { Language } from '../languages/language.js';
import { findContributors, findMarkers, mergeMarkers } from '../markers/find-markers.js';
import type { JoinedPost } from './join-candidates.js';
import type { PostTimes } from './times-of-post.js';

/** What the making of posts needs to know about the page. */
export interface BuildOptions {
  readonly pageUrl: string | null;
  readonly pageTitle: string | null;
  readonly pageAuthors: readonly Author[];
  readonly languages: readonly Language[];
  readonly resolve: (url: string) => string | null;
  /** What the time beside a post means on this page. */
  readonly shownTime: 'shown' | 'published' | 'updated';
  /** Whether sanitized HTML is wanted. */
  readonly html: boolean;
}

/** Makes plain posts out of joined candidates and their times. */
export function buildPosts(
  posts: readonly JoinedPost[],
  times: readonly PostTimes[],
  options: BuildOptions,
  report: Report,
): Post[] {
  const trust = judgeData(posts, options);
  const ids = new Map<string, number>();
  return posts.map((post, position) => {
    const own = times[position] ?? { time: null, published: null, updated: null, publishedBetween: null };
    const built = withoutFalseBirth(buildPost(post, own, position, trust, options, report), options);
    const named = ids.has(built.id) ? renamed(built, ids) : built;
    ids.set(named.id, ids.get(named.id) ?? 1);
    return named;
  });
}

/** A page that shows last changes, and a post that says it was changed: then the time shown is no publication. */
function withoutFalseBirth(post: Post, { shownTime }: BuildOptions): Post {
  const changed = post.markers.some(({ kind }) => kind === 'updated' || kind === 'corrected');
  // The very same object: nothing but the shown time spoke for the publication.
  if (shownTime !== 'updated' || !changed || post.published === null || post.published !== post.time) return post;
  const before = post.time.instant.replace(/\.\d+Z$/, 'Z');
  return { ...post, published: null, updated: post.time, publishedBetween: { after: null, before } };
}

/** An id that stands on two posts does not name the second: its words do, and twins are counted. */
function renamed(post: Post, ids: Map<string, number>): Post {
  const derived = deriveId(post.headline, post.text, (post.published ?? post.time)?.instant ?? null);
  const twins = ids.get(derived);
  if (twins === undefined) return { ...post, id: derived, idSource: 'derived' };
  // Counted on and not from the start: a page may print the same post ten thousand times.
  ids.set(derived, twins + 1);
  const id = `${derived}-${twins + 1}`;
  return { ...post, id, idSource: 'derived' };
}

function buildPost(
  post: JoinedPost,
  times: PostTimes,
  position: number,
  trust: DataTrust,
  options: BuildOptions,
  report: Report,
): Post {
  const { main, others } = post;
  const content = readContent(post, options, report);
  const text = content.paragraphs.join('\n\n');
  const found = mergeMarkers([...main.markers, ...findMarkers(content.paragraphs, options.languages)], times.updated);
  const headline =
    [main, ...others].map((one) => headlineOf(one, trust, options)).find((line) => line !== null) ?? null;
  const authors =
    main.authors.length > 0
      ? main.authors
      : trust.authors
        ? (others.find((other) => other.authors.length > 0)?.authors ?? [])
        : [];
  const id = main.id ?? others.find((other) => other.id !== null)?.id ?? null;
  const at = times.published ?? times.time;
  return {
    id: id ?? deriveId(headline, text, at?.instant ?? null),
    idSource: id === null ? 'derived' : 'publisher',
    url: urlOf(post, options),
    position,
    headline,
    time: times.time,
    published: times.published,
    updated: times.updated,
    publishedBetween: times.publishedBetween,
    byline: main.byline,
    authors: main.evidence === 'json-ld' && !trust.authors ? [] : authors,
    contributors: findContributors(found),
    text,
    html: options.html ? sanitizeMarkup(content.markup) : '',
    media: content.media,
    embeds: content.embeds,
    links: content.links,
    labels: main.labels,
    markers: found,
  };
}

/** The BBC heads posts so that have no headline, for readers who go from heading to heading. */
const PLACEHOLDER = /^post update$/i;

/** Data repeats the headline of the page where a post has none. */
function headlineOf({ evidence, headline }: Candidate, trust: DataTrust, options: BuildOptions): string | null {
  if (headline === null || PLACEHOLDER.test(headline)) return null;
  if (evidence !== 'json-ld' && evidence !== 'state') return headline;
  if (evidence === 'json-ld' && !trust.headlines) return null;
  return isOfPage(headline, options) && !(evidence === 'state' && trust.namesPage) ? null : headline;
}

function isOfPage(headline: string, { pageTitle }: BuildOptions): boolean {
  return pageTitle !== null && letters(headline) === letters(pageTitle);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words that the page shows; those of the data only where the page shows none. */
function readContent(post: JoinedPost, options: BuildOptions, report: Report): BodyContent {
  const shown = readBody(post.main.body, { resolve: options.resolve, markup: options.html }, report);
  if (shown.paragraphs.length > 0 || shown.media.length > 0 || shown.embeds.length > 0) return shown;
  for (const other of post.others) {
    const content = readBody(other.body, { resolve: options.resolve, markup: options.html }, report);
    if (content.paragraphs.length > 0) return content;
  }
  return shown;
}

function urlOf({ main, others }: JoinedPost, options: BuildOptions): string | null {
  for (const url of [main.url, ...others.map((other) => other.url)]) {
    if (url === null) continue;
    const absolute =
      url.startsWith('#') && options.pageUrl !== null
        ? `${options.pageUrl.replace(/#.*$/, '')}${url}`
        : options.resolve(url);
    // An address that is the page's own says nothing about the post.
    if (absolute !== null && bareAddress(absolute) !== bareAddress(options.pageUrl ?? '')) return absolute;
  }
  return null;
}

function bareAddress(url: string): string {
  return url.replace(/#$/, '').replace(/\/$/, '');
}

/** Which fields of the data speak of the post and which only repeat the page. */
interface DataTrust {
  readonly headlines: boolean;
  readonly authors: boolean;
  /** One post among several has the headline of the page: the page is named after it. */
  readonly namesPage: boolean;
}

/** Guardian and Sky put the page's headline and writers into every update: then the data says nothing of the posts. */
function judgeData(posts: readonly JoinedPost[], options: BuildOptions): DataTrust {
  const all = posts.flatMap(({ main, others }) => [main, ...others]);
  const data = all.filter(({ evidence }) => evidence === 'json-ld');
  const stored = all.filter(({ evidence }) => evidence === 'state');
  const likePage = stored.filter(({ headline }) => headline !== null && isOfPage(headline, options));
  const headlines = new Set(data.map(({ headline }) => headline));
  const authors = new Set(data.map((candidate) => candidate.authors.map(({ name }) => name).join('|')));
  const [first] = data;
  const names = new Set(first?.authors.map(({ name }) => name));
  // The byline of a page names some of its writers, its data all who have written for it.
  const arePages =
    options.pageAuthors.every(({ name }) => names.has(name)) && (options.pageAuthors.length > 0 || names.size === 0);
  return {
    headlines: data.length < 2 || headlines.size > 1,
    authors: authors.size > 1 || !arePages || (data.length === 1 && options.pageAuthors.length === 0),
    namesPage: stored.length > 1 && likePage.length === 1,
  };
}

/** Stays the same between runs and captures as long as the post keeps its first words and its time. */
function deriveId(headline: string | null, text: string, instant: string | null): string {
  const words = `${headline ?? ''}\n${text.slice(0, 200)}\n${instant?.slice(0, 16) ?? ''}`;
  return `p-${createHash('sha256').update(words).digest('hex').slice(0, 16)}`;
}
