// npm leaves packages for other systems out of package-lock.json when it cannot see them (github.com/npm/cli/issues/4828),
// and `npm ci` then fails there. This names them again, from what the packages in the lock ask for: `npm run lock`. With
// `--check` it only says whether any is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** `@biomejs/cli-linux-arm64-musl` says in its name where it runs; null for a package that runs anywhere. */
function placeOf(name) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (os === undefined || cpu === undefined) return null;
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.includes('gnu') ? ['glibc'] : null;
  return { cpu: [cpu], os: [os], ...(os === 'linux' && libc !== null ? { libc } : {}) };
}

const added = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = placeOf(name);
    const isKnown = `${path}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages;
    if (isKnown || place === null || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...place, ...(dev ? { dev } : {}), optional: true };
    added.push(`${name}@${version}`);
  }
}

if (added.length > 0 && process.argv.includes('--check')) {
  console.error(`package-lock.json lacks packages for other systems: run "npm run lock".\n${added.join('\n')}`);
  process.exitCode = 1;
} else if (added.length > 0) {
  const { '': project, ...packages } = lock.packages;
  const sorted = Object.entries(packages).sort(([one], [two]) => one.localeCompare(two, 'en'));
  lock.packages = Object.fromEntries([['', project], ...sorted]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`added to package-lock.json:\n${added.join('\n')}`);
}
