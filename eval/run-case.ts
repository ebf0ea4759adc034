import { LivepostsError } from '../src/model/error.js';
import type { LiveBlog } from '../src/model/live-blog.js';
import type { EvalOptions } from './args.js';
import { type PageCase, readInput } from './cases.js';
import type { Counts } from './counts.js';
import { scoreFailure, scorePage } from './score.js';
import { isHtml, stripBytes } from './strip.js';
import { type Mismatch, startTally, type Tally } from './tally.js';
import { shorten } from './words.js';

/** The parser that is measured. */
export type Parse = (input: Uint8Array | string, options: { url?: string; layout?: string }) => LiveBlog;

/** How one page is run. */
export type CaseOptions = Pick<EvalOptions, 'layout' | 'strip' | 'withUrl'>;

/** What came of one page. */
export interface PageScore {
  readonly name: string;
  readonly group: string;
  readonly outcome: 'parsed' | 'refused' | 'crashed';
  /** The error, when there was one. */
  readonly error: string | null;
  /** `layout/variant evidence+evidence`. */
  readonly layout: string | null;
  readonly counts: Counts;
  readonly mismatches: readonly Mismatch[];
}

type Attempt =
  | { readonly outcome: 'parsed'; readonly blog: LiveBlog }
  | { readonly outcome: 'refused' | 'crashed'; readonly code: string | null; readonly error: string };

function attempt(parse: Parse, input: Uint8Array | string, options: Parameters<Parse>[1]): Attempt {
  try {
    return { outcome: 'parsed', blog: parse(input, options) };
  } catch (error) {
    if (error instanceof LivepostsError) {
      return { outcome: 'refused', code: error.code, error: `${error.code}: ${shorten(error.message, 80)}` };
    }
    const text = error instanceof Error ? (error.stack ?? error.message).split('\n', 2).join(' ') : String(error);
    return { outcome: 'crashed', code: null, error: shorten(text, 200) };
  }
}

function scoreRefusal(tried: Attempt): Tally {
  const tally = startTally();
  tally.add('not-live');
  if (tried.outcome === 'parsed') {
    const { posts, layout } = tried.blog;
    const first = posts[0];
    const words = first === undefined ? '' : shorten(`${first.headline ?? ''} — ${first.text}`, 70);
    tally.note(
      'NOT REFUSED',
      '',
      `${layout.id} [${layout.evidence.join('+')}] ${posts.length} posts | first: ${words}`,
    );
  } else if (tried.code === 'not-live-blog') tally.add('not-live-refused');
  else tally.note('NOT REFUSED', '', `another error: ${tried.error}`);
  return tally;
}

/** Runs the parser over one page and compares what it gives with what is known. */
export function runCase(parse: Parse, page: PageCase, options: CaseOptions): PageScore {
  const read = readInput(page);
  const input =
    options.strip.size > 0 && typeof read !== 'string' && isHtml(page.path) ? stripBytes(read, options.strip) : read;
  const { label } = page;
  const url = options.withUrl ? (label?.sourceUrl ?? null) : null;
  const tried = attempt(parse, input, {
    ...(url === null ? {} : { url }),
    ...(options.layout === null ? {} : { layout: options.layout }),
  });

  const tally = ((): Tally => {
    if (label === null) return scoreRefusal(tried);
    if (tried.outcome !== 'parsed') return scoreFailure(label);
    const source = typeof input === 'string' ? input : Buffer.from(input).toString('utf8');
    return scorePage(label, tried.blog, { withUrl: options.withUrl, source });
  })();

  tally.add('pages');
  if (tried.outcome === 'crashed') {
    tally.add('crashed');
    tally.note('CRASHED', '', tried.error);
  }
  // A label without posts is a page that may as well be refused.
  if (tried.outcome === 'refused' && label !== null && label.posts.length > 0) {
    tally.add('refused');
    tally.note('REFUSED', '', tried.error);
  }
  const blog = tried.outcome === 'parsed' ? tried.blog : null;
  const { id, variant, evidence } = blog?.layout ?? { id: null, variant: null, evidence: [] };
  return {
    name: page.name,
    group: page.group,
    outcome: tried.outcome,
    error: tried.outcome === 'parsed' ? null : tried.error,
    layout: id === null ? null : `${id}${variant === null ? '' : `/${variant}`} ${evidence.join('+')}`.trim(),
    counts: tally.counts,
    mismatches: tally.mismatches,
  };
}
