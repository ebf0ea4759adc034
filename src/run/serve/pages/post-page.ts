import type { StoredPost } from '../../../archive/reader/reader.js';
import { explainPost } from '../../../publish/explain-post.js';
import { changeWords, isWithdrawn, seenWords, stateWords } from '../../../publish/history-facts.js';
import { languageAttributes } from '../../../publish/html/language-attributes.js';
import { postArticle } from '../../../publish/html/post-article.js';
import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import type { LoadedBlog } from '../blog-store.js';
import { inZone, type ReaderZone } from '../in-zone.js';
import { queryOf, type Selection } from '../selection.js';
import { anchorOfKey, blogAddress } from './addresses.js';
import { feedsOf } from './blog-page.js';
import { renderPage } from './page.js';
import { revisionList } from './revision-list.js';

const LONGEST_NAME = 90;

/** What a page of one post is made of. */
export interface PostPageParts {
  readonly loaded: LoadedBlog;
  readonly post: StoredPost;
  readonly zone: ReaderZone;
  readonly hasImages: boolean;
}

/** One post: what it says now, what became of it, and where each value came from. */
export function postPage({ loaded: { blog }, post, zone, hasImages }: PostPageParts): string {
  const name = nameOf(post);
  const all: Selection = { order: 'newest', kind: null, author: null, words: null, zone: zone.name, from: post.key };
  const place = `${blogAddress(blog.name)}${queryOf(all)}#${anchorOfKey(post.key)}`;
  const heading = isWithdrawn(post) ? `<s>${escapeMarkup(name)}</s>` : escapeMarkup(name);
  return renderPage({
    title: name,
    crumbs: [{ address: blogAddress(blog.name), words: blog.title ?? '' }],
    feeds: feedsOf(blog.name),
    mainHtml: [
      `<h1 id="post-h"${languageAttributes(blog.language)}><bdi>${heading}</bdi></h1>`,
      `<div${languageAttributes(blog.language)}>`,
      postArticle(inZone(post, zone), {
        anchor: anchorOfKey(post.key),
        address: escapeMarkup(place),
        headingId: 'post-h',
        links: [`<a href="${escapeMarkup(place)}">in the timeline</a>`],
        hasImages,
        isBrief: true,
      }),
      '</div>',
      '<section aria-labelledby="revisions-h">',
      '<h2 id="revisions-h">What became of it</h2>',
      revisionList(post, zone),
      '</section>',
      '<section aria-labelledby="why-h">',
      '<h2 id="why-h">Where each value came from</h2>',
      `<dl class="why">${factsOf(post)}</dl>`,
      '</section>',
    ].join('\n'),
  });
}

/** What a post is called: its headline, else its first words. */
function nameOf({ headline, text }: Pick<StoredPost, 'headline' | 'text'>): string {
  const words = legalLine(headline ?? '') || legalLine(text.slice(0, LONGEST_NAME * 4));
  const letters = Array.from(words);
  const name = letters.length > LONGEST_NAME * 2 ? `${letters.slice(0, LONGEST_NAME).join('')}…` : words;
  return name || 'Post without words';
}

function factsOf(post: StoredPost): string {
  const history = [stateWords(post) ?? 'still there', changeWords(post), seenWords(post)].flatMap(
    (words) => words ?? [],
  );
  const facts: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ...explainPost(post),
    ['history', history],
    ...(post.matchedBy.length === 0 ? [] : ([['known again', [`by ${post.matchedBy.join(', ')}`]]] as const)),
    ...(post.ids.length < 2 ? [] : ([['ids', post.ids]] as const)),
  ];
  return facts
    .map(([name, lines]) => {
      const words = lines.map((line) => `<dd><bdi>${escapeMarkup(line)}</bdi></dd>`).join('');
      return `<div><dt>${escapeMarkup(name)}</dt>${words}</div>`;
    })
    .join('\n');
}
