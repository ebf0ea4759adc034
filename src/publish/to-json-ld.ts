import type { Author, Media, Post } from '../model/post.js';
import type { Timestamp } from '../model/timestamp.js';
import type { Coverage } from './coverage.js';
import { isWithdrawn } from './history-facts.js';
import { stringifyJson } from './json-text.js';
import { safeUrl, webUrl } from './xml-text.js';

type JsonLd = Readonly<Record<string, unknown>>;

/**
 * A live blog as JSON-LD: a `LiveBlogPosting` of schema.org with one `BlogPosting` for each post
 * (https://schema.org/LiveBlogPosting). `datePublished` stands only where the first publication is known and
 * `dateModified` where a later change is: the guidance asks that the first "remains constant". Several blogs are a list.
 *
 * A moved post has no `datePublished`, and its own page is not made up: `url` stands only where the page gives one.
 *
 * `coverageStartTime` is the first publication of the page, else the oldest time of a post; `coverageEndTime` is given
 * only when the page says that the coverage has ended. Posts that a timeline calls withdrawn are left out.
 *
 * @example
 * ```ts
 * const { headline, liveBlogUpdate } = JSON.parse(toJsonLd(parsePage(html)));
 * console.log(headline, liveBlogUpdate.length); // Storm Odalie comes ashore 12
 * ```
 */
export function toJsonLd(blogs: Coverage | readonly Coverage[]): string {
  return `${write('posts' in blogs ? liveBlogPosting(blogs) : blogs.map(liveBlogPosting))}\n`;
}

/** One element of the list that {@link toJsonLd} prints for several blogs: indented, no line feed at the end. */
export function toJsonLdElement(blog: Coverage): string {
  return `  ${write(liveBlogPosting(blog)).replaceAll('\n', '\n  ')}`;
}

/** Made to stand in the `<script>` of a page: no word of it can end that. */
function write(value: unknown): string {
  return stringifyJson(value, 2).replaceAll('<', '\\u003c');
}

function liveBlogPosting(blog: Coverage): JsonLd {
  const url = safeUrl(blog.url);
  // What was withdrawn is not published again.
  const posts = blog.posts.filter((post) => !isWithdrawn(post));
  const times = posts.flatMap(({ published, time }) => dateOf(published ?? time) ?? []).sort(byInstant);
  const start = dateOf(blog.published) ?? times[0];
  const end = blog.status === 'ended' ? (dateOf(blog.updated) ?? times.at(-1)) : undefined;
  return {
    '@context': 'https://schema.org',
    ...(blog.kind === 'article' ? articleOf(blog) : { '@type': 'LiveBlogPosting' }),
    ...(url === null ? {} : { '@id': url, url, mainEntityOfPage: { '@type': 'WebPage', '@id': url } }),
    headline: blog.title ?? undefined,
    description: blog.description ?? undefined,
    inLanguage: blog.language ?? undefined,
    datePublished: dateOf(blog.published),
    dateModified: dateOf(blog.updated),
    ...(blog.kind === 'article' ? {} : { coverageStartTime: start, coverageEndTime: end }),
    ...(blog.publisher.name === null
      ? {}
      : { publisher: { '@type': 'Organization', name: blog.publisher.name, url: siteOf(blog) } }),
    ...peopleOf('author', blog.authors),
    ...(blog.kind === 'article' ? {} : { liveBlogUpdate: posts.map((post) => blogPosting(post, url)) }),
  };
}

/** An article that was asked for is no live blog: its one post is its words. */
function articleOf({ posts }: Coverage): JsonLd {
  return { '@type': 'NewsArticle', articleBody: posts.map(({ text }) => text).join('\n\n') };
}

function blogPosting(post: Post, page: string | null): JsonLd {
  const { published, updated, media, embeds, labels } = post;
  const isChanged = updated !== null && updated.instant !== published?.instant;
  const url = safeUrl(post.url);
  // A name for the post, not an address that would have to be there.
  const name = url ?? (page === null ? null : `${page.replace(/#.*$/, '')}#${encodeURIComponent(post.id)}`);
  const citation = embeds.flatMap(({ url: target }) => safeUrl(target) ?? []);
  return {
    '@type': 'BlogPosting',
    '@id': name ?? undefined,
    url: url ?? undefined,
    // One that was derived is no publisher's.
    identifier:
      post.idSource === 'publisher' ? post.id : { '@type': 'PropertyValue', propertyID: 'liveposts', value: post.id },
    headline: post.headline ?? undefined,
    datePublished: dateOf(published),
    dateModified: isChanged ? dateOf(updated) : undefined,
    ...peopleOf('author', post.authors),
    ...peopleOf('contributor', post.contributors),
    articleBody: post.text,
    ...list('keywords', labels),
    ...list('correction', correctionsOf(post)),
    ...list('image', mediaOf('image', 'ImageObject', media)),
    ...list('video', mediaOf('video', 'VideoObject', media)),
    ...list('audio', mediaOf('audio', 'AudioObject', media)),
    ...list('citation', citation),
  };
}

function list(key: string, values: readonly unknown[]): JsonLd {
  return values.length === 0 ? {} : { [key]: values };
}

/** https://schema.org/correction, on the post itself. */
function correctionsOf({ markers }: Post): readonly JsonLd[] {
  return markers
    .filter(({ kind }) => kind === 'corrected' || kind === 'clarified')
    .map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: dateOf(at) }));
}

function mediaOf(kind: Media['type'], type: string, media: readonly Media[]): readonly JsonLd[] {
  return media.flatMap(({ type: own, url, caption, credit, alt }) => {
    const target = webUrl(url);
    // A dump keeps only the words of its pictures.
    if (own !== kind || (target === null && caption === null && credit === null)) return [];
    return [
      {
        '@type': type,
        contentUrl: target ?? undefined,
        caption: caption ?? undefined,
        creditText: credit ?? undefined,
        description: alt ?? undefined,
      },
    ];
  });
}

function peopleOf(key: string, authors: readonly Author[]): JsonLd {
  if (authors.length === 0) return {};
  const people = authors.map(({ name, organization, location }) => ({
    '@type': 'Person',
    name,
    ...(organization === null ? {} : { affiliation: { '@type': 'Organization', name: organization } }),
    ...(location === null ? {} : { workLocation: { '@type': 'Place', name: location } }),
  }));
  return { [key]: people };
}

function siteOf({ publisher }: Coverage): string | undefined {
  return publisher.domain === null ? undefined : `https://${publisher.domain}/`;
}

/** A time with its own offset; where only the day or the hour is known, the day: schema.org takes both. */
function dateOf(time: Timestamp | null): string | undefined {
  if (time === null) return undefined;
  return time.precision === 'day' || time.precision === 'hour' ? time.local.slice(0, 10) : time.local;
}

function byInstant(one: string, two: string): number {
  return Date.parse(one) - Date.parse(two);
}
