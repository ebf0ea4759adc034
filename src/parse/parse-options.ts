import { LivepostsError } from '../model/error.js';
import type { readPage } from '../read/read-page.js';
import { defineLayout } from './layouts/define-layout.js';
import type { Layout } from './layouts/layout.js';
import { LAYOUTS, layoutOf } from './layouts/layouts.js';

/** What the caller knows about a page and wants from it. */
export interface ParseOptions {
  /** The page's address, or that of an archive's copy of it. */
  readonly url?: string;
  /** When the page was captured: ISO 8601 with a zone. Relative times need it. */
  readonly capturedAt?: string;
  /** IANA zone of times that name none; stands above everything but the page's own words beside a time. */
  readonly zone?: string;
  /** BCP 47 tag; stands above what the page declares. */
  readonly language?: string;
  /** A layout id, `generic` to use none, or a layout of your own. */
  readonly layout?: string | Layout;
  /** `fast` unless given; `spec` builds the DOM as browsers do, several times slower. */
  readonly engine?: 'fast' | 'spec';
  /** `Content-Type` of the answer that the page came in; its charset stands above what the page declares. */
  readonly contentType?: string;
  /** Whether an ordinary article is accepted: `kind: 'article'` with one post. */
  readonly articles?: boolean;
  /** Whether posts carry sanitized HTML; true unless given. */
  readonly html?: boolean;
  /** Largest input in bytes. */
  readonly maxBytes?: number;
  /** What the input is called in `capture.source`: `file:page.html`. */
  readonly source?: string;
}

/** The layout that an option names. */
export function chosenLayout(id: string | Layout | undefined): Layout | 'generic' | null {
  if (typeof id === 'object') return defineLayout(id);
  if (id === undefined || id === 'generic') return id ?? null;
  const layout = layoutOf(id);
  if (layout !== null) return layout;
  throw new LivepostsError('unknown-layout', `There is no layout "${id}".`, {
    hint: `Use one of: generic, ${LAYOUTS.map((known) => known.id).join(', ')}.`,
  });
}

/** The options that concern the reading of the input. */
export function readOptions(options: ParseOptions): Parameters<typeof readPage>[1] {
  const { url, capturedAt, source, engine, contentType, maxBytes } = options;
  return {
    ...(url === undefined ? {} : { url }),
    ...(capturedAt === undefined ? {} : { capturedAt }),
    ...(source === undefined ? {} : { source }),
    ...(engine === undefined ? {} : { engine }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  };
}
