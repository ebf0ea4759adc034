import type { PackedCapture } from '../../archive/pack-capture.js';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import { parsePage } from '../../parse/parse-page.js';
import type { CaptureEvent, ContainedPage } from '../../read/captures/capture.js';
import { readCaptures, readCapturesFrom } from '../../read/captures/read-captures.js';
import { fileError } from '../../read/files.js';
import { exitCodeOf } from '../cli/exit-code.js';
import type { Known } from '../input.js';
import { knownOf, placeOf } from '../known-of-page.js';
import type { Assignment, Counts, Found, Job, TaskResult, Trouble } from './job.js';
import { joinPayloads } from './join-payloads.js';
import { packPage, type ReadPage } from './pack-page.js';
import { isPlainlyNotLive } from './plain-no.js';
import { loadRenderer } from './render.js';
import { wants } from './url-filter.js';
import type { CurrentPage } from './worker-thread.js';

/** Told of every page before it is parsed, and with null behind it: so others know which one a thread died of. */
export type TellPage = (page: CurrentPage | null) => void;

/**
 * Does one task: reads its captures, parses those that may be live blogs, joins the answers that were captured beside a
 * page to it, and writes each live blog as the job wants it.
 *
 * @param piped what is piped in, where that is the file
 */
export async function runTask(
  { task, skip }: Assignment,
  job: Job,
  tell: TellPage,
  piped: AsyncIterable<Uint8Array> | null = null,
): Promise<TaskResult> {
  const tally = newTally();
  const blogs: LiveBlog[] = [];
  const packed: Found[] = [];
  const packs = job.output === 'archive';
  let ordinal = 0;
  const { file, range, known = {} } = task;
  try {
    const options = { limits: job.limits, wants: wants(job.filter), range, borrows: !packs };
    for await (const event of piped === null
      ? readCaptures(file, options)
      : readCapturesFrom(piped, 'stdin', options)) {
      if (event.kind !== 'page') note(event, tally);
      else if (!skip.includes(ordinal++)) {
        tally.pages += 1;
        // A single page is what the caller asked for: that it is no live blog is worth an error. What is piped in is known
        // only now.
        const isSingle = event.page.origin.container === 'file';
        const read = tryPage(event.page, ordinal - 1, { job, known, isSingle, tally, tell });
        if (read === null) continue;
        // What an archive keeps of a page is packed at once: a container may hold thousands of pages.
        if (packs) packed.push(foundOf(read.blog, '', await packPage(event.page, read, job)));
        else blogs.push(read.blog);
      }
    }
  } catch (error) {
    tally.troubles.push(troubleOf(isOfFiles(error) ? fileError(file, error) : error, file, true));
  }
  const render = await loadRenderer(job);
  // Where captures are put together by their times, an answer must not stand in a page that was captured before it.
  const joined = job.output === 'capture' ? blogs : joinPayloads(blogs);
  const found = packs ? packed : joined.map((blog) => foundOf(blog, render(blog)));
  tally.blogs = found.length;
  tally.posts = found.reduce((sum, { posts }) => sum + posts, 0);
  const { pages, posts, damaged, passed, troubles } = tally;
  return { index: task.index, found, troubles, counts: { pages, blogs: tally.blogs, posts, damaged, passed } };
}

interface Tally {
  pages: number;
  blogs: number;
  posts: number;
  damaged: number;
  passed: Record<string, number>;
  troubles: Trouble[];
}

function newTally(): Tally {
  return { pages: 0, blogs: 0, posts: 0, damaged: 0, passed: {}, troubles: [] };
}

function count(passed: Record<string, number>, why: keyof Counts['passed']): void {
  passed[why] = (passed[why] ?? 0) + 1;
}

function note(event: Exclude<CaptureEvent, { kind: 'page' }>, tally: Tally): void {
  if (event.kind === 'passed') {
    count(tally.passed, event.why);
    return;
  }
  tally.damaged += 1;
  const { code, message } = event.damage;
  tally.troubles.push({ level: 'warning', code, where: placeOf(event.damage), message, hint: null, exitCode: 0 });
}

interface Trial {
  readonly job: Job;
  readonly known: Known;
  readonly isSingle: boolean;
  readonly tally: Tally;
  readonly tell: TellPage;
}

function tryPage(page: ContainedPage, ordinal: number, { job, known, isSingle, tally, tell }: Trial): ReadPage | null {
  const { bytes, origin } = page;
  const where = isSingle ? origin.file : placeOf(origin);
  const options = { ...job.parse, ...known, ...knownOf(page), source: `file:${where}` };
  if (!isSingle && isPlainlyNotLive(bytes, options)) {
    count(tally.passed, 'plainly-not-live');
    return null;
  }
  tell({ ordinal, where });
  try {
    const blog = parsePage(bytes, options);
    return { blog: isSingle ? blog : { ...blog, capture: { ...blog.capture, origin } }, options };
  } catch (error) {
    if (isSingle || !(error instanceof LivepostsError)) tally.troubles.push(troubleOf(error, where, isSingle));
    else if (error.code === 'posts-elsewhere') {
      count(tally.passed, 'elsewhere');
      tally.troubles.push({ ...troubleOf(error, where, false), level: 'warning' });
    } else count(tally.passed, 'not-live');
    return null;
  } finally {
    tell(null);
  }
}

function troubleOf(error: unknown, where: string, costs: boolean): Trouble {
  const known = error instanceof LivepostsError ? error : null;
  return {
    level: 'error',
    code: known?.code ?? 'internal-error',
    where,
    message: error instanceof Error ? error.message : String(error),
    hint: known?.hint ?? null,
    exitCode: costs ? exitCodeOf(error) : 0,
  };
}

/** Errors of the file system have the name of the call that failed. */
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function foundOf(blog: LiveBlog, text: string, packed?: PackedCapture): Found {
  const { posts, capture } = blog;
  const found = { text, posts: posts.length, warnings: warningsOf(blog), where: capture.source };
  return packed === undefined ? found : { ...found, packed };
}

function warningsOf({ diagnostics }: LiveBlog): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { severity, code } of diagnostics) if (severity === 'warning') counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
