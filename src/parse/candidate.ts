import type { Author, Label, Marker } from '../model/post.js';
import type { TimeSource } from '../model/timestamp.js';
import type { ChildNode, Element } from '../read/html/dom.js';
import type { DateReading } from './time/reading.js';

/** The places of a page that say something about its posts. */
export type EvidenceKind = 'layout' | 'blocks' | 'microdata' | 'json-ld' | 'state' | 'text';

/** A time as some source gives it for a post, not yet resolved. */
export interface Stamp {
  /** `shown`: what the page displays, without saying whether it is the first publication or the last change. */
  readonly role: 'shown' | 'published' | 'updated';
  readonly source: TimeSource;
  /** What a reader sees. */
  readonly text: string | null;
  /** What a machine sees: the attribute or field, as written. */
  readonly value: string | number | null;
}

/** The words of a post, still in the form of their source. */
export type Body =
  | {
      readonly kind: 'nodes';
      readonly nodes: readonly ChildNode[];
      /** The element of the whole post, its head included, where it has one. */
      readonly post?: Element;
      /** Elements inside that are headline, stamp or byline and so no part of the words. */
      readonly skip: ReadonlySet<Element>;
      /** How many signs at the start, blanks not counted, are stamp or headline on the first line of the words. */
      readonly cut?: number;
    }
  | {
      readonly kind: 'html';
      readonly html: string;
      /** Selectors of what inside is no part of the words. */
      readonly drop?: readonly string[];
    }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

/** What one kind of evidence says about one post. Several candidates are joined into one post. */
export interface Candidate {
  readonly evidence: EvidenceKind;
  /** The publisher's id as it stands in the source. */
  readonly id: string | null;
  /** Every form under which other evidence may name the same post: bare ids, anchors, permalinks. */
  readonly keys: readonly string[];
  readonly url: string | null;
  readonly headline: string | null;
  readonly stamps: readonly Stamp[];
  /** The day heading that speaks for this post, in pages that print the date once a day. */
  readonly heading: DateReading | null;
  readonly byline: string | null;
  readonly authors: readonly Author[];
  readonly body: Body | null;
  readonly labels: readonly Label[];
  readonly markers: readonly Marker[];
  /** A copy that the page shows out of order, on top. */
  readonly pinnedCopy: boolean;
}

/** A candidate with nothing in it: sources name only what they know. */
export const EMPTY_CANDIDATE: Omit<Candidate, 'evidence'> = {
  id: null,
  keys: [],
  url: null,
  headline: null,
  stamps: [],
  heading: null,
  byline: null,
  authors: [],
  body: null,
  labels: [],
  markers: [],
  pinnedCopy: false,
};
