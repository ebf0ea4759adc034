/**
 * Full-text search over what the posts say now (FTS5). The index holds no words of its own: it takes them from a view,
 * and triggers keep it right, whoever writes. Texts in scripts that do not part words by spaces come with spaces put
 * between their signs: see ../search-words.ts.
 */
export const SEARCH_1: readonly string[] = [
  `CREATE VIEW post_words AS
SELECT post AS id, coalesce(search_headline, headline) AS headline, coalesce(search_text, text) AS text, byline
FROM post_texts`,
  `CREATE VIRTUAL TABLE post_search USING fts5 (
  headline, text, byline,
  content = 'post_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
)`,
  `CREATE TRIGGER post_texts_insert AFTER INSERT ON post_texts BEGIN
  ${insertWords('new')};
END`,
  `CREATE TRIGGER post_texts_delete AFTER DELETE ON post_texts BEGIN
  ${deleteWords('old')};
END`,
  `CREATE TRIGGER post_texts_update
AFTER UPDATE OF headline, text, byline, search_headline, search_text ON post_texts BEGIN
  ${deleteWords('old')};
  ${insertWords('new')};
END`,
];

function wordsOf(row: string): string {
  return `${row}.post, coalesce(${row}.search_headline, ${row}.headline), coalesce(${row}.search_text, ${row}.text), ${row}.byline`;
}

function insertWords(row: string): string {
  return `INSERT INTO post_search (rowid, headline, text, byline) VALUES (${wordsOf(row)})`;
}

function deleteWords(row: string): string {
  return `INSERT INTO post_search (post_search, rowid, headline, text, byline) VALUES ('delete', ${wordsOf(row)})`;
}
