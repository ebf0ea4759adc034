import { linkTo } from '../../../publish/html/links.js';
import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import type { LoadedBlog } from '../blog-store.js';
import type { ReaderZone } from '../in-zone.js';
import { blogAddress, capturesAddress, FEED_KINDS, type FeedKind, feedAddress } from './addresses.js';
import { count, showInstantIn } from './show-instant.js';

/** What stands above every page of a blog: its name, what is known of it, and where its parts are. */
export function blogHead({ blog }: LoadedBlog, zone: ReaderZone, here: 'posts' | 'captures'): string {
  const description = legalLine(blog.description ?? '');
  const links = [
    [
      `${blogAddress(blog.name)}${zone.name === 'own' ? '' : `?zone=${encodeURIComponent(zone.name)}`}`,
      'Posts',
      here === 'posts',
    ],
    [capturesAddress(blog.name, zone.name), 'Captures and gaps', here === 'captures'],
  ] as const;
  const feeds = (Object.keys(FEED_KINDS) as FeedKind[]).map(
    (kind) => `<a href="${escapeMarkup(feedAddress(blog.name, kind))}">${FEED_KINDS[kind]}</a>`,
  );
  return [
    '<div class="head">',
    `<h1><bdi>${titleOf(blog.title)}</bdi></h1>`,
    description === '' ? '' : `<p><bdi>${escapeMarkup(description)}</bdi></p>`,
    `<dl class="facts">${factsOf(blog, zone)}</dl>`,
    '<nav class="parts" aria-label="Parts of this live blog"><ul>',
    ...links.map(
      ([address, words, isHere]) =>
        `<li><a href="${escapeMarkup(address)}"${isHere ? ' aria-current="page"' : ''}>${words}</a></li>`,
    ),
    `<li>Feeds: ${feeds.join(', ')}</li>`,
    '</ul></nav>',
    '</div>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The title of a blog as markup. */
export function titleOf(title: string | null): string {
  return escapeMarkup(legalLine(title ?? '') || 'Untitled live blog');
}

function factsOf(blog: LoadedBlog['blog'], zone: ReaderZone): string {
  const { publisher, domain, authors, status, url, posts, withdrawn, declared, missing, gaps } = blog;
  const times = [blog.firstCaptured, blog.lastCaptured].flatMap((time) => time ?? []);
  const lacking = [
    missing !== null && missing > 0 ? `${missing} of ${declared} missing` : '',
    withdrawn > 0 ? `${withdrawn} withdrawn` : '',
    gaps.length > 0 ? count(gaps.length, 'gap') : '',
  ].filter((words) => words !== '');
  const facts: readonly (readonly [name: string, html: string])[] = [
    ['From', escapeMarkup(legalLine(publisher ?? domain ?? ''))],
    ['By', escapeMarkup(legalLine(authors.map(({ name }) => name).join(', ')))],
    ['Status', status === 'unknown' ? '' : escapeMarkup(status)],
    ['Posts', [String(posts), ...lacking].join(', ')],
    [
      'Captured',
      `${count(blog.captures, 'time')}${times.length === 0 ? '' : `, ${[...new Set(times)].map((time) => showInstantIn(time, zone)).join(' to ')}`}`,
    ],
    ['Address', linkTo(url, url ?? '')],
  ];
  return facts
    .filter(([, html]) => html !== '')
    .map(([name, html]) => `<div><dt>${name}</dt><dd><bdi>${html}</bdi></dd></div>`)
    .join('\n');
}
