import type { LiveBlog } from '../src/model/live-blog.js';
import type { Field } from './counts.js';
import { judgeExtras } from './extras.js';
import { findGlue } from './glue.js';
import { judgePost } from './judge-post.js';
import type { PageLabel, PostLabel } from './labels.js';
import { type Matching, matchPosts } from './match.js';
import { startTally, type Tally, versus, whereIs } from './tally.js';
import { fold, sameNames, shorten } from './words.js';

/** What the comparison needs to know besides label and result. */
export interface ScoreOptions {
  /** The page's address was given to the parser, so the date in it counts. */
  readonly withUrl: boolean;
  /** What the parser was given, as text: shows whether an id stands in it at all. */
  readonly source: string;
}

function judgePage(tally: Tally, label: PageLabel, blog: LiveBlog): void {
  const compare = (field: Field, right: boolean, labelled: unknown, ours: unknown): void =>
    tally.field(field, right, '', () => versus(labelled, ours));
  if (label.titles.length > 0) {
    const ours = fold(blog.title ?? '');
    const right = label.titles.some((title) => fold(title) === ours);
    compare('title', right, label.titles[0], blog.title);
  }
  const declared = label.declaredPostCount;
  compare('declared', declared === blog.declaredPostCount, declared, blog.declaredPostCount);
  if (label.pageAuthors !== null) {
    const ours = blog.authors.map(({ name }) => name);
    compare('page-author', sameNames(label.pageAuthors, ours), label.pageAuthors, ours);
  }
  if (label.more.length > 0) {
    const ours = blog.completeness.more;
    const right = label.more.every((url) => ours.includes(url));
    compare('more', right, label.more, ours);
  }
  for (const when of ['published', 'updated'] as const) {
    if (label[when].length > 0) tally.time('page', { right: label[when], allowed: [] }, blog[when], '', `page ${when}`);
  }
}

/** Posts that stand elsewhere than on the page: all but the longest run in order. Pinned posts stand outside it. */
function countMisplaced(labels: readonly PostLabel[], pairs: Matching['pairs']): number {
  const places = pairs
    .filter(({ label }) => labels[label]?.labels?.includes('pinned') !== true)
    .map(({ post }) => post);
  const tails: number[] = [];
  for (const place of places) {
    const at = tails.findIndex((tail) => tail >= place);
    tails[at < 0 ? tails.length : at] = place;
  }
  return places.length - tails.length;
}

/** What of a page's posts was not found. `found` are the positions of those that were. */
function judgeMissing(tally: Tally, labels: readonly PostLabel[], found: ReadonlySet<number>): void {
  for (const [index, label] of labels.entries()) {
    const isFound = found.has(index);
    tally.add(label.optional ? 'optional' : 'posts');
    if (isFound) tally.add(label.optional ? 'optional-found' : 'found');
    else if (!label.optional) {
      tally.add('missed');
      const words = `${label.headline ?? ''} — ${label.firstWords ?? '(no prose)'}`;
      tally.note('MISSED', whereIs(label, index), `${label.displayed ?? 'no time'} | ${shorten(words, 90)}`);
    }
  }
}

/** Counts a page whose parsing failed: every post that must be found is missed. */
export function scoreFailure(label: PageLabel): Tally {
  const tally = startTally();
  judgeMissing(tally, label.posts, new Set());
  return tally;
}

/** Compares what the parser made of a page with its label. */
export function scorePage(label: PageLabel, blog: LiveBlog, options: ScoreOptions): Tally {
  const tally = startTally();
  const { posts } = blog;
  const matching = matchPosts(label.posts, posts, label.notSplitPoints);
  const toldAsCut = blog.diagnostics.some(({ code }) => code === 'post-cut-off');
  const found = new Set<number>();

  judgePage(tally, label, blog);
  for (const { label: at, post: ours } of matching.pairs) {
    const [expected, post] = [label.posts[at], posts[ours]];
    if (expected === undefined || post === undefined) continue;
    const where = whereIs(expected, at);
    if (expected.mustNotStand && !toldAsCut) {
      tally.add('invented');
      tally.add('cut-stamp');
      tally.note(
        'INVENTED',
        where,
        `cut off in its stamp, given as a post: "${shorten(post.time?.text ?? post.text)}"`,
      );
      continue;
    }
    found.add(at);
    judgePost(tally, expected, post, where, options.withUrl);
  }
  judgeMissing(tally, label.posts, found);
  judgeExtras(tally, label, posts, matching, options.source);

  const labelOf = new Map(matching.pairs.map((pair) => [pair.post, pair.label]));
  for (const { post, swallowed } of findGlue(label.posts, posts, matching)) {
    tally.add('glued');
    const own = labelOf.get(post);
    const others = swallowed.map((at) => `#${at} "${shorten(label.posts[at]?.firstWords ?? '', 40)}"`);
    tally.note('GLUED', own === undefined ? `ours ${post}` : `#${own}`, `holds the beginning of ${others.join(', ')}`);
  }

  const misplaced = countMisplaced(label.posts, matching.pairs);
  tally.add('misplaced', misplaced);
  if (misplaced > 0) tally.note('order', '', `${misplaced} posts stand elsewhere than on the page`);
  return tally;
}
