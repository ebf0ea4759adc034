/** What can be wrong with a history. The first group must never be; the second is something provable that was not found. */
export const FAULTS = {
  'lost-sighting': 'a post that a capture shows is in no post of the timeline',
  'not-shown': 'a post is said to be in a capture that does not show it',
  'merged-posts': 'two posts became one',
  'false-edit': 'an edit is claimed where nobody edited anything',
  'edit-turned-round': 'the older words are said to be the newer ones',
  'wrong-class': 'an edit is called what it is not',
  'false-withdrawal': 'a withdrawal is claimed that did not happen',
  'withdrawal-misdated': 'a withdrawal happened, but not when it is claimed',
  'wrong-state': 'a post is said to be where it is not',
  'wrong-seen': 'first or last seen, or those of a revision, are no captures that show it',
  'lost-words': 'words that a capture shows are in no revision',
  'wrong-publication': 'a first publication is stated that the captures disprove',
  'wrong-bounds': 'the publication is not within its bounds',
  'wrong-order': 'two posts stand the other way round than on every page',
  'false-gap': 'a gap between two posts that a page shows side by side',
  'false-stale': 'a fresh page is called stale',
  'wrong-count': 'a number of the timeline is not the number of what it counts',
  'order-dependent': 'another order of the captures gives another history',
  'split-post': 'two sightings of one post, provably so, are two posts',
  'missed-edit': 'an edit that two captures prove is not there',
  'missed-withdrawal': 'a withdrawal that a capture proves is not there',
  'missed-gap': 'a post that no capture shows is in no gap',
  'missed-stale': 'a page out of a cache that says so itself is taken for a fresh one',
} as const;

export type FaultKind = keyof typeof FAULTS;

/**
 * What nobody can be right about where a page came out of a cache and nothing tells: when something was, and which of two
 * came first. That a post was taken away is not among it, for such a page can be told from one that proves itself fresh.
 */
const HIDDEN_BY_CACHES: ReadonlySet<FaultKind> = new Set([
  'withdrawal-misdated',
  'edit-turned-round',
  'wrong-publication',
  'wrong-bounds',
  'wrong-state',
]);

export const isHiddenByCaches = (kind: FaultKind): boolean => HIDDEN_BY_CACHES.has(kind);

/** One thing that is wrong, with what was played and what is claimed. */
export interface Fault {
  readonly kind: FaultKind;
  readonly what: string;
  /** Nothing in the captures tells that one of them came out of a cache: no history can be right about it. */
  readonly undetectable: boolean;
}

/** Shares to measure by: how much of what is claimed is right, how much of what is provable was found. */
export interface Score {
  claimed: number;
  right: number;
  provable: number;
  found: number;
}

/** The scores of one judgement or of many. */
export interface Scores {
  readonly matching: Score;
  readonly edits: Score;
  /** Of the claimed edits that are right: those whose kind can be told, and those of which it is told rightly. */
  readonly classes: { judged: number; right: number };
  readonly withdrawals: Score;
}

const startScore = (): Score => ({ claimed: 0, right: 0, provable: 0, found: 0 });

export function startScores(): Scores {
  return {
    matching: startScore(),
    edits: startScore(),
    classes: { judged: 0, right: 0 },
    withdrawals: startScore(),
  };
}

export function addScores(sum: Scores, more: Scores): void {
  for (const name of ['matching', 'edits', 'withdrawals'] as const) {
    for (const field of ['claimed', 'right', 'provable', 'found'] as const) sum[name][field] += more[name][field];
  }
  sum.classes.judged += more.classes.judged;
  sum.classes.right += more.classes.right;
}
