import { createHash } from 'node:crypto';
import type { CaptureToAdd } from '../../src/archive/pack-capture.js';
import { parsePage } from '../../src/parse/parse-page.js';

/** A post of a page that is made up for a test. */
export interface PlayedPost {
  readonly id: string;
  /** Minutes after noon. */
  readonly minute: number;
  readonly headline: string;
  readonly text: string;
}

/** 7 February 2024, so many minutes after noon. */
export function noonPlus(minute: number): string {
  return new Date(Date.UTC(2024, 1, 7, 12, Math.round(minute))).toISOString().replace('.000Z', 'Z');
}

/** A live-blog page, its newest post first. */
function pageOf(url: string, posts: readonly PlayedPost[]): string {
  const articles = [...posts]
    .sort((a, b) => b.minute - a.minute)
    .map(
      ({ id, minute, headline, text }) =>
        `<article class="live-post" id="post-${id}"><h2>${headline}</h2>` +
        `<time datetime="${noonPlus(minute)}">${noonPlus(minute).slice(11, 16)}</time>\n<p>${text}</p></article>`,
    );
  return `<!DOCTYPE html>
<html lang="en"><head><title>Harbour storm: live updates</title><link rel="canonical" href="${url}"></head><body><main>
${articles.join('\n')}
</main></body></html>
`;
}

/** A page as it was captured. */
export function captureOf(
  url: string,
  minute: number,
  posts: readonly PlayedPost[],
  source = `file:${createHash('sha256').update(`${url} ${minute}`).digest('hex').slice(0, 8)}.html`,
): CaptureToAdd {
  const bytes = Buffer.from(pageOf(url, posts));
  const options = { url, capturedAt: noonPlus(minute) };
  return { blog: parsePage(bytes, { ...options, source }), bytes, options };
}

/** Some made-up words that no other number has. */
function wordsOf(number: number, count: number): string {
  const letters = createHash('sha256')
    .update(String(number))
    .digest('hex')
    .replace(/[0-9]/g, (digit) => 'bdklmnprst'[Number(digit)] ?? '');
  return Array.from({ length: count }, (_, index) => letters.slice(index * 5, index * 5 + 5)).join(' ');
}

/**
 * A live blog that is played: so many posts, one every seven minutes. Every third is edited, every fifth withdrawn; the
 * last capture shows no new one.
 */
export function playBlog(url: string, posts: number, captures: number): readonly CaptureToAdd[] {
  return Array.from({ length: captures }, (_, index) => {
    const until = Math.min(posts, Math.ceil((posts * (index + 1)) / (captures - 1)));
    const shown: PlayedPost[] = [];
    for (let post = 0; post < until; post += 1) {
      const isOld = post < until / 2 && index > 0;
      if (post % 5 === 4 && isOld) continue;
      const text = `${wordsOf(post + url.length, 12)}${post % 3 === 1 && isOld ? ' corrected' : ''}`;
      const headline = wordsOf(post * 3 + url.length * 1_000, 6);
      shown.push({ id: `${url.length}${post + 1}`, minute: post * 7, headline, text });
    }
    return captureOf(url, (posts * 7 * (index + 1)) / captures + posts * 7, shown);
  });
}
