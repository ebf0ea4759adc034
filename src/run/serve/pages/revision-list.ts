import type { Revision, RevisionChange, TimelinePost } from '../../../model/timeline.js';
import { paragraphsHtml } from '../../../publish/body-html.js';
import { fieldChanges, revisionBefore } from '../../../publish/history/field-changes.js';
import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import type { ReaderZone } from '../in-zone.js';
import { showInstantIn } from './show-instant.js';
import { wordDiff } from './word-diff.js';

const CHANGES: Readonly<Record<RevisionChange, string>> = {
  first: 'First seen',
  typo: 'A slip of the pen mended',
  addition: 'Words added',
  correction: 'Words changed',
  rewrite: 'Written anew',
  'timestamp-only': 'Another time, the same words',
};

const FIELDS = {
  headline: 'Headline',
  text: 'Words',
  byline: 'Byline',
  media: 'Pictures',
  time: 'Time',
  updated: 'Updated',
  markers: 'Notes',
} as const;

/** What became of a post, the oldest first: what the first capture said, and then what was changed, word by word. */
export function revisionList(post: TimelinePost, zone: ReaderZone): string {
  const items = post.revisions.map((revision) => `<li>\n${revisionOf(post, revision, zone)}\n</li>`);
  if (post.withdrawnBetween !== null) {
    const { after, before } = post.withdrawnBetween;
    items.push(
      `<li>\n<h3>Withdrawn</h3>\n<p>Between ${showInstantIn(after, zone)} and ${showInstantIn(before, zone)}.</p>\n</li>`,
    );
  }
  return `<ol class="revisions">\n${items.join('\n')}\n</ol>`;
}

function revisionOf(post: TimelinePost, revision: Revision, zone: ReaderZone): string {
  const before = revisionBefore(post, revision);
  const isFirst = revision.change === 'first' || before === null;
  return [
    `<h3>${isFirst ? CHANGES.first : CHANGES[revision.change]}</h3>`,
    `<p class="soft">${seenWords(revision, zone)}</p>`,
    ...(isFirst ? firstWords(revision) : changedWords(before, revision)),
  ].join('\n');
}

function seenWords({ seenFrom, seenTo, form }: Revision, zone: ReaderZone): string {
  const seen =
    seenFrom === null
      ? 'In a capture of unknown time'
      : seenTo === null || seenTo === seenFrom
        ? `In the capture of ${showInstantIn(seenFrom, zone)}`
        : `In captures from ${showInstantIn(seenFrom, zone)} to ${showInstantIn(seenTo, zone)}`;
  const layout = form.variant === null ? form.layout : `${form.layout} (${form.variant})`;
  return `${seen}, read as ${escapeMarkup(legalLine(layout))}.`;
}

function firstWords({ headline, byline, text }: Revision): readonly string[] {
  return [
    headline === null ? '' : `<p><strong><bdi>${escapeMarkup(legalLine(headline))}</bdi></strong></p>`,
    byline === null ? '' : `<p class="by"><bdi>${escapeMarkup(legalLine(byline))}</bdi></p>`,
    paragraphsHtml(text),
  ].filter((part) => part !== '');
}

function changedWords(before: Revision, revision: Revision): readonly string[] {
  const fields = fieldChanges(before, revision);
  return fields.map(
    (change) =>
      `<dl class="change"><dt>${FIELDS[change.field]}</dt><dd dir="auto">${wordDiff(change.before, change.after)}</dd></dl>`,
  );
}
