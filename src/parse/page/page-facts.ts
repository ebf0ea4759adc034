import type { Author } from '../../model/post.js';
import type { Stamp } from '../candidate.js';
import type { DayHint } from '../time/time-context.js';
import type { ZoneNote } from '../time/zone-note.js';

/** What a page says about itself, before any of it is resolved. */
export interface PageFacts {
  readonly url: string | null;
  readonly title: string | null;
  readonly description: string | null;
  /** BCP 47 as the page gives it. */
  readonly language: string | null;
  readonly publisher: string | null;
  readonly authors: readonly Author[];
  /** Times of the page, the most trustworthy of each role first. */
  readonly stamps: readonly Stamp[];
  /** Whole times above the posts that no word explains. */
  readonly unnamed: readonly Stamp[];
  readonly zoneNote: ZoneNote | null;
  /** The zone of the city a wire story is filed from. */
  readonly datelineZone: string | null;
  /** The zone that the settings of the site name. */
  readonly settingZone: string | null;
  readonly days: readonly DayHint[];
  readonly declared: number | null;
  /** The sentence that says the coverage is over. */
  readonly closed: string | null;
  /** Absolute URLs of further pages. */
  readonly more: readonly string[];
  /** The publisher that the page's source names most often, where the page has no address. */
  readonly sourceHost: string | null;
  /** The words of the page, for language and country: its top is enough. */
  readonly sample: string;
}
