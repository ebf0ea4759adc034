import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder in which the examples of one document are run, as a reader would run them. */
export interface Sandbox {
  readonly folder: string;
  /** Puts an input there. */
  readonly put: (name: string, text: string) => void;
  /** Runs commands one after the other in one shell. @returns what each of them printed, to both outputs */
  readonly runShell: (commands: readonly string[]) => Promise<string[]>;
  /** Runs a program in TypeScript that imports `liveposts`. @returns what it printed */
  readonly runProgram: (source: string) => Promise<string>;
  readonly remove: () => void;
}

/** Stands between the outputs of two commands; no page holds it. */
const MARK = '\u001e next \u001e';
const LONGEST_MS = 60_000;

/** The page that comes with the package. */
export function examplePage(root: string): string {
  const pages = readdirSync(join(root, 'fixtures/example')).filter((name) => name.endsWith('.html'));
  const [page] = pages.sort();
  if (page === undefined) throw new Error('there is no page in fixtures/example');
  return `fixtures/example/${page}`;
}

/**
 * Makes a sandbox that holds the example page as `page.html`, the folder `fixtures`, and the command `liveposts`, run
 * from the sources.
 */
export function createSandbox(root: string): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-docs-'));
  const put = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  const tsconfig = join(folder, 'tsconfig.json');
  copyFileSync(join(root, examplePage(root)), join(folder, 'page.html'));
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'), 'dir');
  put('tsconfig.json', JSON.stringify({ compilerOptions: { paths: { liveposts: [join(root, 'src/index.ts')] } } }));
  put(
    'bin/liveposts',
    `#!/bin/sh\nexec "${process.execPath}" --import "${loader}" "${join(root, 'src/run/cli/main.ts')}" "$@"\n`,
  );
  chmodSync(join(folder, 'bin/liveposts'), 0o755);

  const run = (program: string, args: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const env = {
        ...process.env,
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        TSX_TSCONFIG_PATH: tsconfig,
      };
      const options = { cwd: folder, env, timeout: LONGEST_MS, maxBuffer: 1e8 };
      execFile(program, args, options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${error.message}\n${stdout}${stderr}`));
      }).stdin?.end();
    });
  let programs = 0;
  return {
    folder,
    put,
    runShell: async (commands) => {
      const script = commands.map((command) => `${command}\ncode=$?; printf '\\n${MARK}\\n'; (exit $code)`);
      const printed = await run('bash', ['-c', `exec 2>&1\n${script.join('\n')}\nexit 0`]);
      return printed.split(`\n${MARK}\n`).slice(0, -1);
    },
    runProgram: async (source) => {
      programs += 1;
      put(`program-${programs}.mts`, source);
      return run(process.execPath, ['--import', loader, join(folder, `program-${programs}.mts`)]);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
