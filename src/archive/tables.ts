/**
 * The rows of the archive as the data base gives them: instants are UTC, ISO 8601; lists and objects are JSON text; yes
 * and no are 1 and 0. docs/archive.md explains every column, sqlite/schema-1.ts makes the tables.
 */
export interface Tables {
  blogs: BlogRow;
  blog_addresses: AddressRow;
  captures: CaptureRow;
  origins: OriginRow;
  payloads: PayloadRow;
  readings: ReadingRow;
  posts: PostRow;
  post_texts: PostTextRow;
  post_ids: PostIdRow;
  revisions: RevisionRow;
  media: MediaRow;
  diagnostics: DiagnosticRow;
  blog_diagnostics: BlogDiagnosticRow;
}

type Flag = 0 | 1;

/** One live blog, from all of its captures. */
export interface BlogRow {
  id: number;
  /** The least of its normalised addresses: the same whatever order its captures come in. */
  key: string;
  /** A short name for the command line, made of the key. */
  name: string;
  url: string | null;
  title: string | null;
  description: string | null;
  language: string | null;
  publisher: string | null;
  domain: string | null;
  status: string;
  published: string | null;
  updated: string | null;
  captures: number;
  posts: number;
  withdrawn: number;
  declared: number | null;
  missing: number | null;
  first_captured: string | null;
  last_captured: string | null;
  authors: string;
  gaps: string;
  more: string;
}

/** An address that a live blog was captured under. */
export interface AddressRow {
  blog: number;
  url: string;
  /** Normalised: the addresses of one blog have one key, apart from renamed ones. */
  key: string;
}

/** One copy of a page. */
export interface CaptureRow {
  id: number;
  /** Of digest, address and time: a capture is added once. */
  key: string;
  blog: number;
  sha256: string;
  url: string | null;
  captured_at: string | null;
  captured_at_source: string | null;
  kind: string;
  media_type: string;
  encoding: string | null;
  saved_by: string | null;
  title: string | null;
  domain: string | null;
  layout: string;
  variant: string | null;
  status: string;
  posts: number;
  declared: number | null;
  updated: string | null;
  /** What follows is found out from all captures of the blog. */
  stale: Flag;
  window_oldest: string | null;
  window_newest: string | null;
  window_to_newest: Flag | null;
}

/** Where a capture was taken from; one capture may lie in several files. */
export interface OriginRow {
  capture: number;
  source: string;
  origin: string | null;
}

/** The bytes of a page as they were captured. */
export interface PayloadRow {
  sha256: string;
  /** Unpacked. */
  size: number;
  /** Packed with gzip. */
  bytes: Uint8Array;
}

/** What the parser read in a capture. */
export interface ReadingRow {
  capture: number;
  /** Version of liveposts. */
  parser: string;
  /** What the parser was told, so that it can read the page again. */
  options: string;
  /** A LiveBlog as JSON, packed with gzip. */
  blog: Uint8Array;
}

/** One post through all captures. */
export interface PostRow {
  id: number;
  blog: number;
  /** Its id; with a number behind it where two posts of a blog have one id. */
  key: string;
  post_id: string;
  id_source: string;
  url: string | null;
  /** 0 for the oldest. */
  place: number;
  state: string;
  time: string | null;
  local_time: string | null;
  precision: string | null;
  published: string | null;
  published_after: string | null;
  published_before: string | null;
  updated: string | null;
  first_seen: string | null;
  last_seen: string | null;
  withdrawn_after: string | null;
  withdrawn_before: string | null;
  revisions: number;
}

/** What a post says now; apart from its row above, which changes with every capture that shows it. */
export interface PostTextRow {
  post: number;
  headline: string | null;
  byline: string | null;
  text: string;
  html: string;
  /** Timestamps, authors, embeds, links, labels, markers. */
  details: string;
  /** The words as they are searched, where the script does not part words by spaces. */
  search_headline: string | null;
  search_text: string | null;
}

/** Every id that a post had. */
export interface PostIdRow {
  post: number;
  id: string;
}

/** What a post said from one capture to another. */
export interface RevisionRow {
  post: number;
  /** 0 for the first. */
  ordinal: number;
  seen_from: string | null;
  seen_to: string | null;
  change: string;
  changed: string;
  layout: string;
  variant: string | null;
  media_type: string;
  saved_by: string | null;
  /** The words are those that the post has now: the four columns behind this are null then. */
  is_current: Flag;
  headline: string | null;
  byline: string | null;
  text: string | null;
  html: string | null;
  /** Media, time, updated, labels, markers; null where they are those that the post has now. */
  details: string | null;
}

/** Pictures, films and sounds of a post as it is now. */
export interface MediaRow {
  post: number;
  ordinal: number;
  type: string;
  url: string | null;
  caption: string | null;
  credit: string | null;
  alt: string | null;
}

/** What was dropped, mended or doubted. */
interface AnyDiagnosticRow {
  ordinal: number;
  code: string;
  severity: string;
  message: string;
  place: string | null;
  raw: string | null;
}

/** In the reading of one capture. */
export interface DiagnosticRow extends AnyDiagnosticRow {
  capture: number;
}

/** In joining the captures of a blog. */
export interface BlogDiagnosticRow extends AnyDiagnosticRow {
  blog: number;
}

/** The columns of each table, in the order of the schema. */
export const COLUMNS: { readonly [T in keyof Tables]: readonly (keyof Tables[T] & string)[] } = {
  blogs: [
    'id',
    'key',
    'name',
    'url',
    'title',
    'description',
    'language',
    'publisher',
    'domain',
    'status',
    'published',
    'updated',
    'captures',
    'posts',
    'withdrawn',
    'declared',
    'missing',
    'first_captured',
    'last_captured',
    'authors',
    'gaps',
    'more',
  ],
  blog_addresses: ['blog', 'url', 'key'],
  captures: [
    'id',
    'key',
    'blog',
    'sha256',
    'url',
    'captured_at',
    'captured_at_source',
    'kind',
    'media_type',
    'encoding',
    'saved_by',
    'title',
    'domain',
    'layout',
    'variant',
    'status',
    'posts',
    'declared',
    'updated',
    'stale',
    'window_oldest',
    'window_newest',
    'window_to_newest',
  ],
  origins: ['capture', 'source', 'origin'],
  payloads: ['sha256', 'size', 'bytes'],
  readings: ['capture', 'parser', 'options', 'blog'],
  posts: [
    'id',
    'blog',
    'key',
    'post_id',
    'id_source',
    'url',
    'place',
    'state',
    'time',
    'local_time',
    'precision',
    'published',
    'published_after',
    'published_before',
    'updated',
    'first_seen',
    'last_seen',
    'withdrawn_after',
    'withdrawn_before',
    'revisions',
  ],
  post_texts: ['post', 'headline', 'byline', 'text', 'html', 'details', 'search_headline', 'search_text'],
  post_ids: ['post', 'id'],
  revisions: [
    'post',
    'ordinal',
    'seen_from',
    'seen_to',
    'change',
    'changed',
    'layout',
    'variant',
    'media_type',
    'saved_by',
    'is_current',
    'headline',
    'byline',
    'text',
    'html',
    'details',
  ],
  media: ['post', 'ordinal', 'type', 'url', 'caption', 'credit', 'alt'],
  diagnostics: ['capture', 'ordinal', 'code', 'severity', 'message', 'place', 'raw'],
  blog_diagnostics: ['blog', 'ordinal', 'code', 'severity', 'message', 'place', 'raw'],
};
