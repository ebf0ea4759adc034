import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { Post } from '../../model/post.js';
import type { Revision, Timeline } from '../../model/timeline.js';
import { sanitizeMarkup } from '../../parse/body/sanitize.js';
import { readInput } from '../../read/files.js';
import type { Input } from '../input.js';
import { checkSchema, type Schema } from './check-schema.js';

/** What liveposts prints as JSON begins in this way, one result or a list of them. */
const OWN = /^\uFEFF?\s{0,99}(?:\[\s{0,99})?\{\s{0,99}"kind":\s{0,99}"(?:live-blog|article|timeline)",/;
const HEAD = 512;

/** What an earlier run printed. */
export type Saved = LiveBlog | Timeline;

/** Whether a file holds what an earlier run printed as JSON. What cannot be read is left to those who read it. */
export async function isSaved({ path }: Input): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return OWN.test(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/**
 * Reads what an earlier run printed as JSON. It may have been changed since: it is checked against the schema, and its
 * HTML is sanitized again.
 *
 * @throws LivepostsError `bad-json` for what is no such result; those of reading
 */
export async function readSaved({ path, known }: Input, maxBytes: number): Promise<readonly Saved[]> {
  const bytes = await readInput(path, maxBytes);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw unusable(path, 'its JSON is broken or cut off', cause);
  }
  const results: readonly unknown[] = Array.isArray(value) ? value : [value];
  return results.map((result) => {
    const saved = checked(result, path);
    return saved.kind === 'timeline' ? cleanTimeline(saved) : withKnown(cleanBlog(saved), known);
  });
}

let schema: Schema | null = null;

/** Beside package.json, as deep from here as from the bundle. */
function loadSchema(): Schema {
  const loaded: Schema = schema ?? JSON.parse(readFileSync(new URL('../../../schema.json', import.meta.url), 'utf8'));
  schema = loaded;
  return loaded;
}

function checked(value: unknown, path: string): Saved {
  const root = loadSchema();
  const isTimeline = typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'timeline';
  const fault = checkSchema(value, isTimeline ? { $ref: '#/$defs/Timeline' } : root, root);
  if (fault !== null)
    throw unusable(path, fault.path === '' ? `it ${fault.message}` : `${fault.path} ${fault.message}`);
  // The schema is made of these types.
  return value as Saved;
}

function cleanBlog(blog: LiveBlog): LiveBlog {
  return { ...blog, posts: blog.posts.map((post) => ({ ...post, html: sanitizeMarkup(post.html) })) };
}

function cleanTimeline(timeline: Timeline): Timeline {
  const clean = <T extends Post | Revision>(one: T): T => ({ ...one, html: sanitizeMarkup(one.html) });
  return {
    ...timeline,
    posts: timeline.posts.map((post) => ({ ...clean(post), revisions: post.revisions.map(clean) })),
  };
}

/** What the caller says of a result that does not say it itself. */
function withKnown(blog: LiveBlog, { capturedAt, url }: Input['known']): LiveBlog {
  const { capture } = blog;
  return {
    ...blog,
    url: url ?? blog.url,
    capture: capturedAt === undefined ? capture : { ...capture, capturedAt, capturedAtSource: 'option' },
  };
}

function unusable(path: string, why: string, cause?: unknown): LivepostsError {
  return new LivepostsError('bad-json', `"${path}" is no result of this version of liveposts: ${why}`, {
    hint: 'Print it again from the page with "liveposts parse --format json"',
    ...(cause === undefined ? {} : { cause }),
  });
}
