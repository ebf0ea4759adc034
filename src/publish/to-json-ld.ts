import type { LiveBlog } from '../model/live-blog.js';
import type { Author, Post } from '../model/post.js';
import type { Timestamp } from '../model/timestamp.js';
import { stringifyJson } from './json-text.js';
import { safeUrl } from './xml-text.js';

type JsonLd = Readonly<Record<string, unknown>>;

/**
 * A live blog as JSON-LD: a `LiveBlogPosting` of schema.org with one `BlogPosting` for each post
 * (https://schema.org/LiveBlogPosting). `datePublished` stands only where the first publication is known and
 * `dateModified` where a later change is: the guidance asks that the first "remains constant". Several blogs are a list.
 *
 * `coverageStartTime` is the first publication of the page, else the oldest time of a post; `coverageEndTime` is given
 * only when the page says that the coverage has ended.
 */
export function toJsonLd(blogs: LiveBlog | readonly LiveBlog[]): string {
  return `${stringifyJson('posts' in blogs ? liveBlogPosting(blogs) : blogs.map(liveBlogPosting), 2)}\n`;
}

/** One element of the list that {@link toJsonLd} prints for several blogs: indented, no line feed at the end. */
export function toJsonLdElement(blog: LiveBlog): string {
  return `  ${stringifyJson(liveBlogPosting(blog), 2).replaceAll('\n', '\n  ')}`;
}

function liveBlogPosting(blog: LiveBlog): JsonLd {
  const url = safeUrl(blog.url);
  const times = blog.posts.flatMap(({ published, time }) => dateOf(published ?? time) ?? []).sort(byInstant);
  const start = dateOf(blog.published) ?? times[0];
  const end = blog.status === 'ended' ? (dateOf(blog.updated) ?? times.at(-1)) : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    ...(url === null ? {} : { '@id': url, url, mainEntityOfPage: { '@type': 'WebPage', '@id': url } }),
    headline: blog.title ?? undefined,
    description: blog.description ?? undefined,
    inLanguage: blog.language ?? undefined,
    datePublished: dateOf(blog.published),
    dateModified: dateOf(blog.updated),
    coverageStartTime: start,
    coverageEndTime: end,
    ...(blog.publisher.name === null
      ? {}
      : { publisher: { '@type': 'Organization', name: blog.publisher.name, url: siteOf(blog) } }),
    ...peopleOf('author', blog.authors),
    liveBlogUpdate: blog.posts.map((post) => blogPosting(post, url)),
  };
}

function blogPosting(post: Post, page: string | null): JsonLd {
  const { published, updated, time, media, embeds } = post;
  const changed = updated !== null && updated.instant !== published?.instant ? updated : null;
  const url =
    safeUrl(post.url) ?? (page === null ? null : `${page.replace(/#.*$/, '')}#${encodeURIComponent(post.id)}`);
  return {
    '@type': 'BlogPosting',
    ...(url === null ? {} : { '@id': url, url }),
    identifier: post.id,
    headline: post.headline ?? undefined,
    // A shown time that is not known to be an update is the best there is for a reader; a moved one is no publication.
    datePublished: dateOf(published ?? (changed === null ? time : null)),
    dateModified: dateOf(changed),
    ...peopleOf('author', post.authors),
    ...peopleOf('contributor', post.contributors),
    articleBody: post.text,
    keywords: post.labels.length === 0 ? undefined : post.labels,
    ...(correctionsOf(post).length === 0 ? {} : { correction: correctionsOf(post) }),
    ...mediaOf('image', 'ImageObject', media),
    ...mediaOf('video', 'VideoObject', media),
    ...mediaOf('audio', 'AudioObject', media),
    citation: embeds.flatMap(({ url: target }) => safeUrl(target) ?? []).slice(0, 50),
  };
}

/** https://schema.org/correction, on the post itself. */
function correctionsOf({ markers }: Post): readonly JsonLd[] {
  return markers
    .filter(({ kind }) => kind === 'corrected' || kind === 'clarified')
    .map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: dateOf(at) }));
}

function mediaOf(key: Post['media'][number]['type'], type: string, media: Post['media']): JsonLd {
  const objects = media.flatMap(({ type: own, url, caption, credit }) => {
    const target = own === key ? safeUrl(url) : null;
    if (target === null) return [];
    return [{ '@type': type, contentUrl: target, caption: caption ?? undefined, creditText: credit ?? undefined }];
  });
  return objects.length === 0 ? {} : { [key]: objects };
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

function siteOf({ publisher }: LiveBlog): string | undefined {
  return publisher.domain === null ? undefined : `https://${publisher.domain}/`;
}

/** A time with its own offset; where only the day is known, the day: schema.org takes both. */
function dateOf(time: Timestamp | null): string | undefined {
  return time === null ? undefined : time.precision === 'day' ? time.local.slice(0, 10) : time.local;
}

function byInstant(one: string, two: string): number {
  return Date.parse(one) - Date.parse(two);
}
