import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Archive } from '../../../src/archive/archive.js';
import { openArchive } from '../../../src/archive/open-archive.js';
import { mergeCaptures } from '../../../src/history/merge-captures.js';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Timeline } from '../../../src/model/timeline.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import type { FollowEvent } from '../../../src/run/follow/follow-events.js';
import type { FollowOptions } from '../../../src/run/follow/follow-options.js';
import { Follower } from '../../../src/run/follow/follower.js';
import { type NewsServer, newsServer } from './news-server.js';
import { type VirtualClock, virtualClock } from './virtual-clock.js';

export const START: number = Date.UTC(2031, 4, 4, 10);
export const MINUTE: number = 60_000;

/** A site, a clock, an archive, and what a follower told. */
export interface Scene {
  readonly server: NewsServer;
  readonly clock: VirtualClock;
  readonly archive: Archive;
  readonly folder: string;
  readonly warc: string;
  readonly events: FollowEvent[];
  /** Follows addresses (paths of the server) until they end, or the time comes that a test stops it. */
  readonly follow: (paths: readonly string[], changes?: Partial<FollowOptions>) => Promise<void>;
  /** Stops at a time of the clock. */
  readonly stopAt: (time: number) => void;
  /** Requests for pages, without those for robots.txt. */
  readonly visits: () => NewsServer['asked'];
  readonly told: <K extends FollowEvent['kind']>(kind: K) => Extract<FollowEvent, { kind: K }>[];
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

export async function makeScene(isAlone = true): Promise<Scene> {
  const clock = virtualClock(START, isAlone);
  const server = await newsServer(clock.now);
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-follow-'));
  const archive = await openArchive(join(folder, 'test.sqlite'));
  closing.push(
    async () => rmSync(folder, { recursive: true, force: true }),
    () => archive.close(),
    server.close,
  );
  const events: FollowEvent[] = [];
  const warc = join(folder, 'warc');
  let stopTime = Number.POSITIVE_INFINITY;
  return {
    server,
    clock,
    archive,
    folder,
    warc,
    events,
    stopAt: (time) => {
      stopTime = time;
    },
    visits: () => server.asked.filter(({ url }) => url !== '/robots.txt'),
    told: <K extends FollowEvent['kind']>(kind: K) =>
      events.filter((event): event is Extract<FollowEvent, { kind: K }> => event.kind === kind),
    follow: async (paths, changes = {}) => {
      const follower = new Follower(
        paths.map((path) => new URL(path, server.origin).href),
        {
          archive,
          warc,
          clock,
          allowPrivate: true,
          timeout: 5_000,
          onEvent: (event) => events.push(event),
          ...changes,
        },
      );
      clock.onPass = (now) => {
        if (now >= stopTime) void follower.stop();
      };
      await follower.start();
    },
  };
}

/** Of bodies that were sent: address, time, body, each as it was sent. */
export interface Sent {
  readonly url: string;
  readonly at: number;
  readonly body: string | Uint8Array;
}

/** Answers that note what they send. A body that was sent to the same address right before is no new capture. */
export function recorder(): {
  readonly sent: Sent[];
  readonly send: (url: string, at: number, body: string) => string;
} {
  const sent: Sent[] = [];
  const last = new Map<string, string>();
  return {
    sent,
    send: (url, at, body) => {
      if (last.get(url) !== body) sent.push({ url, at, body });
      last.set(url, body);
      return body;
    },
  };
}

/** What the captures of what was sent give together. */
export function timelineOf(sent: readonly Sent[], contentType = 'text/html; charset=utf-8'): Timeline {
  const blogs = sent.map(({ url, at, body }): LiveBlog => {
    const capturedAt = new Date(at).toISOString().replace('.000Z', 'Z');
    return parsePage(Buffer.from(body), { url, capturedAt, contentType });
  });
  return mergeCaptures(blogs);
}

/** A timeline without where its captures lie: those of a follower lie in WARC files. */
export function withoutPlaces(timeline: Timeline): unknown {
  return JSON.parse(
    JSON.stringify(timeline, (key, value: unknown) => (key === 'source' || key === 'origin' ? undefined : value)),
  );
}
