import type { PageOrder } from '../time/timeline.js';

/**
 * What is known of one publisher or CMS: how to recognise it and where its fields are. Data, no code; `defineLayout`
 * checks it. A variant is chosen by what stands in the page, never by its date.
 */
export interface Layout {
  /** `cnn`: the name for `--layout` and in `layout.id`. */
  readonly id: string;
  /** "CNN". */
  readonly name: string;
  /** Host names matched on a label boundary: `cnn.com` covers `edition.cnn.com`, not `notcnn.com`. */
  readonly hosts: readonly string[];
  /** IANA zone of the newsroom, for stamps that name none. */
  readonly homeZone: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Newest first, so that the commonest is tried first. */
  readonly variants: readonly LayoutVariant[];
}

/** One era or template of a layout. */
export type LayoutVariant = HtmlVariant | TextVariant | JsonVariant;

interface VariantFacts {
  readonly id: string;
  /** Years it was seen in, for people: `2020-2023`. */
  readonly era: string;
  /** Null where the template itself does not fix the order. */
  readonly order: PageOrder | null;
  /** What the time beside a post means here: CNN shows the last update. */
  readonly shownTime: 'shown' | 'published' | 'updated';
  /** The address of a post where the page prints none: `{page}/{id}`. */
  readonly permalink?: string;
}

/** Where a value stands: a selector (its text), or `selector@attribute`; `@attribute` alone is the post itself. */
export type FieldRule = string;

/** A page with elements. */
export interface HtmlVariant extends VariantFacts {
  readonly kind: 'html';
  /** Selectors of which one must match. */
  readonly recognise: readonly string[];
  /**
   * The posts, in page order; what matches inside another match is left out. Null where posts have no elements of their
   * own: then the flow of text is split by its stamps.
   */
  readonly posts: string | null;
  readonly fields: {
    readonly id?: readonly FieldRule[];
    readonly url?: readonly FieldRule[];
    readonly headline?: readonly FieldRule[];
    readonly byline?: readonly FieldRule[];
    /** The time shown; the text and any machine-readable attribute are both read. */
    readonly time?: readonly FieldRule[];
    readonly published?: readonly FieldRule[];
    readonly updated?: readonly FieldRule[];
    /** The elements that hold the words; the whole post when left out. */
    readonly body?: readonly string[];
  };
  /** Labels by selector, asked of the post: `{ pinned: '.pinned' }`. */
  readonly labels?: Readonly<Partial<Record<'pinned' | 'key-event' | 'summary' | 'breaking', string>>>;
  /** Elements inside a post that are no part of its words. */
  readonly drop?: readonly string[];
  readonly page?: {
    readonly title?: readonly FieldRule[];
    readonly authors?: readonly FieldRule[];
    readonly updated?: readonly FieldRule[];
    readonly published?: readonly FieldRule[];
    readonly declared?: readonly FieldRule[];
  };
}

/** A text dump. */
export interface TextVariant extends VariantFacts {
  readonly kind: 'text';
  /** Patterns of lines; at least `least` different ones must occur. */
  readonly recognise: readonly RegExp[];
  readonly least: number;
  /** Whether "15 min" alone is a relative time here. */
  readonly bareRelative?: boolean;
}

/** A JSON answer or embedded state. Paths are keys joined by dots; `[]` walks a list. */
export interface JsonVariant extends VariantFacts {
  readonly kind: 'json';
  /** Paths that must all exist. */
  readonly recognise: readonly string[];
  /** Lists of posts; those of `pinned` are copies on top. */
  readonly posts: readonly string[];
  readonly pinned?: readonly string[];
  readonly fields: {
    readonly id?: readonly string[];
    readonly url?: readonly string[];
    readonly headline?: readonly string[];
    readonly byline?: readonly string[];
    /** The time that the page shows, for machines and, with the zone it is shown in, for people. */
    readonly time?: readonly string[];
    readonly timeText?: readonly string[];
    readonly published?: readonly string[];
    readonly updated?: readonly string[];
    readonly body?: readonly string[];
  };
  /** How the body is put together, where it is a list of parts and not of texts. */
  readonly parts?: PartRules;
  readonly page?: {
    readonly url?: readonly string[];
    readonly title?: readonly string[];
    readonly description?: readonly string[];
    readonly authors?: readonly string[];
    readonly updated?: readonly string[];
    readonly published?: readonly string[];
  };
}

/** How the parts of a JSON body become markup. */
export interface PartRules {
  /** Where a part says of what kind it is, and the pattern whose first group is the kind. */
  readonly kind: string;
  readonly pattern: RegExp;
  /** By kind; `drop` for what is no part of the post. */
  readonly rules: Readonly<Record<string, PartRule | 'drop'>>;
}

/** Where the words and addresses of one kind of part stand: paths. */
export interface PartRule {
  readonly tag: 'p' | 'h3' | 'ul' | 'blockquote' | 'figure' | 'iframe' | 'video';
  /** The words; of a `ul` its items, of a `figure` its caption. May hold markup. */
  readonly text?: readonly string[];
  /** A word that the page prints before them: "Correction". */
  readonly lead?: readonly string[];
  readonly url?: readonly string[];
  readonly credit?: readonly string[];
}

/** Whether a host belongs to a layout. */
export function isHostOf(layout: Layout, host: string): boolean {
  const name = host.toLowerCase();
  return layout.hosts.some((own) => name === own || name.endsWith(`.${own}`));
}
