import type { Post } from '../../model/post.js';
import { escapeMarkup, legalLine } from '../xml-text.js';
import { anchorOf } from './post-article.js';
import { timeElement } from './time-element.js';

/** No list to jump by is longer. */
const MOST_JUMPS = 200;
const LONGEST = 120;

/** Key events and summaries to jump to, and where the page marks no two, all posts behind one line to open. */
export function jumpList(posts: readonly Post[]): string {
  const key = posts.filter(({ labels }) => labels.includes('key-event') || labels.includes('summary'));
  const isMarked = key.length > 1;
  const listed = (isMarked ? key : posts).slice(0, MOST_JUMPS);
  if (listed.length < 2) return '';
  const rows = listed.map((post) => {
    const words = legalLine(post.headline ?? post.text.slice(0, LONGEST)) || `Post ${post.position + 1}`;
    const link = `<a href="#${anchorOf(post)}">${escapeMarkup(words)}</a>`;
    return `<li>${link}${post.time === null ? '' : ` ${timeElement(post.time)}`}</li>`;
  });
  const list = `<ol>\n${rows.join('\n')}\n</ol>`;
  return isMarked
    ? `<nav aria-labelledby="jump">\n<h2 id="jump">Key events</h2>\n${list}\n</nav>`
    : // Who chose nothing would have to scroll past everything.
      `<nav aria-label="Posts">\n<details>\n<summary>All posts</summary>\n${list}\n</details>\n</nav>`;
}
