// Written by `npm run layouts` from the files beside it: do not edit.
import type { Layout } from './layout.js';
import cnn from './publishers/cnn.js';
import lemonde from './publishers/lemonde.js';
import nytimes from './publishers/nytimes.js';
import tagesschau from './publishers/tagesschau.js';
import zdf from './publishers/zdf.js';

/** One file each in platforms/: systems of many sites. */
export const PLATFORMS: readonly Layout[] = [
];

/** One file each in publishers/. */
export const PUBLISHERS: readonly Layout[] = [
  cnn,
  lemonde,
  nytimes,
  tagesschau,
  zdf,
];
