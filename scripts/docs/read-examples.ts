import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The `@example` of something that the package exports. */
export interface Example {
  readonly name: string;
  /** With the imports that a docstring leaves out. */
  readonly source: string;
  /** What it prints, where comments behind `console.log(…);` say so; null where they do not. */
  readonly output: string | null;
}

const EXPORT = /export (?:type )?\{([^}]*)\} from '([^']+)\.js'/g;
const DOCSTRING = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?(?:function\*?|class|const) (\w+)/g;

/** The names that the package exports; types are marked. */
export function readExports(
  root: string,
): { readonly name: string; readonly isType: boolean; readonly file: string }[] {
  const index = join(root, 'src/index.ts');
  return [...readFileSync(index, 'utf8').matchAll(EXPORT)].flatMap(([statement, names = '', path = '']) =>
    names.split(',').flatMap((word) => {
      const name = word.trim().replace(/^type /, '');
      const isType = /^export type/.test(statement) || /^\s*type /.test(word);
      return name === '' ? [] : [{ name, isType, file: join(dirname(index), `${path}.ts`) }];
    }),
  );
}

/**
 * The examples in the docstrings of all exported functions and classes. They may use whatever the package exports, and
 * `html`: the example page.
 */
export function readExamples(root: string): Example[] {
  const exported = readExports(root).filter(({ isType }) => !isType);
  const names = exported.map(({ name }) => name).join(', ');
  const prelude = [
    "import { readFileSync } from 'node:fs';",
    `import { ${names} } from 'liveposts';`,
    "const html = readFileSync('page.html', 'utf8');",
    `void [html, ${names}];`,
    '',
  ].join('\n');
  return [...new Set(exported.map(({ file }) => file))].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(DOCSTRING)].flatMap(([, comment = '', name = '']) => {
      if (!exported.some((one) => one.name === name)) return [];
      const plain = comment.replace(/^\s*\* ?/gm, '');
      return [...plain.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, source = '']) => ({
        name,
        source: prelude + source,
        output: outputOf(source),
      }));
    }),
  );
}

function outputOf(source: string): string | null {
  const calls = source.match(/console\.log\(/g)?.length ?? 0;
  const comments = [...source.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, comment]) => comment);
  return calls > 0 && comments.length === calls ? `${comments.join('\n')}\n` : null;
}
