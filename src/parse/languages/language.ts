import type { MarkerKind } from '../../model/post.js';

/** The units a relative time is told in. */
export type RelativeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * The words of one language, and nothing but words: rules live in `parse/time` and `parse/markers`.
 *
 * Every string is lower case, in Unicode NFC, with Western digits, without a trailing full stop
 * ("sept", not "Sept."); the readers fold the page's text the same way before they compare.
 */
export interface Language {
  /** BCP 47, the primary tag where possible: `en`, `pt`, `zh`. */
  readonly code: string;
  /** About twenty very frequent function words, used to guess the language of a text that does not say it. */
  readonly frequent: readonly string[];
  /**
   * The IANA zone of clocks in this language when nothing else is known, only where all places that publish in it
   * share one offset or one dominates clearly; else null (English, Spanish, Portuguese, Arabic …).
   */
  readonly homeZone: string | null;
  /** Twelve entries, January first: every form of the name, long, short, inflected. */
  readonly months: readonly (readonly string[])[];
  /** Seven entries, Monday first: every form. */
  readonly weekdays: readonly (readonly string[])[];
  /** Words for days relative to the writing. */
  readonly days: {
    readonly today: readonly string[];
    readonly yesterday: readonly string[];
    readonly dayBeforeYesterday: readonly string[];
    readonly tomorrow: readonly string[];
  };
  /**
   * Words for the halves of the day, before or after the clock: "a.m.", "午後", "오후". A word in both lists is a night
   * word ("रात"): with 12 and 1 to 5 it is before noon, with 6 to 11 after. A word in `pm` that is also a word for noon
   * ("दोपहर", "中午") is before noon with 10 and 11.
   */
  readonly am: readonly string[];
  readonly pm: readonly string[];
  /** Words that are a clock time by themselves. */
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  /** Words that make even a bare number a clock: "ore 14", "kl 14", "klo 14". Weaker ones ("um", "à") are connectors. */
  readonly beforeClock: readonly string[];
  /** Words that may stand directly after a clock: "uhr", "uur", "hrs", "h"; never one for a length of time alone. */
  readonly afterClock: readonly string[];
  /** Words that may stand before or between the parts of a stamp: "on", "at", "um", "de", "den", "г", "р". */
  readonly connectors: readonly string[];
  /** Words for a zone that only this language uses: `{ tu: 'UTC' }`, `{ 'мск': 'Europe/Moscow' }`. */
  readonly zones: Readonly<Record<string, string>>;
  readonly relative: {
    /** "just now": a stamp by itself. No adverb that begins sentences ("jetzt"). */
    readonly now: readonly string[];
    /** Every form of each unit, abbreviations too: minute: ["minute", "minutes", "min", "mins", "m"]. */
    readonly units: Readonly<Record<RelativeUnit, readonly string[]>>;
    /** Numbers written as words: `{ a: 1, an: 1, one: 1, two: 2 }`. */
    readonly numbers: Readonly<Record<string, number>>;
    /**
     * How a relative time is put together: "{n} {unit} ago", "vor {n} {unit}", "{unit} temu" (a missing {n} is 1).
     * `{n} {unit}` may repeat in the text ("1 hr 35 min ago").
     */
    readonly patterns: readonly string[];
    /** Words before the number that make it vague: "about", "less than", "over". */
    readonly vague: readonly string[];
    /** Fixed phrases with their value: `{ 'a few seconds ago': [10, 'second'] }`. */
    readonly phrases: Readonly<Record<string, readonly [number, RelativeUnit]>>;
  };
  /** Words before a page or post time that say what it is the time of. */
  readonly timeLabels: {
    readonly published: readonly string[];
    readonly updated: readonly string[];
  };
  /**
   * Phrases that mark a post or page. A phrase is compared with the start of a paragraph; one that begins with "…"
   * may stand anywhere in a short paragraph ("…contributed reporting"). Labels (pinned, key-event, summary, breaking)
   * are compared with a whole short text.
   */
  readonly markers: Readonly<Partial<Record<MarkerKind, readonly string[]>>>;
  /** Words in a title or heading that say that the page is a live blog: "live updates", "liveticker", "en direct". */
  readonly liveWords: readonly string[];
  /** Button and widget texts that are no part of any post: "show more", "newest first", "see new updates". */
  readonly furniture: readonly string[];
  /** Words before a writer's name: "by", "von", "par", "from". */
  readonly bylineWords: readonly string[];
}
