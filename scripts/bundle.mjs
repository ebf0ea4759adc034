// Puts the modules of src into few files in dist: to load two hundred takes longer than to read a page with them.
// Packages stay where npm puts them. The first argument is the folder to write to, dist without one.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/index.ts', 'src/run/cli/main.ts', 'src/run/cli/bulk-worker.ts', 'src/run/cli/serve-worker.ts'],
  outbase: 'src',
  outdir: process.argv[2] ?? 'dist',
  // As deep as the command itself, so that paths from a module to package.json lead there from its bundle too.
  chunkNames: 'run/cli/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  charset: 'utf8',
  logLevel: 'warning',
});
