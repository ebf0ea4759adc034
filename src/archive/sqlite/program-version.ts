import { readFileSync } from 'node:fs';

/** The version of liveposts: noted with what it reads, for another one may read it otherwise. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}
