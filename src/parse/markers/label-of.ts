import type { Label } from '../../model/post.js';
import type { Language } from '../languages/language.js';
import { fold } from '../time/fold.js';

/** The label that a short text is, in any of the languages: "Festet innlegg" is `pinned`. */
export function labelOf(text: string, languages: readonly Language[]): Label | null {
  if (text.length > 40) return null;
  const folded = fold(text).replace(/[:.!]+$/, '');
  for (const label of ['pinned', 'key-event', 'breaking'] as const) {
    if (languages.some(({ markers }) => markers[label]?.includes(folded) === true)) return label;
  }
  return null;
}
