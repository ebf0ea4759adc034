import type { Media } from '../../model/post.js';
import type { RevisedField, Revision, TimelinePost } from '../../model/timeline.js';
import type { Timestamp } from '../../model/timestamp.js';
import { showTime } from '../show-time.js';

/** A part of a post before and after a change, as text. */
export interface FieldChange {
  readonly field: RevisedField;
  readonly before: string;
  readonly after: string;
}

const READ: Readonly<Record<RevisedField, (revision: Revision) => string>> = {
  headline: ({ headline }) => headline ?? '',
  text: ({ text }) => text,
  byline: ({ byline }) => byline ?? '',
  media: ({ media }) => media.map(showMedia).join('\n'),
  time: ({ time }) => timeText(time),
  updated: ({ updated }) => timeText(updated),
  markers: ({ markers }) => markers.map(({ kind, text }) => `${kind}: ${text}`).join('\n'),
};

/** What a revision changed, part by part. */
export function fieldChanges(
  before: Revision,
  after: Revision,
  changed: readonly RevisedField[] = after.changed,
): readonly FieldChange[] {
  return changed.map((field) => ({ field, before: READ[field](before), after: READ[field](after) }));
}

/** The revision that another one is a change of: the last before it that was read in the same way. */
export function revisionBefore({ revisions }: Pick<TimelinePost, 'revisions'>, revision: Revision): Revision | null {
  const earlier = revisions.slice(0, Math.max(0, revisions.indexOf(revision)));
  const alike = earlier.filter(({ form }) => isSameForm(form, revision.form));
  return alike.at(-1) ?? earlier.at(-1) ?? null;
}

function isSameForm(one: Revision['form'], other: Revision['form']): boolean {
  const keys = ['layout', 'variant', 'mediaType', 'savedBy'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function showMedia({ type, caption, credit, url }: Media): string {
  const words = [caption ?? '', credit === null ? '' : `(${credit})`, url ?? ''].filter((part) => part !== '');
  return `${type}: ${words.join(' ')}`;
}

/** The words of the page too: "14 min ago" may be another minute in every capture. */
function timeText(time: Timestamp | null): string {
  if (time === null) return '';
  const shown = showTime(time);
  return time.text === null ? shown : `${shown} ("${time.text}")`;
}
