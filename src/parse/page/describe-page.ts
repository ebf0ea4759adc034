import type { Diagnostic, Report } from '../../model/diagnostic.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { Post } from '../../model/post.js';
import type { Page } from '../../read/page.js';
import type { Coverage } from '../coverage.js';
import { siteOf } from '../evidence/json-ld/read-json-ld.js';
import { isPlatform } from '../layouts/is-platform.js';
import { knownHost, publisherNameOf } from '../layouts/known-hosts.js';
import { layoutOf } from '../layouts/layouts.js';
import type { TimeSetting } from './time-setting.js';

/** Puts the posts and what the page says of itself into the form of the contract. */
export function describePage(
  page: Page,
  coverage: Coverage,
  setting: TimeSetting,
  posts: readonly Post[],
  report: Report,
  diagnostics: readonly Diagnostic[],
): LiveBlog {
  const { facts } = coverage;
  const published = believedPublication(setting, posts, report);
  const missing = facts.declared === null ? null : Math.max(0, facts.declared - posts.length);
  if (missing !== null && missing > 0)
    report('posts-missing', { message: `the page declares ${facts.declared} posts and holds ${posts.length}` });
  if (facts.more.length > 0) report('more-elsewhere', { severity: 'info', raw: facts.more[0] ?? null });
  if (facts.closed !== null) report('closed-notice', { severity: 'info', raw: facts.closed });
  return {
    kind: 'live-blog',
    url: facts.url,
    title: facts.title,
    description: facts.description,
    language: facts.language,
    publisher: publisherOf(coverage),
    authors: facts.authors,
    published,
    updated: believedUpdate(setting, posts, report),
    status: facts.closed === null ? 'unknown' : 'ended',
    declaredPostCount: facts.declared,
    posts,
    completeness: { found: posts.length, declared: facts.declared, missing, more: facts.more },
    layout: { ...coverage.layout, evidence: coverage.evidence },
    capture: page.capture,
    diagnostics,
  };
}

/** Data and metas lag by minutes; more than this after the oldest post is another time. */
const LATEST_START_MS = 10 * 60_000;
/** A page that calls its last change its publication tells that one only: it is the first within a minute, as shown. */
const SAME_START_MS = 60_000;

/** A page cannot be published after its own oldest post: such a time is that of a later version. */
function believedPublication(setting: TimeSetting, posts: readonly Post[], report: Report): LiveBlog['published'] {
  const { published, updated } = setting;
  if (published === null || published.precision === 'day') return published;
  const starts = startsOf(posts);
  const late = published.instant === updated?.instant ? SAME_START_MS : LATEST_START_MS;
  if (starts.length === 0 || Date.parse(published.instant) <= Math.min(...starts) + late) return published;
  report('page-time-disbelieved', { raw: `${published.instant} (published)` });
  return null;
}

/** More than this before the oldest post, a printed time is that of a template or of another page. */
const EARLIEST_UPDATE_MS = 24 * 3_600_000;

/** What is printed as the last change is none of this page if no post was there yet. Metas may tell that of an older form. */
function believedUpdate({ updated }: TimeSetting, posts: readonly Post[], report: Report): LiveBlog['updated'] {
  if (updated === null || updated.source !== 'text') return updated;
  const starts = startsOf(posts);
  if (starts.length === 0 || Date.parse(updated.instant) + EARLIEST_UPDATE_MS >= Math.min(...starts)) return updated;
  report('page-time-disbelieved', { raw: `${updated.text} (updated)` });
  return null;
}

function startsOf(posts: readonly Post[]): number[] {
  return posts.flatMap((post) => {
    const start = post.published ?? post.time;
    return start === null || start.precision === 'day' ? [] : [Date.parse(start.instant)];
  });
}

/** The publisher by the page's own words, else by its host, else by the layout its text is set in, if of a publisher. */
function publisherOf(coverage: Coverage): LiveBlog['publisher'] {
  const { url, publisher } = coverage.facts;
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  const known = layoutOf(coverage.layout.id);
  const layout = known === null || isPlatform(known) ? null : known;
  return {
    name:
      publisher ??
      (layout !== null ? publisherNameOf(layout, url) : host === null ? null : knownHost(host)?.name) ??
      null,
    domain: host === null ? (layout?.hosts[0] ?? null) : siteOf(host),
  };
}
