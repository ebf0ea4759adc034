import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The file of a worker thread: beside the command once it is built; run from the source, where it must be translated on
 * the way.
 *
 * @param source its file in run/cli
 */
export function workerFile(source: URL): { readonly file: URL | string; readonly isCode: boolean } {
  const name = source.pathname.replace(/^.*\/|\.ts$/g, '');
  for (const path of [`./${name}.js`, `./cli/${name}.js`]) {
    const file = new URL(path, import.meta.url);
    if (existsSync(fileURLToPath(file))) return { file, isCode: false };
  }
  const translator = import.meta.resolve('tsx/esm/api');
  const code = `import(${JSON.stringify(translator)}).then(({ register }) => { register(); return import(${JSON.stringify(source.href)}); })`;
  return { file: code, isCode: true };
}
