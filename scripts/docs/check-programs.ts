import { join } from 'node:path';
import ts from 'typescript';

/**
 * Type-checks programs that import `liveposts`, as strictly as the project itself.
 *
 * @param folder where the programs are thought to stand; nothing is written
 * @param programs by a name that ends in `.mts`
 * @returns one message for each error
 */
export function checkPrograms(root: string, folder: string, programs: Readonly<Record<string, string>>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const all: ts.CompilerOptions = {
    ...options,
    isolatedDeclarations: false,
    declaration: false,
    typeRoots: [join(root, 'node_modules/@types')],
    paths: { liveposts: [join(root, 'src/index.ts')] },
  };
  const files = new Map(Object.entries(programs).map(([name, source]) => [join(folder, name), source]));
  const host = ts.createCompilerHost(all);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const source = files.get(name);
    return source === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, source, ts.ScriptTarget.ES2023);
  };
  const program = ts.createProgram([...files.keys()], all, host);
  return [...files.keys()].flatMap((name) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .concat(program.getSyntacticDiagnostics(program.getSourceFile(name)))
      .map(({ messageText, file, start }) => {
        const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
        return `${name.slice(folder.length + 1)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      }),
  );
}
