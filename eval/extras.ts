import type { Post } from '../src/model/post.js';
import type { DataPostLabel, PageLabel } from './labels.js';
import { type Matching, splitPointOf } from './match.js';
import type { Tally } from './tally.js';
import { beginsWith, fold, foldForSearch, shorten } from './words.js';

/** Prefix and alphabet of an id: `block-` and 24 hex digits, or digits. */
function shapeOf(id: string): string {
  const [prefix = ''] = /^[a-z]{1,20}[-_]/iu.exec(id) ?? [];
  const rest = id.slice(prefix.length);
  if (/^\d+$/u.test(rest)) return `${prefix}digits`;
  return `${prefix}${/^[\da-f]+$/iu.test(rest) ? 'hex' : 'any'}${rest.length}`;
}

/**
 * Whether a post that is not among the visible ones is one that only the data of the page holds. Labels give a sample
 * and a number, so for the others the id must have the form of the page's ids and stand in the input.
 */
function isInData(post: Post, label: PageLabel, source: string): boolean {
  const ids = label.onlyInData?.sample.flatMap(({ id }) => (id === null ? [] : [id])) ?? [];
  const forms = [...ids, ...label.posts.flatMap(({ id, idAlt }) => [id, idAlt])].filter((id) => id !== null);
  if (post.idSource !== 'publisher' || !forms.some((id) => shapeOf(id) === shapeOf(post.id))) return false;
  return source.includes(post.id) || source.includes(post.id.replace(/^[a-z]{1,20}[-_]/iu, ''));
}

function sampleOf(post: Post, sample: readonly DataPostLabel[]): DataPostLabel | undefined {
  const bare = (id: string | null): string | null => id?.replace(/^[a-z]{1,20}[-_]/iu, '') ?? null;
  return sample.find(({ id }) => post.idSource === 'publisher' && id !== null && bare(id) === bare(post.id));
}

function whyInvented(
  post: Post,
  label: PageLabel,
  copyOf: string | null,
): readonly [counter: Parameters<Tally['add']>[0] | null, why: string] {
  const text = foldForSearch(post.text);
  const other = label.notPosts.find(
    ({ id, text: words }) => (id !== null && id === post.id) || beginsWith(text, foldForSearch(words)) !== null,
  );
  if (other !== undefined) return ['not-post', `${other.why}: `];
  if (copyOf !== null) return ['copy', `second copy of ${copyOf}: `];
  const point = splitPointOf(post, label.notSplitPoints, label.posts);
  return point === null ? [null, ''] : ['bad-split', `split at "${shorten(point, 40)}": `];
}

/** Judges the posts that are none of the labelled ones: right when only data holds them, else invented, and why. */
export function judgeExtras(
  tally: Tally,
  label: PageLabel,
  posts: readonly Post[],
  matching: Matching,
  source: string,
): void {
  const idsSeen = new Map(
    matching.pairs.flatMap(({ post }): [string, string][] => {
      const matched = posts[post];
      return matched === undefined ? [] : [[matched.id, `#${post}`]];
    }),
  );
  const textsSeen = new Map(
    matching.pairs.map(({ post }): [string, string] => [
      fold(`${posts[post]?.headline ?? ''} ${posts[post]?.time?.instant ?? ''} ${posts[post]?.text ?? ''}`),
      `#${post}`,
    ]),
  );
  let inData = 0;
  for (const index of matching.unmatchedPosts) {
    const post = posts[index];
    if (post === undefined) continue;
    const copyOf =
      idsSeen.get(post.id) ??
      textsSeen.get(fold(`${post.headline ?? ''} ${post.time?.instant ?? ''} ${post.text}`)) ??
      null;
    const isOther = label.notPosts.some(({ id }) => id !== null && id === post.id);
    const { count, sample } = label.onlyInData ?? { count: 0, sample: [] };
    const sampled = sampleOf(post, sample);
    if (copyOf === null && !isOther && inData < count && (sampled !== undefined || isInData(post, label, source))) {
      inData += 1;
      tally.add('in-data');
      idsSeen.set(post.id, `ours ${index}`);
      if (sampled !== undefined && sampled.instant !== null) {
        const truth = { right: [sampled.instant], allowed: [] };
        tally.time('data', truth, post.time, `ours ${index} ${shorten(post.id, 30)}`, sampled.headline ?? '');
      }
      continue;
    }
    const [counter, why] = whyInvented(post, label, copyOf);
    tally.add('invented');
    if (counter !== null) tally.add(counter);
    const stamp = post.time === null ? 'no time' : `${post.time.instant} "${shorten(post.time.text ?? '', 30)}"`;
    const words = shorten(`${post.headline ?? ''} — ${post.text}`, 90);
    tally.note('INVENTED', `ours ${index} ${shorten(post.id, 24)}`, `${why}${stamp} | ${words}`);
  }
}
