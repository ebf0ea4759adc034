import { weighLiveSigns } from '../evidence/text/live-signs.js';
import { LANGUAGES } from '../languages/languages.js';
import { fold } from '../time/fold.js';

/** A tree of phrases, letter by letter. */
interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

let tree: Branch | null = null;

/** Whether a title says that its page is live, in any language: what language the page is in, only its text tells. */
export function isLiveTitle(raw: string): boolean {
  const title = raw.replace(/\s+/g, ' ').trim().normalize('NFC');
  return mayHoldPhrase(fold(title)) && weighLiveSigns([], null, title, LANGUAGES).points > 0;
}

/** The quick no: no phrase of any language stands in the title, at whatever place. */
function mayHoldPhrase(folded: string): boolean {
  tree ??= growTree();
  for (let start = 0; start < folded.length; start++) {
    let branch: Branch | undefined = tree;
    for (let at = start; branch !== undefined; at++) {
      if (branch.ends) return true;
      branch = branch.next.get(folded.charAt(at));
    }
  }
  return false;
}

function growTree(): Branch {
  const root: Branch = { next: new Map(), ends: false };
  for (const { liveWords, markers } of LANGUAGES) {
    for (const phrase of [...liveWords, ...(markers.closed ?? [])]) {
      let branch = root;
      // "…" stands for what comes before a phrase.
      for (const letter of phrase.replace(/^…/, '').split('')) {
        const known = branch.next.get(letter) ?? { next: new Map<string, Branch>(), ends: false };
        branch.next.set(letter, known);
        branch = known;
      }
      branch.ends = true;
    }
  }
  return root;
}
