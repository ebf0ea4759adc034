export type { Added } from './archive/add-batch.js';
export type {
  Archive,
  ArchivedBlog,
  ArchivedChange,
  ArchivedGaps,
  ArchivedPost,
  ArchiveOptions,
  ArchiveStats,
  SearchHit,
  SearchOptions,
} from './archive/archive.js';
export { openArchive } from './archive/open-archive.js';
export type { CaptureToAdd } from './archive/pack-capture.js';
export type { VerifyOptions, VerifyProblem, VerifyReport } from './archive/verify/report.js';
export { blogKey } from './history/blog-address.js';
export { compareCaptures } from './history/compare-captures.js';
export { compareTimelines } from './history/compare-timelines.js';
export type { ComparedPost, ComparedSide, ComparedWords, Comparison, Outcome } from './history/comparison.js';
export { groupCaptures } from './history/group-captures.js';
export { mergeCaptures } from './history/merge-captures.js';
export { type WordChange, wordChanges } from './history/word-changes.js';
export type { CaptureInfo } from './model/capture.js';
export { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from './model/diagnostic.js';
export { ERRORS, type ErrorCode, LivepostsError } from './model/error.js';
export type { Completeness, LiveBlog } from './model/live-blog.js';
export type { Author, Embed, InstantRange, Label, Link, Marker, MarkerKind, Media, Post } from './model/post.js';
export type {
  CaptureForm,
  CoverageWindow,
  PostMatch,
  PostState,
  RevisedField,
  Revision,
  RevisionChange,
  Timeline,
  TimelineCapture,
  TimelineCompleteness,
  TimelinePost,
} from './model/timeline.js';
export { ASSUMPTIONS, type Assumption, type Precision, type TimeSource, type Timestamp } from './model/timestamp.js';
export { type Detection, type DetectOptions, detect, type QuickDetection } from './parse/detect.js';
export { defineLayout } from './parse/layouts/define-layout.js';
export type {
  ElsewhereVariant,
  FeedRule,
  FieldRule,
  HtmlVariant,
  JsonRules,
  JsonVariant,
  Layout,
  LayoutVariant,
  PageRules,
  PartRule,
  PartRules,
  StateVariant,
  TextVariant,
} from './parse/layouts/layout.js';
export { readLayoutFile } from './parse/layouts/layout-file.js';
export { type ParseOptions, parsePage } from './parse/parse-page.js';
export type { Sign } from './parse/signs/sign.js';
export { type ReadTime, type ReadTimeOptions, readTime } from './parse/time/read-time.js';
export type { StampReading } from './parse/time/reading.js';
export type { Coverage } from './publish/coverage.js';
export type { DeletedItem } from './publish/feed/feed.js';
export { itemIds } from './publish/feed/feed-id.js';
export type { FeedOptions } from './publish/feed/feed-options.js';
export { toAtom } from './publish/feed/to-atom.js';
export { toJsonFeed } from './publish/feed/to-json-feed.js';
export { toRss } from './publish/feed/to-rss.js';
export type { HistoryOptions, HistoryStyle } from './publish/history/history-options.js';
export { toDiff } from './publish/history/to-diff.js';
export { toHistory } from './publish/history/to-history.js';
export { toPostHistory } from './publish/history/to-post-history.js';
export { toCsv } from './publish/to-csv.js';
export { toHtml } from './publish/to-html.js';
export { toJson } from './publish/to-json.js';
export { toJsonLd } from './publish/to-json-ld.js';
export { toMarkdown } from './publish/to-markdown.js';
export { toNdjson } from './publish/to-ndjson.js';
export { toParquet } from './publish/to-parquet.js';
export {
  type ByteRange,
  CAPTURE_LIMITS,
  type CaptureEvent,
  type CaptureLimits,
  type ContainedPage,
  type ContainerKind,
  DAMAGE,
  type Damage,
  type DamageCode,
  type Origin,
  type PageHead,
  type PassedReason,
} from './read/captures/capture.js';
export { type ReadCapturesOptions, readCaptures } from './read/captures/read-captures.js';
export type { Clock } from './run/follow/clock.js';
export type { EndReason, FollowEvent } from './run/follow/follow-events.js';
export type { FollowOptions } from './run/follow/follow-options.js';
export { Follower } from './run/follow/follower.js';
export type { IntervalBounds } from './run/follow/next-visit.js';
