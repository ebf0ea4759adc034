import type { RevisedField, Revision, RevisionChange, TimelinePost } from '../model/timeline.js';
import { changedFields } from './compare-posts.js';
import type { ComparedPost, ComparedWords, Comparison, Outcome } from './comparison.js';
import { classify } from './versions.js';
import { wordChanges } from './word-changes.js';

/** A post that is not the same in both; null where it is, after all. */
export function comparedPost(
  outcome: Outcome,
  post: TimelinePost,
  before: Revision | null,
  after: Revision | null,
): ComparedPost | null {
  const { id, url } = post;
  const bare = { outcome, id, url, before, after };
  if (before === null || after === null) return { ...bare, change: null, changed: [], words: [] };
  const [one, two] = [
    { ...post, ...before },
    { ...post, ...after },
  ];
  const changed = changedFields(one, two);
  if (changed.length === 0 && outcome === 'changed') return null;
  const change = changed.length === 0 ? null : changeOf(classify({ post: one }, { post: two }, changed));
  return { ...bare, change, changed, words: changed.flatMap((field) => wordsOf(field, before, after)) };
}

/** The whole, with what was left the same counted. */
export function comparisonOf(
  facts: Omit<Comparison, 'kind' | 'counts' | 'posts'> & { readonly posts: readonly (ComparedPost | null)[] },
): Comparison {
  const posts = facts.posts.filter((post) => post !== null);
  const count = (outcome: Outcome): number => posts.filter((post) => post.outcome === outcome).length;
  const counts = {
    new: count('new'),
    changed: count('changed'),
    withdrawn: count('withdrawn'),
    'rolled-off': count('rolled-off'),
    unknown: count('unknown'),
    same: facts.posts.length - posts.length,
  };
  const { before, after, comparesWords, diagnostics } = facts;
  return { kind: 'comparison', before, after, comparesWords, counts, posts, diagnostics };
}

function changeOf(change: RevisionChange): ComparedPost['change'] {
  return change === 'first' ? null : change;
}

function wordsOf(field: RevisedField, before: Revision, after: Revision): readonly ComparedWords[] {
  if (field !== 'headline' && field !== 'text' && field !== 'byline') return [];
  return [{ field, words: wordChanges(before[field] ?? '', after[field] ?? '') }];
}
