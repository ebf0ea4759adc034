import type { Document, Element } from '../../read/html/dom.js';
import type { Candidate } from '../candidate.js';
import { bareId, fragmentOf } from '../evidence/blocks/block-id.js';
import { findPointers } from '../evidence/blocks/pointers.js';

/** Labels the posts that a box outside them, "Key moments", points at by their ids. */
export function withKeyEvents(
  posts: readonly Candidate[],
  document: Document,
  elements: readonly Element[],
): readonly Candidate[] {
  const { keyEvents } = findPointers(document, new Set(elements));
  if (keyEvents.size === 0) return posts;
  return posts.map((post) => {
    const { id, url, labels } = post;
    const names = [id ?? '', bareId(id ?? ''), url === null ? '' : fragmentOf(url)];
    const named = names.some((name) => keyEvents.has(name)) && !labels.includes('key-event');
    return named ? { ...post, labels: [...labels, 'key-event'] } : post;
  });
}
