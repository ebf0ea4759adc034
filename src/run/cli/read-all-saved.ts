import type { LiveBlog } from '../../model/live-blog.js';
import type { Timeline } from '../../model/timeline.js';
import type { Input } from '../input.js';
import { isSaved, readSaved } from '../saved/read-saved.js';

/** What earlier runs printed as JSON, among the inputs of this one. */
export interface AllSaved {
  /** The inputs that hold such results. */
  readonly inputs: ReadonlySet<Input>;
  readonly blogs: readonly LiveBlog[];
  readonly timelines: readonly Timeline[];
  readonly failures: readonly { readonly path: string; readonly error: unknown }[];
}

/** Finds and reads the inputs that hold results of earlier runs. */
export async function readAllSaved(inputs: readonly Input[], maxBytes: number): Promise<AllSaved> {
  const own = new Set<Input>();
  const blogs: LiveBlog[] = [];
  const timelines: Timeline[] = [];
  const failures: { path: string; error: unknown }[] = [];
  for (const input of inputs) {
    if (!(await isSaved(input))) continue;
    own.add(input);
    try {
      for (const result of await readSaved(input, maxBytes)) {
        if (result.kind === 'timeline') timelines.push(result);
        else blogs.push(result);
      }
    } catch (error) {
      failures.push({ path: input.path, error });
    }
  }
  return { inputs: own, blogs, timelines, failures };
}
