import type { Layout } from '../../parse/layouts/layout.js';

/** A layout as a module of src/parse/layouts/publishers; `npm run format` sets it as the others are set. */
export function layoutModule(layout: Layout): string {
  const literal = JSON.stringify(layout, null, 2)
    .replace(/^(\s*)"([a-z][a-zA-Z0-9]*)":/gm, '$1$2:')
    .replace(/"((?:[^"\\]|\\.)*)"/g, (_, inner: string) => `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`)
    .replace(/([}\]'\w])\n/g, '$1,\n')
    .replace(/,(?=\s*$)/, '');
  const name = layout.id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const variable = /^\d/.test(name) ? `_${name}` : name;
  return `import type { Layout } from '../layout.js';\n\nconst ${variable}: Layout = ${literal};\nexport default ${variable};\n`;
}
