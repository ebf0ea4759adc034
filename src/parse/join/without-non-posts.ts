import type { Report } from '../../model/diagnostic.js';
import type { Candidate } from '../candidate.js';
import { matchEntries } from './match-entries.js';

/**
 * The data without what the page shows as no post: adverts and the box of key points are listed among the updates of
 * some sites.
 */
export function withoutNonPosts(
  posts: readonly Candidate[],
  nonPosts: readonly Candidate[],
  data: readonly Candidate[],
  report: Report,
): readonly Candidate[] {
  if (nonPosts.length === 0 || data.length === 0) return data;
  const { partners } = matchEntries([...posts, ...nonPosts], data);
  return data.filter((entry, position) => {
    const partner = partners[position] ?? null;
    if (partner === null || partner < posts.length) return true;
    report('non-post-dropped', { severity: 'info', where: entry.id, message: 'the data lists what is no post' });
    return false;
  });
}
