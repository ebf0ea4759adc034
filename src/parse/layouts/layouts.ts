import type { Layout } from './layout.js';
import { PLATFORMS, PUBLISHERS } from './list.js';

/** Every layout there is: publishers first, for their own marks are surer than those of the system they use. */
export const LAYOUTS: readonly Layout[] = [...PUBLISHERS, ...PLATFORMS];

/** The layout with an id; null for none. */
export function layoutOf(id: string): Layout | null {
  return LAYOUTS.find((layout) => layout.id === id) ?? null;
}
