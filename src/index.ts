export type { CaptureInfo } from './model/capture.js';
export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from './model/diagnostic.js';
export { ERRORS, type ErrorCode, LivepostsError } from './model/error.js';
export type { Completeness, LiveBlog } from './model/live-blog.js';
export type { Author, Embed, InstantRange, Label, Link, Marker, MarkerKind, Media, Post } from './model/post.js';
export { ASSUMPTIONS, type Assumption, type Precision, type TimeSource, type Timestamp } from './model/timestamp.js';
export { type ParseOptions, parsePage } from './parse/parse-page.js';
