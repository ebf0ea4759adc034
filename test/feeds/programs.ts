import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program of the system that tests use where it is installed; null, and what to install, where it is not. */
export interface Program {
  readonly path: string | null;
  /** Shown beside a test that is skipped. */
  readonly missing: string;
}

/** `xmllint`, which knows RELAX NG. */
export const xmllint: Program = {
  path: ['/usr/bin/xmllint', '/usr/local/bin/xmllint', '/opt/homebrew/bin/xmllint'].find(existsSync) ?? null,
  missing: 'xmllint is not installed (Debian: libxml2-utils)',
};

/** A Python that has feedparser. */
export const feedparser: Program = {
  path: ['/usr/bin/python3', 'python3'].find(hasFeedparser) ?? null,
  missing: 'Python with feedparser is not installed (Debian: python3-feedparser)',
};

/** A browser that playwright-core can drive. */
export const chromium: Program = {
  path: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? null,
  missing: 'Chromium is not installed (Debian: chromium)',
};

function hasFeedparser(python: string): boolean {
  return spawnSync(python, ['-c', 'import feedparser'], { stdio: 'ignore' }).status === 0;
}
