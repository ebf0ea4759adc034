import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Post } from '../../../src/model/post.js';
import type { Timestamp } from '../../../src/model/timestamp.js';
import { timesOf } from './post-times.js';
import { type Shot, type Showing, type Standing, showingOf } from './shoot.js';
import { stampOf } from './stamps.js';
import type { Words } from './words.js';
import { changesOf, pageAt, type World } from './world.js';
import { utcOf } from './zones.js';

/** A capture as the history is given it, beside the truth that it shows. */
export interface Exposure {
  readonly shot: Shot;
  readonly showing: Showing;
  readonly blog: LiveBlog;
}

/** The words of a post as one form of the page prints them: the forms differ though nobody edited anything. */
export function wordsIn(kind: Shot['kind'], words: Words): Words {
  if (kind === 'amp') return { ...words, text: `${words.text}\n\nMore of this on our site.` };
  if (kind === 'payload') return { ...words, text: words.text.replaceAll('\n\n', ' ') };
  return words;
}

/** The capture as `parsePage` would give it. */
export function expose(world: World, shot: Shot): Exposure {
  const showing = showingOf(world, shot);
  const { standing, total } = showing;
  const { house } = world;
  const times = timesOf(house, shot, standing);
  const ids = new Map<string, number>();
  const address = addressOf(world, shot, showing);
  const posts = standing.map((one, position): Post => {
    const words = shownWords(shot, one);
    const own = times[position] ?? { time: null, published: null, updated: null, publishedBetween: null };
    const id = one.version.id ?? derivedId(words, own.published ?? own.time, ids);
    return {
      id,
      idSource: one.version.id === null ? 'derived' : 'publisher',
      url: house.permalinks ? `https://news.example/live/storm-${world.seed}/${linkOf(one)}` : null,
      position,
      headline: words.headline,
      ...own,
      byline: words.byline,
      authors: words.byline === null ? [] : [{ name: words.byline, location: null, organization: null }],
      contributors: [],
      text: words.text,
      html: words.text
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join(''),
      media: [],
      embeds: [],
      links: [],
      labels: [...(one.pinned ? (['pinned'] as const) : []), ...(one.post.keyEvent ? (['key-event'] as const) : [])],
      markers: one.version.corrected ? [{ kind: 'corrected', text: 'This post was corrected.', at: null }] : [],
    };
  });
  const article = shot.kind === 'article';
  const declared = house.declares && !article ? total : null;
  const given = article ? posts.slice(0, 1) : posts;
  const blog: LiveBlog = {
    kind: article ? 'article' : 'live-blog',
    url: address.url,
    title: 'Storm over the bay: live',
    description: null,
    language: 'en',
    publisher: { name: 'Example News', domain: 'news.example' },
    authors: [],
    published: null,
    updated: pageUpdated(world, shot),
    status: 'unknown',
    declaredPostCount: declared,
    posts: given,
    completeness: {
      found: given.length,
      declared,
      missing: declared === null ? null : Math.max(0, declared - given.length),
      more: address.more,
    },
    layout: layoutOf(shot),
    capture: {
      source: shot.name,
      capturedAt: shot.timed ? utcOf(shot.at) : null,
      capturedAtSource: shot.timed ? 'option' : null,
      sha256: null,
      mediaType: shot.kind === 'payload' ? 'json' : 'html',
      encoding: shot.bytes ? 'utf-8' : null,
      savedBy: null,
    },
    diagnostics: shot.cut
      ? [
          {
            code: 'post-cut-off',
            severity: 'warning',
            message: 'the last post ends where the input ends',
            where: given.at(-1)?.id ?? null,
            raw: null,
          },
        ]
      : [],
  };
  return {
    shot,
    showing: article ? { ...showing, standing: [] } : showing,
    blog: shot.bytes ? withDigest(blog) : blog,
  };
}

/** The words as the file has them: those of the last post end with it where it is cut short. */
function shownWords(shot: Shot, { version, cutOff }: Standing): Words {
  const words = wordsIn(shot.kind, version);
  const { headline, byline } = words;
  return { headline, byline, text: cutOff ? words.text.slice(0, Math.ceil(words.text.length * 0.6)) : words.text };
}

/** Addresses keep the first id of a post, as slugs do. */
const linkOf = ({ post }: Standing): string => post.key.replace(' ', '-');

/** The address of a capture, and those of the other pages it links to. */
export function addressOf(world: World, shot: Shot, { pages }: Showing): { url: string | null; more: string[] } {
  const path = `live/storm-${world.seed}`;
  const page = `https://news.example/${path}`;
  const at = (index: number): string => (index === 0 ? page : `${page}?page=${index + 1}`);
  const number = Math.min(shot.page, pages - 1);
  const more = Array.from({ length: pages }, (_, index) => at(index)).filter((_, index) => index !== number);
  if (shot.kind === 'amp') return { url: number === 0 ? `${page}/amp` : `${page}/amp?page=${number + 1}`, more: [] };
  if (shot.kind === 'payload') return { url: null, more: [] };
  if (shot.kind === 'key-events') return { url: `${page}?filterKeyEvents=true`, more: [] };
  return { url: at(number), more };
}

function layoutOf({ kind }: Shot): LiveBlog['layout'] {
  if (kind === 'amp') return { id: 'amp-live-list', variant: 'items', evidence: ['layout'] };
  if (kind === 'payload') return { id: 'example', variant: 'feed', evidence: ['state'] };
  return { id: 'example', variant: 'live-story', evidence: ['layout'] };
}

function pageUpdated(world: World, shot: Shot): Timestamp | null {
  const { pageUpdatedTo, zone } = world.house;
  const last = shot.kind === 'payload' ? null : lastChangeOf(world, shot);
  return last === null ? null : stampOf(pageUpdatedTo === 'second' ? 'full' : 'minute', last, zone, shot);
}

/** What a page says of its own last change; null where it says nothing. */
export function lastChangeOf(world: World, { view }: Shot): number | null {
  const { pageUpdated: way } = world.house;
  if (way === 'none') return null;
  const { pinned, others } = pageAt(world, view);
  const moments =
    way === 'every-change'
      ? changesOf(world).filter((moment) => moment <= view)
      : [...pinned, ...others].map((post) => post.stamped);
  return moments.length === 0 ? null : Math.max(...moments);
}

/** As the parser derives an id: from the first words and the minute; twins on one page are counted. */
function derivedId(words: Words, at: Timestamp | null, ids: Map<string, number>): string {
  const id = `p-${digest(`${words.headline ?? ''}\n${words.text.slice(0, 200)}\n${at?.instant.slice(0, 16) ?? ''}`, 2)}`;
  const twins = ids.get(id) ?? 0;
  ids.set(id, twins + 1);
  return twins === 0 ? id : `${id}-${twins + 1}`;
}

function withDigest(blog: LiveBlog): LiveBlog {
  const content = JSON.stringify([
    blog.url,
    blog.updated?.instant,
    blog.posts.map((post) => [post.id, post.text, post.time?.text]),
  ]);
  return { ...blog, capture: { ...blog.capture, sha256: digest(content, 8) } };
}

/** FNV-1a, as many words of it as asked for: nobody attacks a game. */
function digest(text: string, words: number): string {
  let result = '';
  for (let word = 0; word < words; word++) {
    let hash = 0x811c9dc5 ^ word;
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    result += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return result;
}
