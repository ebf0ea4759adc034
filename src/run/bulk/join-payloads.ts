import type { LiveBlog } from '../../model/live-blog.js';
import type { Post } from '../../model/post.js';

/**
 * Joins the answers of a platform's interface that were captured beside a page (older posts, new posts) to the live blog
 * of that page. They belong together when they share posts of the publisher's own ids, or when the page names the
 * address of the answer as a place of more posts. An answer that belongs to no page is a live blog of its own.
 */
export function joinPayloads(blogs: readonly LiveBlog[]): readonly LiveBlog[] {
  const pages = blogs.filter(({ capture }) => capture.mediaType !== 'json');
  const answers = blogs.filter(({ capture }) => capture.mediaType === 'json');
  if (pages.length === 0 || answers.length === 0) return blogs;
  const used = new Set<LiveBlog>();
  const joined = new Map<LiveBlog, LiveBlog>();
  for (const page of pages) {
    let whole = page;
    for (const answer of answers) {
      if (used.has(answer) || !belong(page, answer)) continue;
      whole = withPosts(whole, answer);
      used.add(answer);
    }
    joined.set(page, whole);
  }
  return blogs.filter((blog) => !used.has(blog)).map((blog) => joined.get(blog) ?? blog);
}

function belong(page: LiveBlog, answer: LiveBlog): boolean {
  const address = answer.url === null ? null : withoutQuery(answer.url);
  if (address !== null && page.completeness.more.some((more) => withoutQuery(more) === address)) return true;
  if (answer.url !== null && page.url !== null && withoutQuery(answer.url) === withoutQuery(page.url)) return true;
  const own = new Set(page.posts.filter(({ idSource }) => idSource === 'publisher').map(({ id }) => id));
  return page.publisher.domain === answer.publisher.domain && answer.posts.some(({ id }) => own.has(id));
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/** The posts of both, each once; those that only the answer holds stand where their times put them. */
function withPosts(page: LiveBlog, answer: LiveBlog): LiveBlog {
  const own = new Set(page.posts.map(({ id }) => id));
  const further = answer.posts.filter(({ id }) => !own.has(id));
  const runsUp = isOldestFirst(page.posts);
  const posts = [...page.posts];
  for (const post of further) {
    const time = post.time === null ? null : Date.parse(post.time.instant);
    const at =
      time === null
        ? -1
        : posts.findIndex(
            (other) =>
              other.time !== null &&
              (runsUp ? Date.parse(other.time.instant) > time : Date.parse(other.time.instant) < time),
          );
    posts.splice(at < 0 ? posts.length : at, 0, post);
  }
  const declared = page.declaredPostCount ?? answer.declaredPostCount;
  const missing = declared === null ? null : Math.max(0, declared - posts.length);
  return {
    ...page,
    posts: posts.map((post, position) => ({ ...post, position })),
    declaredPostCount: declared,
    completeness: { ...page.completeness, found: posts.length, declared, missing },
    capture: { ...page.capture, joined: [...joinedOf(page), answer.capture.source] },
    diagnostics: [...page.diagnostics, ...answer.diagnostics],
  };
}

function joinedOf({ capture }: LiveBlog): readonly unknown[] {
  const before = capture['joined'];
  return Array.isArray(before) ? (before as readonly unknown[]) : [];
}

function isOldestFirst(posts: readonly Post[]): boolean {
  const times = posts.flatMap(({ time }) => (time === null ? [] : [Date.parse(time.instant)]));
  return (times[0] ?? 0) < (times.at(-1) ?? 0);
}
