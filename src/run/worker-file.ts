import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The file of a worker thread: beside the command once it is built; run from the source, where it must be translated on
 * the way.
 *
 * @param name of a file in run/cli, without its ending
 */
export function workerFile(name: 'bulk-worker' | 'serve-worker'): {
  readonly file: URL | string;
  readonly isCode: boolean;
} {
  for (const path of [`./${name}.js`, `./cli/${name}.js`]) {
    const file = new URL(path, import.meta.url);
    if (existsSync(fileURLToPath(file))) return { file, isCode: false };
  }
  const source = new URL(`./cli/${name}.ts`, import.meta.url).href;
  const translator = import.meta.resolve('tsx/esm/api');
  const code = `import(${JSON.stringify(translator)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return { file: code, isCode: true };
}
