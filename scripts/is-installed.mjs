// Whether node_modules is what package-lock.json says: exit code 0 if so. Needs nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The packages that a lock file names, but for the project itself. */
function packagesOf(file) {
  const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** Packages for other machines are in the lock but not on the disk. */
function isMissing([path, { version, integrity, optional }], installed) {
  const found = installed.get(path);
  if (found === undefined) return optional !== true;
  return found.version !== version || found.integrity !== integrity || !existsSync(join(root, path, 'package.json'));
}

function isInstalled() {
  // npm notes here what it installed.
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = new Map(packagesOf('package-lock.json'));
  const installed = new Map(packagesOf('node_modules/.package-lock.json'));
  const isComplete = [...wanted].every((entry) => !isMissing(entry, installed));
  return isComplete && [...installed.keys()].every((path) => wanted.has(path));
}

process.exitCode = isInstalled() ? 0 : 1;
