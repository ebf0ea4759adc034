import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { Validators } from './polite-fetcher.js';

/** How far one page has been followed. */
export interface PageState {
  /** Where it is now: a page that has moved for good is asked for there. */
  address: string;
  /** The address that the archive knows it by; null before anything was read. */
  blog: string | null;
  /** Where the posts of a page without posts are. */
  feeds: readonly string[];
  /** Of the last answers, by address. */
  validators: Record<string, Validators>;
  status: LiveBlog['status'];
  /** Further pages have been read until they joined. */
  isCaughtUp: boolean;
  /** Further pages that have been read on the way there. */
  walked: readonly string[];
  gap: number | null;
  failures: number;
  /** Milliseconds since 1970. */
  visitedAt: number | null;
  /** When a visit last brought something new. */
  newsAt: number | null;
  nextAt: number | null;
  /** Since when it is gone, or no live blog any more. */
  lostAt: number | null;
  /** Why it is not followed any more. */
  ended: string | null;
}

/** What a follower must know to go on. The archive and the WARC files hold everything else. */
export interface FollowState {
  readonly pages: Record<string, PageState>;
  /** How much of each WARC file is in the archive: bytes. */
  readonly fed: Record<string, number>;
}

const NAME = 'follow.state';
const VERSION = 1;

/** A page of which nothing is known yet. */
export function newPageState(address: string): PageState {
  return {
    address,
    blog: null,
    feeds: [],
    validators: {},
    status: 'unknown',
    isCaughtUp: false,
    walked: [],
    gap: null,
    failures: 0,
    visitedAt: null,
    newsAt: null,
    nextAt: null,
    lostAt: null,
    ended: null,
  };
}

/** The state in a folder. One that cannot be read is as good as none: it only saves work. */
export async function readState(folder: string): Promise<FollowState> {
  const none: FollowState = { pages: {}, fed: {} };
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, NAME), 'utf8'));
    return isState(value) ? { pages: value.pages, fed: value.fed } : none;
  } catch {
    return none;
  }
}

/**
 * Writes the state beside its place and moves it there: a kill in between leaves the old one.
 *
 * @throws {LivepostsError} `cannot-write`
 */
export async function writeState(folder: string, { pages, fed }: FollowState): Promise<void> {
  const path = join(folder, NAME);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(`${JSON.stringify({ version: VERSION, pages, fed }, null, 1)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new LivepostsError('cannot-write', `cannot write ${path}.`, {
      hint: 'Check the folder, its permissions and the space on the disk',
      cause,
    });
  }
}

function isState(value: unknown): value is FollowState & { readonly version: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { version, pages, fed } = value as Partial<Record<'version' | 'pages' | 'fed', unknown>>;
  if (version !== VERSION || !isRecord(pages) || !isRecord(fed)) return false;
  const names = Object.keys(newPageState(''));
  return (
    Object.values(fed).every((bytes) => Number.isInteger(bytes)) &&
    Object.values(pages).every((page) => isRecord(page) && names.every((name) => name in page))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
