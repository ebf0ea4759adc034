import type { Timestamp } from '../model/timestamp.js';
import { type Coverage, isTimeline } from './coverage.js';
import { captureTimes } from './history-facts.js';
import { stringifyJson } from './json-text.js';
import { showLayout } from './post-facts.js';
import { printableLine } from './printable.js';

/**
 * What is known of a live blog as the YAML that note keepers and site builders read at the top of a Markdown file. Every
 * value is JSON, which YAML is too, so that no word of a page can become a key or end the block. What is not known is
 * left out.
 */
export function frontMatter(blog: Coverage): string {
  const facts: Readonly<Record<string, string | number | readonly string[] | null>> = {
    title: blog.title,
    url: blog.url,
    publisher: blog.publisher.name ?? blog.publisher.domain,
    description: blog.description,
    language: blog.language,
    authors: blog.authors.map(({ name }) => printableLine(name)),
    published: dateOf(blog.published),
    updated: dateOf(blog.updated),
    ...capturesOf(blog),
    status: blog.status === 'unknown' ? null : blog.status,
    posts: blog.posts.length,
    declared_posts: isTimeline(blog) ? blog.completeness.declared : blog.declaredPostCount,
    layout: showLayout(blog),
  };
  const lines = Object.entries(facts).flatMap(([key, value]) => {
    const known = typeof value === 'string' ? printableLine(value) : value;
    return known === null || known === '' || (Array.isArray(known) && known.length === 0)
      ? []
      : [`${key}: ${stringifyJson(known)}`];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

function capturesOf(blog: Coverage): Readonly<Record<string, string | number | null>> {
  if (!isTimeline(blog)) return { captured: blog.capture.capturedAt };
  const times = captureTimes(blog.captures);
  return { captures: blog.captures.length, first_captured: times?.first ?? null, last_captured: times?.last ?? null };
}

/** No finer than the page wrote it. */
function dateOf(time: Timestamp | null): string | null {
  return time === null ? null : time.precision === 'day' ? time.local.slice(0, 10) : time.local;
}
