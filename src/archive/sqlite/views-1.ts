/** What people read in Datasette or the sqlite3 shell: rows with names instead of numbers, nothing to join or unpack. */
export const VIEWS_1: readonly string[] = [
  `CREATE VIEW v_blogs AS
SELECT name AS blog, title, url, publisher, domain, language, status, captures, posts, withdrawn, declared, missing,
  first_captured, last_captured, published, updated
FROM blogs`,
  `CREATE VIEW v_captures AS
SELECT b.name AS blog, b.title AS blog_title, c.captured_at, c.url,
  (SELECT min(o.source) FROM origins o WHERE o.capture = c.id) AS source,
  c.posts, c.declared, c.status, c.kind, c.layout, c.variant, c.media_type, c.saved_by, c.updated AS page_updated,
  c.stale, c.window_oldest, c.window_newest, c.window_to_newest, c.sha256, p.size AS bytes, r.parser
FROM captures c
JOIN blogs b ON b.id = c.blog
LEFT JOIN payloads p ON p.sha256 = c.sha256
LEFT JOIN readings r ON r.capture = c.id`,
  `CREATE VIEW v_posts AS
SELECT b.name AS blog, b.title AS blog_title, p.key AS post, p.place, p.state, p.time, p.local_time, p.precision,
  p.published, p.published_after, p.published_before, p.updated, t.headline, t.byline, t.text, p.url, p.revisions,
  p.first_seen, p.last_seen, p.withdrawn_after, p.withdrawn_before, t.html, t.details
FROM posts p
JOIN blogs b ON b.id = p.blog
JOIN post_texts t ON t.post = p.id`,
  `CREATE VIEW v_revisions AS
SELECT b.name AS blog, b.title AS blog_title, p.key AS post, r.ordinal AS revision, r.seen_from, r.seen_to, r.change,
  r.changed,
  CASE r.is_current WHEN 1 THEN t.headline ELSE r.headline END AS headline,
  CASE r.is_current WHEN 1 THEN t.byline ELSE r.byline END AS byline,
  CASE r.is_current WHEN 1 THEN t.text ELSE r.text END AS text,
  r.layout, r.variant, r.media_type, r.is_current
FROM revisions r
JOIN posts p ON p.id = r.post
JOIN post_texts t ON t.post = p.id
JOIN blogs b ON b.id = p.blog`,
  `CREATE VIEW v_withdrawn AS
SELECT blog, blog_title, post, withdrawn_after, withdrawn_before, time, headline, byline, text, url, first_seen, last_seen
FROM v_posts
WHERE state = 'withdrawn'`,
  `CREATE VIEW v_changes AS
SELECT b.name AS blog, b.title AS blog_title, r.seen_from AS at,
  CASE r.ordinal WHEN 0 THEN 'new' ELSE 'revised' END AS what, r.change, p.key AS post, p.time,
  CASE r.is_current WHEN 1 THEN t.headline ELSE r.headline END AS headline
FROM revisions r
JOIN posts p ON p.id = r.post
JOIN post_texts t ON t.post = p.id
JOIN blogs b ON b.id = p.blog
UNION ALL
SELECT blog, blog_title, withdrawn_before, 'withdrawn', NULL, post, time, headline
FROM v_withdrawn`,
  `CREATE VIEW v_media AS
SELECT b.name AS blog, p.key AS post, p.time, m.type, m.url, m.caption, m.credit, m.alt
FROM media m
JOIN posts p ON p.id = m.post
JOIN blogs b ON b.id = p.blog`,
  `CREATE VIEW v_diagnostics AS
SELECT b.name AS blog, c.captured_at, d.severity, d.code, d.message, d.place, d.raw
FROM diagnostics d
JOIN captures c ON c.id = d.capture
JOIN blogs b ON b.id = c.blog
UNION ALL
SELECT b.name, NULL, d.severity, d.code, d.message, d.place, d.raw
FROM blog_diagnostics d
JOIN blogs b ON b.id = d.blog`,
];
