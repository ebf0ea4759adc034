import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import type { LoadedBlog } from '../blog-store.js';
import { perBlog } from '../per-blog.js';
import { authorsOf, isFiltered, KINDS, kindsOf, type Selection } from '../selection.js';
import { blogAddress } from './addresses.js';

/** Zones that a reader can choose without scripts; a script adds the reader's own, and an address may name any. */
const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Paris',
  'Europe/Athens',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Asia/Jerusalem',
  'Europe/Moscow',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

type Choice = readonly [value: string, words: string];
/** To count them takes longer than to show them. */
const choices = perBlog<readonly Choice[]>();

/** Order, kinds, writers, words and clock to choose: a form that is sent, so that the choice stands in the address. */
export function filterForm({ blog, entries }: LoadedBlog, selection: Selection, zone: string): string {
  const { order, kind, author, words } = selection;
  const kinds = choices(entries, 'kinds', () =>
    kindsOf(entries).map(([name, number]): Choice => [name, `${KINDS[name]} (${number})`]),
  );
  const authors = choices(entries, 'authors', () =>
    authorsOf(entries).map(([name, number]): Choice => [name, `${legalLine(name)} (${number})`]),
  );
  const zones = zone === 'own' || ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  // On a phone the form would stand between the reader and the posts.
  const isOpen = isFiltered(selection) || order === 'oldest';
  return [
    `<details class="choose"${isOpen ? ' open' : ''}>`,
    '<summary>Order, filter, clock</summary>',
    `<form class="filter" action="${escapeMarkup(blogAddress(blog.name))}">`,
    field(
      'order',
      'Order',
      [
        ['newest', 'Newest first'],
        ['oldest', 'Oldest first'],
      ],
      order,
    ),
    kinds.length === 0 ? '' : field('show', 'Show', [['', 'All posts'], ...kinds], kind ?? ''),
    authors.length === 0 ? '' : field('by', 'By', [['', 'Everybody'], ...authors], author ?? ''),
    field(
      'zone',
      'Times',
      [['own', 'As published'], ...zones.map((name): Choice => [name, name.replaceAll('_', ' ')])],
      zone,
    ),
    '<p><label for="filter-q">Words</label>',
    `<input id="filter-q" type="search" name="q" value="${escapeMarkup(words ?? '')}" autocomplete="off"></p>`,
    '<p class="go"><button>Show</button></p>',
    '</form>',
    '</details>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function field(name: string, words: string, all: readonly Choice[], chosen: string): string {
  const options = all.map(
    ([value, label]) =>
      `<option value="${escapeMarkup(value)}"${value === chosen ? ' selected' : ''}>${escapeMarkup(label)}</option>`,
  );
  return `<p><label for="filter-${name}">${words}</label>\n<select id="filter-${name}" name="${name}">${options.join('')}</select></p>`;
}
