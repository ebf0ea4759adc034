import type { Report } from '../../model/diagnostic.js';
import type { Document } from '../../read/html/dom.js';
import type { Candidate } from '../candidate.js';
import { statesOf } from '../evidence/state/read-state.js';
import { hasPaths } from './choose-layout.js';
import type { StateVariant } from './layout.js';
import { type PathOptions, readByPaths } from './read-by-paths.js';

/** The posts out of the data that a page carries for its scripts, as a layout describes it. */
export function readByState(
  document: Document,
  { state, permalink }: StateVariant,
  options: PathOptions,
  report: Report,
): readonly Candidate[] {
  const rules = permalink === undefined ? state : { ...state, permalink };
  let best: readonly Candidate[] = [];
  // A page may carry the same data twice: the first part of it, and the whole.
  for (const value of statesOf(document, report)) {
    if (!hasPaths(value, state.recognise)) continue;
    const posts = readByPaths(value, rules, options, report);
    if (posts.length > best.length) best = posts;
  }
  return best;
}
