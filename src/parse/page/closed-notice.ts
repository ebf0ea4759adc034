import type { Language } from '../languages/language.js';
import { fold } from '../time/fold.js';

/** The first of some short texts that says the coverage is over: "This live blog is now closed", "– as it happened". */
export function findClosedNotice(texts: readonly string[], languages: readonly Language[]): string | null {
  for (const text of texts) {
    if (text.length > 240) continue;
    const folded = fold(text.normalize('NFC'));
    if (/[–—-] as it happened\b|^as it happened:/i.test(text)) return text;
    for (const { markers } of languages) {
      for (const phrase of markers.closed ?? []) {
        const hit = phrase.startsWith('…') ? folded.includes(phrase.slice(1)) : folded.startsWith(phrase);
        if (hit) return text;
      }
    }
  }
  return null;
}
