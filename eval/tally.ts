import type { Timestamp } from '../src/model/timestamp.js';
import { type Counter, type Field, startCounts, type Timed } from './counts.js';
import { judgeTime, type TimeTruth } from './judge-time.js';
import type { PostLabel } from './labels.js';
import { shorten } from './words.js';

/** One thing that is not as labelled, in the words of a report. */
export interface Mismatch {
  /** `MISSED`, `INVENTED`, `SILENT time`, `headline`, …: upper case is a broken promise. */
  readonly kind: string;
  /** `#3 block-6462…`; empty for the page. */
  readonly where: string;
  readonly text: string;
}

/** A notebook for one page: what is counted, and what there is to tell about it. */
export interface Tally {
  readonly counts: Record<Counter, number>;
  readonly mismatches: Mismatch[];
  add(counter: Counter, amount?: number): void;
  note(kind: string, where: string, text: string): void;
  field(field: Field, right: boolean, where: string, describe: () => string): void;
  /** `about` null: only count, it was told elsewhere. */
  time(timed: Timed, truth: TimeTruth, stamp: Timestamp | null, where: string, about: string | null): void;
}

function describeStamp(stamp: Timestamp | null): string {
  if (stamp === null) return 'none';
  const assumed = stamp.assumptions.length > 0 ? ` assuming ${stamp.assumptions.join(', ')}` : '';
  return `${stamp.instant} "${shorten(stamp.text ?? '', 50)}" [${stamp.source}${assumed}]`;
}

/** Starts an empty notebook. */
export function startTally(): Tally {
  const counts = startCounts();
  const mismatches: Mismatch[] = [];
  const note: Tally['note'] = (kind, where, text) => void mismatches.push({ kind, where, text });
  return {
    counts,
    mismatches,
    note,
    add(counter, amount = 1) {
      counts[counter] += amount;
    },
    field(field, right, where, describe) {
      counts[`${field}.of`] += 1;
      if (right) counts[`${field}.right`] += 1;
      else note(field, where, describe());
    },
    time(timed, truth, stamp, where, about) {
      const outcome = judgeTime(truth, stamp);
      counts[`${timed}.${outcome}`] += 1;
      if (outcome === 'exact' || outcome === 'none' || about === null) return;
      const silent = outcome === 'silent' || outcome === 'silent-guess';
      const labelled = truth.right.length > 0 ? truth.right.join(' or ') : 'none';
      note(
        `${silent ? 'SILENT' : outcome} ${timed}`,
        where,
        `label ${labelled} | ours ${describeStamp(stamp)} | ${shorten(about)}`,
      );
    },
  };
}

/** `label … | ours …` for any two values. */
export function versus(labelled: unknown, ours: unknown): string {
  return `label ${shorten(JSON.stringify(labelled), 200)} | ours ${shorten(JSON.stringify(ours), 200)}`;
}

/** `#3 block-6462…`: where a labelled post is. */
export function whereIs(label: PostLabel, index: number): string {
  return label.id === null ? `#${index}` : `#${index} ${shorten(label.id, 30)}`;
}
