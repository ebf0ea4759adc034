import { createHash } from 'node:crypto';

/** A live blog as it is at each moment. */
export interface PlayedBlog {
  /** The page with this number, 1 for the first, as it is at a time. */
  readonly page: (now: number, number?: number) => string;
  readonly pages: (now: number) => number;
  /** Ids of the posts that were ever to be seen until a time. */
  readonly idsUntil: (now: number) => readonly string[];
}

/** What is played. Times in minutes from the start. */
export interface Play {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly path: string;
  readonly posts: number;
  /** From one post to the next. */
  readonly every: number;
  /** Posts on one page; all of them without it. */
  readonly window?: number;
  /** From when on the page says that it is over. */
  readonly closes?: number;
}

const MINUTE = 60_000;

/** A newest-first live blog: every third post is edited after a while, every seventh taken away. */
export function playedBlog({ start, path, posts, every, window = 10_000, closes }: Play): PlayedBlog {
  const birth = (post: number): number => start + post * every * MINUTE;
  const shown = (now: number): number[] =>
    Array.from({ length: posts }, (_, post) => post)
      .filter((post) => birth(post) <= now)
      .filter((post) => post % 7 !== 5 || now < birth(post) + every * 3.5 * MINUTE)
      .reverse();
  const pages = (now: number): number => Math.max(1, Math.ceil(shown(now).length / window));
  const page = (now: number, number = 1): string => {
    const isClosed = closes !== undefined && now >= start + closes * MINUTE;
    const articles = shown(now)
      .slice((number - 1) * window, number * window)
      .map((post) => articleOf(post, birth(post), post % 3 === 1 && now >= birth(post) + every * 2.5 * MINUTE));
    const links = Array.from({ length: pages(now) }, (_, index) => index + 1)
      .filter((other) => other !== number)
      .map((other) => `<a href="${path}${other === 1 ? '' : `?page=${other}`}">Page ${other}</a>`);
    const notice = isClosed ? '<p>This live blog is now closed.</p>' : '';
    return `<!DOCTYPE html>
<html lang="en"><head><title>Harbour storm: live updates</title></head><body><main><h1>Harbour storm: live updates</h1>
${notice}
${articles.join('\n')}
<nav>${links.join(' ')}</nav>
</main></body></html>
`;
  };
  return {
    page,
    pages,
    idsUntil: (now) =>
      Array.from({ length: posts }, (_, post) => post)
        .filter((post) => birth(post) <= now)
        .map((post) => `post-${post + 100}`),
  };
}

function articleOf(post: number, at: number, isEdited: boolean): string {
  const time = new Date(at).toISOString().replace('.000Z', 'Z');
  const text = `${wordsOf(post, 12)}${isEdited ? ' corrected since' : ''}`;
  return (
    `<article class="live-post" id="post-${post + 100}"><h2>${wordsOf(post + 5_000, 6)}</h2>` +
    `<time datetime="${time}">${time.slice(11, 16)}</time>\n<p>${text}.</p></article>`
  );
}

/** Some made-up words that no other number has. */
function wordsOf(number: number, count: number): string {
  const letters = createHash('sha256')
    .update(String(number))
    .digest('hex')
    .replace(/[0-9]/g, (digit) => 'bdklmnprst'[Number(digit)] ?? '');
  return Array.from({ length: count }, (_, index) => letters.slice(index * 5, index * 5 + 5)).join(' ');
}
