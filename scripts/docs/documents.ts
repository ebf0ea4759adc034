import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every document whose examples are run and whose links are followed, as paths in the project. */
export function listDocuments(root: string): string[] {
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...pages.sort().map((name) => `docs/${name}`)];
}
