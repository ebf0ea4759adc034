import type { CaptureInfo } from '../model/capture.js';
import type { Document } from './html/dom.js';

/** A capture that has been decoded and read. */
export type Page = HtmlPage | TextPage | JsonPage;

interface PageFacts {
  /** The page's own address, archive rewriting undone; null when nothing says so. */
  readonly url: string | null;
  readonly capture: CaptureInfo;
}

/** A page with elements. */
export interface HtmlPage extends PageFacts {
  readonly kind: 'html';
  readonly html: string;
  readonly document: Document;
  /** Which engine built {@link HtmlPage.document}. */
  readonly engine: 'fast' | 'spec';
}

/** What a text extractor or crawl corpus kept of a page. */
export interface TextPage extends PageFacts {
  readonly kind: 'text';
  /** Line ends are `\n`. */
  readonly text: string;
}

/** An API answer or embedded state that was saved by itself. */
export interface JsonPage extends PageFacts {
  readonly kind: 'json';
  readonly value: unknown;
}
