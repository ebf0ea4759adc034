import type { Timestamp } from './timestamp.js';

/** A person or agency named as a writer: `From CNN's Amy Cassidy in London` gives the place too. */
export interface Author {
  readonly name: string;
  /** "in London". */
  readonly location: string | null;
  /** "CNN's …", "Assistant political editor, BBC News". */
  readonly organization: string | null;
}

/** A picture, film or sound that belongs to the post itself. */
export interface Media {
  readonly type: 'image' | 'video' | 'audio';
  /** Absolute URL, or null where a text dump kept only the caption. */
  readonly url: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly alt: string | null;
}

/** Something shown in the post but hosted elsewhere: a tweet, a player, a widget. Kept as a link and its text. */
export interface Embed {
  /** `twitter`, `youtube`, `instagram`, …, or the host name. */
  readonly provider: string | null;
  readonly url: string | null;
  readonly text: string | null;
}

/** A hyperlink in the body of a post. */
export interface Link {
  /** Absolute, archive rewriting undone. */
  readonly url: string;
  readonly text: string;
}

/** What the page calls the post. */
export type Label = 'pinned' | 'key-event' | 'summary' | 'breaking';

/** What kind of statement about a change or about the post the page makes. */
export type MarkerKind =
  | 'updated'
  | 'corrected'
  | 'clarified'
  | 'editors-note'
  | 'contributed'
  | 'pinned'
  | 'key-event'
  | 'summary'
  | 'breaking'
  | 'retracted'
  | 'closed';

/** Words or an attribute that mark a post: "This post was updated with more details", "Updated at 19.38 GMT". */
export interface Marker {
  readonly kind: MarkerKind;
  /** As the page says it, or the attribute that says it. */
  readonly text: string;
  /** The time the marker itself names, if any. */
  readonly at: Timestamp | null;
}

/** Bounds of a first publication that the page does not state: UTC, ISO 8601. */
export interface InstantRange {
  readonly after: string | null;
  readonly before: string | null;
}

/** One entry of a live blog. */
export interface Post {
  /** The publisher's own id; else derived from the content so that it stays the same between runs. */
  readonly id: string;
  readonly idSource: 'publisher' | 'derived';
  readonly url: string | null;
  /** 0 for the first post on the page. */
  readonly position: number;
  readonly headline: string | null;
  /** The time the page shows for the post: sort and display by this. */
  readonly time: Timestamp | null;
  /** First publication, where the page says so or nothing speaks against it. */
  readonly published: Timestamp | null;
  /** Last change, where the page says so or where the order of the page proves it. */
  readonly updated: Timestamp | null;
  /** What is still certain when {@link Post.published} is null. */
  readonly publishedBetween: InstantRange | null;
  /** The line as printed: "From CNN's Natasha Bertrand, Oren Liebermann and Haley Britzky". */
  readonly byline: string | null;
  readonly authors: readonly Author[];
  /** People credited with help: "… contributed reporting to this post." */
  readonly contributors: readonly Author[];
  /** Paragraphs joined by a blank line. */
  readonly text: string;
  /** Sanitized; empty when the caller asked for none. */
  readonly html: string;
  readonly media: readonly Media[];
  readonly embeds: readonly Embed[];
  readonly links: readonly Link[];
  readonly labels: readonly Label[];
  readonly markers: readonly Marker[];
}
