/** Every diagnostic there is: code, and what it means to a reader. docs/diagnostics.md explains each. */
export const DIAGNOSTICS = {
  'encoding-guessed': 'the page declares no encoding that fits its bytes',
  'encoding-mismatch': 'the declared encoding contradicts the bytes',
  'nul-bytes-removed': 'NUL characters stood in the text',
  'depth-capped': 'elements were nested deeper than the limit and were laid flat',
  'engine-changed': 'the fast HTML engine found no posts, so the spec engine was used',
  'engine-refused': 'the page is too deeply nested or too large for the spec engine',
  'archive-traces-removed': 'the toolbar or rewritten links of a web archive or saver were undone',
  'json-ld-repaired': 'a JSON-LD block was not valid JSON and was read leniently',
  'json-ld-unreadable': 'a JSON-LD block could not be read at all',
  'json-ld-foreign': 'JSON-LD describes a page on another host and was ignored',
  'json-ld-without-posts': 'JSON-LD calls the page a live blog but holds no posts',
  'state-unreadable': 'an embedded state object could not be read',
  'layout-forced': 'the layout was chosen by the caller',
  'layout-misfit': 'the layout finds posts but no times on this page, so it was read without',
  'posts-elsewhere': 'a script or frame fetches posts from elsewhere that this page does not hold',
  'boundaries-inferred': 'no stamp separates the posts; they were split by headline or byline',
  'order-unknown': 'neither layout nor times tell whether the page runs newest or oldest first',
  'pinned-copy-merged': 'a pinned post stands twice on the page and is given once',
  'duplicate-merged': 'the same post was found twice and is given once',
  'non-post-dropped': 'an advert, promotion, poll or list entry between the posts is not a post',
  'post-cut-off': 'the last post ends where the input ends and may be incomplete',
  'post-only-in-data': 'a post is in the data of the page but not among its visible posts',
  'post-missing-from-data': 'a visible post has no counterpart in the data of the page',
  'preamble-kept-out': 'text before the first post is not part of any post',
  'time-missing': 'the page shows no time for the post',
  'time-unreadable': 'a time is written in a way that is not understood',
  'time-relative-unresolved': 'a relative time cannot be resolved without a capture time',
  'time-without-date': 'a clock time cannot be given a date',
  'time-without-zone': 'a time cannot be given a zone',
  'time-zone-ambiguous': 'a zone abbreviation has several meanings and nothing settles it',
  'time-zones-disagree': 'two zones in one stamp do not name the same instant',
  'time-attribute-disbelieved': 'a machine-readable time contradicts the other evidence',
  'time-sources-disagree': 'two sources give different times for one post',
  'times-identical': 'the data gives every post the same time, which says nothing about any post',
  'time-nonexistent': 'the wall clock was skipped by a change to summer time',
  'time-ambiguous': 'the wall clock happened twice and the order of the page does not decide which',
  'page-time-disbelieved': 'a time of the page cannot be true and was not used',
  'posts-missing': 'the page declares more posts than it holds',
  'more-elsewhere': 'further posts are on other pages or in a feed',
  'post-moved': 'a post shows a later time than one above it: it was updated after it was published',
  'closed-notice': 'the page says that the coverage has ended',
  'capture-time-unknown': 'nothing says when the capture was made, so it proves no absence',
  'capture-stale': 'the capture shows an older page than one that was made before it',
  'capture-not-live': 'the capture shows an article and no posts',
  'post-id-reused': 'the publisher gave the id of one post to another',
  'post-identity-uncertain':
    'a post is gone and another may be the same under a new id, so neither is called withdrawn or edited',
  'post-reappeared': 'a post was absent from a capture that should show it, and is there again later',
  'revision-order-unknown': 'nothing tells which of two versions of a post is the older one',
  'time-after-capture': 'a time is later than the capture that shows it and was not used',
  'times-conflict': 'captures give one post times that contradict each other',
  'limit-reached': 'a limit cut the reading short',
} as const;

/** One code of {@link DIAGNOSTICS}. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** Something that was dropped, repaired, disbelieved or left open. Nothing happens to a page without one. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** `warning`: a value is missing or doubtful. `info`: what was done, and all is well. */
  readonly severity: 'info' | 'warning';
  readonly message: string;
  /** A selector, a line number, a post id; null when it concerns the whole page. */
  readonly where: string | null;
  /** The raw text concerned, shortened. */
  readonly raw: string | null;
}

/** Takes note of a diagnostic; handed down to every step instead of a logger. */
export type Report = (
  code: DiagnosticCode,
  detail?: { severity?: Diagnostic['severity']; message?: string; where?: string | null; raw?: string | null },
) => void;

/** Raw text in a diagnostic is shortened to this many characters. */
const RAW_LIMIT = 120;

/** A report that gathers into a list, the default words of the code filled in, an exact repetition left out. */
export function collectDiagnostics(): { report: Report; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report: Report = (code, detail = {}) => {
    const raw = detail.raw ?? null;
    const diagnostic: Diagnostic = {
      code,
      severity: detail.severity ?? 'warning',
      message: detail.message ?? DIAGNOSTICS[code],
      where: detail.where ?? null,
      raw: raw !== null && raw.length > RAW_LIMIT ? `${raw.slice(0, RAW_LIMIT)}…` : raw,
    };
    const key = JSON.stringify(diagnostic);
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(diagnostic);
  };
  return { report, diagnostics };
}
