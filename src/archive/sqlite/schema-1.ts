/**
 * The tables of the first version of the archive, for SQLite. What a table holds is said in ../tables.ts and
 * docs/archive.md. A later version adds a file beside this one and changes nothing here: archives that were made with it
 * exist.
 */
export const SCHEMA_1: readonly string[] = [
  `CREATE TABLE blogs (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  url TEXT,
  title TEXT,
  description TEXT,
  language TEXT,
  publisher TEXT,
  domain TEXT,
  status TEXT NOT NULL,
  published TEXT,
  updated TEXT,
  captures INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  declared INTEGER,
  missing INTEGER,
  first_captured TEXT,
  last_captured TEXT,
  authors TEXT NOT NULL,
  gaps TEXT NOT NULL,
  more TEXT NOT NULL
)`,
  `CREATE TABLE blog_addresses (
  blog INTEGER NOT NULL REFERENCES blogs (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (blog, url)
) WITHOUT ROWID`,
  'CREATE INDEX blog_addresses_key ON blog_addresses (key)',
  `CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  blog INTEGER NOT NULL REFERENCES blogs (id),
  sha256 TEXT NOT NULL,
  url TEXT,
  captured_at TEXT,
  captured_at_source TEXT,
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT,
  saved_by TEXT,
  title TEXT,
  domain TEXT,
  layout TEXT NOT NULL,
  variant TEXT,
  status TEXT NOT NULL,
  posts INTEGER NOT NULL,
  declared INTEGER,
  updated TEXT,
  stale INTEGER NOT NULL,
  window_oldest TEXT,
  window_newest TEXT,
  window_to_newest INTEGER
)`,
  'CREATE INDEX captures_blog ON captures (blog, captured_at)',
  'CREATE INDEX captures_sha256 ON captures (sha256)',
  `CREATE TABLE origins (
  capture INTEGER NOT NULL REFERENCES captures (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  origin TEXT,
  PRIMARY KEY (capture, source)
) WITHOUT ROWID`,
  `CREATE TABLE payloads (
  sha256 TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
)`,
  `CREATE TABLE readings (
  capture INTEGER PRIMARY KEY REFERENCES captures (id) ON DELETE CASCADE,
  parser TEXT NOT NULL,
  options TEXT NOT NULL,
  blog BLOB NOT NULL
)`,
  `CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  blog INTEGER NOT NULL REFERENCES blogs (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  post_id TEXT NOT NULL,
  id_source TEXT NOT NULL,
  url TEXT,
  place INTEGER NOT NULL,
  state TEXT NOT NULL,
  time TEXT,
  local_time TEXT,
  precision TEXT,
  published TEXT,
  published_after TEXT,
  published_before TEXT,
  updated TEXT,
  first_seen TEXT,
  last_seen TEXT,
  withdrawn_after TEXT,
  withdrawn_before TEXT,
  revisions INTEGER NOT NULL,
  UNIQUE (blog, key)
)`,
  `CREATE TABLE post_texts (
  post INTEGER PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
  headline TEXT,
  byline TEXT,
  text TEXT NOT NULL,
  html TEXT NOT NULL,
  details TEXT NOT NULL,
  search_headline TEXT,
  search_text TEXT
)`,
  `CREATE TABLE post_ids (
  post INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  PRIMARY KEY (id, post)
) WITHOUT ROWID`,
  'CREATE INDEX post_ids_post ON post_ids (post)',
  `CREATE TABLE revisions (
  post INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  seen_from TEXT,
  seen_to TEXT,
  change TEXT NOT NULL,
  changed TEXT NOT NULL,
  layout TEXT NOT NULL,
  variant TEXT,
  media_type TEXT NOT NULL,
  saved_by TEXT,
  is_current INTEGER NOT NULL,
  headline TEXT,
  byline TEXT,
  text TEXT,
  html TEXT,
  details TEXT,
  PRIMARY KEY (post, ordinal)
)`,
  `CREATE TABLE media (
  post INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  type TEXT NOT NULL,
  url TEXT,
  caption TEXT,
  credit TEXT,
  alt TEXT,
  PRIMARY KEY (post, ordinal)
)`,
  diagnosticsTable('diagnostics', 'capture INTEGER NOT NULL REFERENCES captures (id) ON DELETE CASCADE', 'capture'),
  diagnosticsTable('blog_diagnostics', 'blog INTEGER NOT NULL REFERENCES blogs (id) ON DELETE CASCADE', 'blog'),
];

function diagnosticsTable(name: string, owner: string, key: string): string {
  return `CREATE TABLE ${name} (
  ${owner},
  ordinal INTEGER NOT NULL,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  place TEXT,
  raw TEXT,
  PRIMARY KEY (${key}, ordinal)
)`;
}
