import type { Layout } from './layout.js';

/** Whether a layout is that of a system, which publishes nothing itself. */
export function isPlatform({ name, cms }: Layout): boolean {
  return cms === name;
}
