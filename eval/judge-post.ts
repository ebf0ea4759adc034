import type { MarkerKind, Post } from '../src/model/post.js';
import { instantsAllowedByNote, minuteOf, type TimeTruth } from './judge-time.js';
import type { PostLabel } from './labels.js';
import { type Tally, versus } from './tally.js';
import { beginsWith, bestFit, endsWith, fold, foldForSearch, holds, sameNames, shorten } from './words.js';

/** Markers that say that a post was changed; the others repeat its labels. */
const CHANGES: readonly MarkerKind[] = ['updated', 'corrected', 'clarified', 'editors-note', 'retracted'];
const PINNED = /pinned|festet|angepinnt|épinglé/iu;

/** The true shown time of a post: with the date in the address of the page, if the parser was given that. */
function timeTruthOf(label: PostLabel, withUrl: boolean): TimeTruth {
  const fromUrl = label.instantIfUrlDateUsed;
  if (label.instant !== null) return { right: [label.instant], allowed: [] };
  if (withUrl && fromUrl !== null) return { right: [fromUrl], allowed: [] };
  const allowed = instantsAllowedByNote(label.instantNote);
  return { right: [], allowed: fromUrl === null ? allowed : [...allowed, fromUrl] };
}

function judgeTimes(tally: Tally, label: PostLabel, post: Post, where: string, withUrl: boolean): void {
  const about = label.headline ?? label.firstWords ?? '';
  tally.time('time', timeTruthOf(label, withUrl), post.time, where, about);
  if (label.published !== null) {
    // Most pages show the first publication: one mistake is told once.
    const isSame = label.published === label.instant && post.published?.instant === post.time?.instant;
    tally.time('published', { right: [label.published], allowed: [] }, post.published, where, isSame ? null : about);
  }
  if (label.updated !== null) {
    if (post.updated !== null || !label.updatedOptional) {
      tally.time('updated', { right: [label.updated], allowed: [] }, post.updated, where, about);
    }
  } else if (post.updated !== null && (post.time === null || !sameMinute(post.updated.instant, post.time.instant))) {
    tally.add('updated-extra');
    tally.note('updated-extra', where, `label none | ours ${post.updated.instant} | ${shorten(about)}`);
  }
}

const sameMinute = (a: string, b: string): boolean => minuteOf(a) === minuteOf(b);

function judgeBody(tally: Tally, label: PostLabel, post: Post, where: string): void {
  const text = foldForSearch(post.text);
  if (label.firstWords !== null) {
    const fit = bestFit(text, label.starts, beginsWith);
    if (fit === 'spacing') tally.add('spacing');
    const inside = bestFit(text, label.starts, holds) !== null;
    tally.field('start', fit !== null, where, () =>
      inside
        ? `text before the first words: label "${label.firstWords}" | ours "${shorten(post.text, 90)}"`
        : `first words missing: label "${label.firstWords}" | ours "${shorten(post.text, 90)}"`,
    );
  }
  if (label.firstWords !== null && label.ends.length > 0) {
    const fit = bestFit(text, label.ends, endsWith);
    if (fit === 'spacing') tally.add('spacing');
    const inside = bestFit(text, label.ends, holds) !== null;
    const last = shorten(post.text.slice(-160).trim(), 160).slice(-90);
    tally.field('end', fit !== null || (label.hasTail && inside), where, () =>
      inside
        ? `text after the last words: label "${label.ends.join('" or "')}" | ours "…${last}"`
        : `LOST END: label "${label.ends.join('" or "')}" | ours "…${last}"`,
    );
  }
}

function hasMarker(label: PostLabel, post: Post, marker: string): boolean {
  const wanted = foldForSearch(marker);
  const said = post.markers.some(({ text }) => {
    const given = foldForSearch(text);
    return given.compact.length >= 4 && (holds(wanted, given) !== null || holds(given, wanted) !== null);
  });
  if (said) return true;
  if (PINNED.test(marker)) return post.labels.includes('pinned') || post.markers.some(({ kind }) => kind === 'pinned');
  if (!label.markersImplied) return false;
  return post.updated !== null || post.markers.some(({ kind }) => kind === 'updated');
}

function judgeMarkers(tally: Tally, label: PostLabel, post: Post, where: string): void {
  if (label.labels !== null) {
    const labels = label.labels;
    tally.field('label', sameNames(labels, post.labels), where, () => versus(labels, post.labels));
  }
  const texts = post.markers.map(({ kind, text }) => `${kind}: ${text}`);
  for (const marker of label.markers) {
    tally.field('marker', hasMarker(label, post, marker), where, () => versus(marker, texts));
  }
  for (const { kind, text } of post.markers) {
    const given = foldForSearch(text);
    const known = label.markers.some((marker) => {
      const wanted = foldForSearch(marker);
      return holds(wanted, given) !== null || holds(given, wanted) !== null;
    });
    if (!CHANGES.includes(kind) || known || label.markersImplied) continue;
    tally.add('marker-extra');
    tally.note('marker-extra', where, versus(label.markers, `${kind}: ${text}`));
  }
}

/** Compares everything a label says of one post with the post that is the same. */
export function judgePost(tally: Tally, label: PostLabel, post: Post, where: string, withUrl: boolean): void {
  judgeTimes(tally, label, post, where, withUrl);
  // A post cut off in its stamp or headline has nothing else to judge.
  if (label.cut && label.firstWords === null) return;
  const sameHeadline = fold(label.headline ?? '') === fold(post.headline ?? '');
  tally.field('headline', sameHeadline, where, () => versus(label.headline, post.headline));
  const authors = post.authors.map(({ name }) => name);
  tally.field('author', sameNames(label.authors, authors), where, () => versus(label.authors, authors));
  judgeBody(tally, label, post, where);
  judgeMarkers(tally, label, post, where);
  if (label.images !== null) {
    const images = post.media.filter(({ type }) => type === 'image').length;
    tally.field('image', images === label.images, where, () => versus(label.images, images));
  }
  if (label.id !== null) {
    const right = post.id === label.id || post.id === label.idAlt;
    tally.field('id', right, where, () => versus(label.id, post.id));
  }
}
