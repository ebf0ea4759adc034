import cnn from './cnn.js';
import type { Layout } from './layout.js';

/** Every layout there is. To add a publisher, write its file and name it here. */
export const LAYOUTS: readonly Layout[] = [cnn];

/** The layout with an id; null for none. */
export function layoutOf(id: string): Layout | null {
  return LAYOUTS.find((layout) => layout.id === id) ?? null;
}
