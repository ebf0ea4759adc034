import { SCHEMA_1 } from './schema-1.js';
import { SEARCH_1 } from './search-1.js';
import { VIEWS_1 } from './views-1.js';

/** What leads from one version of the archive to the next. */
export interface Migration {
  /** The version that it leads to. */
  readonly version: number;
  readonly statements: readonly string[];
}

/** From the first version on. What is in here is never changed: archives have gone through it. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, statements: [...SCHEMA_1, ...SEARCH_1, ...VIEWS_1] }];
