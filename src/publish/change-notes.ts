import type { MarkerKind, Post } from '../model/post.js';
import { showMinute } from './show-time.js';
import { legalLine } from './xml-text.js';

/** What a reader is told of a change, plain text: "Corrected", "2024-02-07 18:20 -05:00", "An earlier version said …". */
export interface ChangeNote {
  /** What happened; the page's own words where they say so themselves ("Updated at 12.36 BST"). */
  readonly lead: string;
  readonly when: string | null;
  readonly words: string | null;
}

/** Markers that say something of the words; the others are labels. */
const LEADS: Readonly<Partial<Record<MarkerKind, string>>> = {
  updated: 'Updated',
  corrected: 'Corrected',
  clarified: 'Clarified',
  'editors-note': 'Editor’s note',
  retracted: 'Retracted',
  closed: 'Closed',
};

/** What stands so near the end of the words is not said twice. */
const END = 600;

/**
 * What the page says of changes to a post and of those who helped, each once, for the end of its content. An update
 * without words is told by its time.
 */
export function changeNotes({ markers, contributors, updated, published, text }: Post): readonly ChangeNote[] {
  const end = markers.length + contributors.length === 0 ? '' : legalLine(text.slice(-END));
  const notes: ChangeNote[] = [];
  for (const { kind, text: said, at } of markers) {
    const lead = LEADS[kind];
    const words = legalLine(said);
    if (lead === undefined || words === '' || end.includes(words)) continue;
    const when = at === null ? null : showMinute(at);
    const isLead = words.toLowerCase().startsWith(lead.toLowerCase());
    notes.push(isLead ? { lead: words, when, words: null } : { lead, when, words });
  }
  const isTold = markers.some(({ kind }) => kind === 'updated' || kind === 'corrected');
  if (updated !== null && updated.instant !== published?.instant && !isTold)
    notes.push({ lead: 'Updated', when: showMinute(updated), words: null });
  const helpers = contributors.map(({ name }) => legalLine(name)).filter((name) => !end.includes(name));
  if (helpers.length > 0) notes.push({ lead: 'Contributors', when: null, words: helpers.join(', ') });
  return notes;
}
