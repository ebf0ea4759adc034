import type { Label } from '../../model/post.js';
import type { PageOrder } from '../time/timeline.js';

/**
 * What is known of one publisher or CMS: how to recognise it and where its fields are. Data, no code; `defineLayout`
 * checks it. A variant is chosen by what stands in the page, never by its date.
 */
export interface Layout {
  /** `cnn`: the name for `--layout` and in `layout.id`; the name of its file and of its folder of fixtures. */
  readonly id: string;
  /** "CNN". */
  readonly name: string;
  /** The system its pages come from, where others use it too: "Brightspot". Of a platform its own name. */
  readonly cms?: string;
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
export type LayoutVariant = HtmlVariant | StateVariant | ElsewhereVariant | TextVariant | JsonVariant;

/** The variants that a page with elements may be of. */
export type PageVariant = HtmlVariant | StateVariant;

interface VariantFacts {
  readonly id: string;
  /** Years it was seen in, for people: `2020-2023`. */
  readonly era: string;
  /** Null where the template itself does not fix the order. */
  readonly order: PageOrder | null;
  /** What the time beside a post means here: CNN shows the last update. */
  readonly shownTime: 'shown' | 'published' | 'updated';
  /** The zone of times that name none, where the template prints another than the newsroom's. */
  readonly zone?: string;
  /** Where a page says so itself, whoever the customer: the settings of its script. Stands above {@link zone}. */
  readonly zoneAt?: readonly ZoneRule[];
  /** Whether this variant is only tried on the layout's own hosts: for marks that stand on other sites' pages too. */
  readonly onHosts?: true;
  /** Where the posts come from that the page itself does not hold. */
  readonly feeds?: readonly FeedRule[];
  /** The address of a post where the page prints none: `{page}/{id}`. */
  readonly permalink?: string;
}

/** Where a page names the zone of the times it prints. */
export interface ZoneRule {
  /** The elements that name it: `script`. */
  readonly at: string;
  /** Its first group is an IANA name, an offset, or minutes east of UTC. */
  readonly pattern: RegExp;
  /** The attribute to look in; the text of the element when left out. */
  readonly from?: string;
}

/** How the address of a feed is put together out of the page. */
export interface FeedRule {
  /** The elements that name the feed: `.arena-liveblog`, `script`. */
  readonly at: string;
  /** The address: `{@data-event}` is an attribute of the element, `{1}` the first group of {@link FeedRule.pattern}. */
  readonly url: string;
  /** Looked for in the text of the element, or in the attribute that {@link FeedRule.from} names. */
  readonly pattern?: RegExp;
  readonly from?: string;
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
  /** The element in which that flow stands; left out, it is the one with most paragraphs. {@link HtmlVariant.drop} holds in it. */
  readonly flow?: string;
  /** What {@link HtmlVariant.posts} finds too and is no post: adverts, placeholders, polls. Nor is it one in the data. */
  readonly notPosts?: string;
  /** Elements between the posts that hold the date of those below them. */
  readonly days?: string;
  /** A field that is not named is looked for by position, as on a page without a layout. */
  readonly fields: {
    readonly id?: readonly FieldRule[];
    readonly url?: readonly FieldRule[];
    readonly headline?: readonly FieldRule[];
    readonly byline?: readonly FieldRule[];
    /** The time shown; the text and any machine-readable attribute are both read. */
    readonly time?: readonly FieldRule[];
    readonly published?: readonly FieldRule[];
    /** An attribute with the last change, or the line that shows it: `.updated-time`, "Updated at 6.25pm". */
    readonly updated?: readonly FieldRule[];
    /** The elements that hold the words; the whole post when left out. */
    readonly body?: readonly string[];
  };
  /** Labels by selector, asked of the post: `{ pinned: '.pinned' }`. */
  readonly labels?: Readonly<Partial<Record<Label, string>>>;
  /** Asked of the post: whether it was taken back and is left on the page, struck through. */
  readonly retracted?: string;
  /** Copies of posts that stand elsewhere on the page too; left out, the pinned ones are. */
  readonly copies?: string;
  /** Elements inside a post that are no part of its words. */
  readonly drop?: readonly string[];
  readonly page?: PageRules;
}

/** Where the facts of the page as a whole stand. */
export interface PageRules {
  readonly title?: readonly FieldRule[];
  readonly authors?: readonly FieldRule[];
  readonly updated?: readonly FieldRule[];
  readonly published?: readonly FieldRule[];
  readonly declared?: readonly FieldRule[];
}

/** A page whose posts stand in the data of its scripts and not, or not all, in its elements. */
export interface StateVariant extends VariantFacts {
  readonly kind: 'state';
  /** Selectors of which one must match: the script, or what its framework leaves in the page. */
  readonly recognise: readonly string[];
  /** The posts in the first value of a script that has all the paths of `recognise`. */
  readonly state: JsonRules & { readonly recognise: readonly string[] };
  readonly page?: PageRules;
}

/** A page that shows posts only after a script or a frame has fetched them; `feeds` says where from. */
export interface ElsewhereVariant extends VariantFacts {
  readonly kind: 'elsewhere';
  readonly recognise: readonly string[];
  readonly feeds: readonly FeedRule[];
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

/** A JSON answer, saved by itself. */
export interface JsonVariant extends VariantFacts, JsonRules {
  readonly kind: 'json';
  /** Paths that must all exist. */
  readonly recognise: readonly string[];
  /** Where an answer holds its posts as markup; another variant of the layout tells what stands in it. */
  readonly markup?: readonly string[];
}

/**
 * Where posts stand in a JSON value. Paths are keys joined by dots; `[]` walks a list, `[0]` takes one of it,
 * `[type=story]` those with that field (of an object: the object itself, if it has it), `*` walks the values of an
 * object.
 */
export interface JsonRules {
  /** Lists of posts; those of `pinned` are copies on top. */
  readonly posts: readonly string[];
  readonly pinned?: readonly string[];
  /** Fewer posts than these are parts of something else: a box in an article. One is enough when left out. */
  readonly least?: number;
  /** Where an entry says that it is deleted, a draft or an advert: those for which one is true are left out. */
  readonly notPosts?: readonly string[];
  /** A field that is not named is looked for under the names that such data commonly has. */
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
  /** The object in which others stand by name that entries only point at, as Apollo keeps them. */
  readonly refs?: string;
  /** Where an entry says that it has a label: paths of which one is true. */
  readonly labels?: Readonly<Partial<Record<Label, readonly string[]>>>;
  /** How the body is put together, where it is a list of parts and not of texts. */
  readonly parts?: PartRules;
  /** Selectors of what is no part of the words in a body that is markup. */
  readonly drop?: readonly string[];
  readonly page?: {
    readonly url?: readonly string[];
    readonly title?: readonly string[];
    readonly description?: readonly string[];
    /** BCP 47, where an answer says so and the layout is of many languages. */
    readonly language?: readonly string[];
    readonly authors?: readonly string[];
    /** For machines, or as it is printed. */
    readonly updated?: readonly string[];
    readonly published?: readonly string[];
    /** How many posts the whole blog has. */
    readonly declared?: readonly string[];
    /** Addresses of further pages. */
    readonly more?: readonly string[];
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
