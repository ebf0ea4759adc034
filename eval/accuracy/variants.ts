import type { Evidence } from '../strip.js';

/** One way to run the parser over the pages. */
export interface Variant {
  readonly title: string;
  /** False: every layout is off. */
  readonly layouts: boolean;
  readonly strip: ReadonlySet<Evidence>;
}

/** What can be taken out of the pages before they are parsed. */
export const STRIPPINGS: readonly {
  readonly name: string;
  readonly kinds: readonly Evidence[];
  readonly help: string;
}[] = [
  { name: 'JSON-LD', kinds: ['json-ld'], help: 'JSON-LD scripts' },
  { name: 'microdata', kinds: ['microdata'], help: '`itemprop` and its kin, and `<meta itemprop>` elements' },
  {
    name: 'datetime',
    kinds: ['datetime'],
    help: '`datetime` attributes, and every other attribute whose whole value is a time for machines',
  },
  { name: 'state', kinds: ['state'], help: 'all other inline scripts, and attributes that hold JSON' },
  { name: 'all of these', kinds: ['json-ld', 'microdata', 'datetime', 'state'], help: 'all four together' },
];

/** Every run: as the pages are, then without each kind of evidence; with layouts and without, side by side. */
export const VARIANTS: readonly Variant[] = [null, ...STRIPPINGS].flatMap((stripping) =>
  [true, false].map((layouts) => ({
    title: `${layouts ? 'With layouts' : 'Generic only'}${stripping === null ? '' : `, without ${stripping.name}`}`,
    layouts,
    strip: new Set(stripping?.kinds ?? []),
  })),
);
