import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runEval } from '../../eval/run.js';
import type { Parse } from '../../eval/run-case.js';
import { LivepostsError } from '../../src/model/error.js';
import type { Post } from '../../src/model/post.js';
import { makeBlog, POST_LABELS, RIGHT_POSTS } from './make.js';

/** A label file for a page with the four posts. */
export const LABEL: Record<string, unknown> = { title: 'Harbour day', declaredPostCount: null, posts: POST_LABELS };

/** Files in a folder of their own, and the tool run in it. In the arguments `@` is the folder. */
export interface Harness {
  put(files: Record<string, unknown>): void;
  run(args: string, parse?: Parse): { code: number; out: string; err: string };
  path(name: string): string;
  remove(): void;
}

export const asText = (input: Uint8Array | string): string =>
  typeof input === 'string' ? input : Buffer.from(input).toString('utf8');

/** A parser that gives these posts, refuses timetables, and breaks on bombs. */
export const parserOf =
  (posts: readonly Post[]): Parse =>
  (input) => {
    const text = asText(input);
    if (text.includes('TIMETABLE')) throw new LivepostsError('not-live-blog', 'no posts');
    if (text.includes('BINARY')) throw new LivepostsError('binary-input', 'no text');
    if (text.includes('BOMB')) throw new TypeError('boom');
    return makeBlog(posts);
  };

export function startHarness(): Harness {
  const folder = mkdtempSync(join(tmpdir(), 'eval-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true }),
    put(files) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      }
    },
    run(args, parse = parserOf(RIGHT_POSTS)) {
      const [out, err]: [string[], string[]] = [[], []];
      const argv = args.split(' ').filter(Boolean);
      const code = runEval(
        argv.map((arg) => arg.replace('@', folder)),
        parse,
        (text) => out.push(text),
        (text) => err.push(text),
        // Simulated live blogs have nothing to do with the pages of the folder, and take their time.
        () => [],
      );
      return { code, out: out.join(''), err: err.join('') };
    },
  };
}
