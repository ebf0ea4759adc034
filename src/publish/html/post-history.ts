import { wordChanges } from '../../history/word-changes.js';
import type { Post } from '../../model/post.js';
import type { Revision, TimelinePost } from '../../model/timeline.js';
import { hasHistory } from '../coverage.js';
import { type FieldChange, fieldChanges, revisionBefore } from '../history/field-changes.js';
import { shortenSame } from '../history/shorten-same.js';
import { changesOf, changeWords, showInstant } from '../history-facts.js';
import { escapeMarkup, legalText } from '../xml-text.js';

/** What was changed in a post, word by word, behind one line to open; empty for a post that nothing changed. */
export function postHistory(post: Post): string {
  const words = hasHistory(post) ? changeWords(post) : null;
  if (!hasHistory(post) || words === null) return '';
  const changes = changesOf(post).map((revision) => `<li>${changeOf(post, revision)}</li>`);
  return `<details>\n<summary>${words}</summary>\n<ol>\n${changes.join('\n')}\n</ol>\n</details>`;
}

function changeOf(post: TimelinePost, revision: Revision): string {
  const { seenFrom, change } = revision;
  const when = seenFrom === null ? 'time unknown' : showInstant(seenFrom);
  const before = revisionBefore(post, revision);
  const fields = before === null ? [] : fieldChanges(before, revision).map(fieldHtml);
  return [`<span dir="ltr">${escapeMarkup(`seen ${when}: ${change}`)}</span>`, ...fields].join('\n');
}

function fieldHtml({ field, before, after }: FieldChange): string {
  const marked = shortenSame(wordChanges(legalText(before), legalText(after))).map(({ kind, text }) => {
    const words = escapeMarkup(text).replace(/\n+/g, '<br>');
    return kind === 'same' ? words : kind === 'added' ? `<ins>${words}</ins>` : `<del>${words}</del>`;
  });
  return `<p>${field}: ${marked.join('')}</p>`;
}
