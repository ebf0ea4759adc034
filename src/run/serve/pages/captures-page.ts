import type { Diagnostic } from '../../../model/diagnostic.js';
import type { TimelineCapture } from '../../../model/timeline.js';
import { linkTo } from '../../../publish/html/links.js';
import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import type { LoadedBlog } from '../blog-store.js';
import type { ReaderZone } from '../in-zone.js';
import { blogAddress, capturesAddress } from './addresses.js';
import { blogHead } from './blog-head.js';
import { feedsOf } from './blog-page.js';
import { renderPage } from './page.js';
import { count, showInstantIn, showSpan } from './show-instant.js';
import { timeAxis } from './time-axis.js';

const ON_ONE_PAGE = 200;
const MOST_DIAGNOSTICS = 200;

/** What a page of captures is made of. */
export interface CapturesPageParts {
  readonly loaded: LoadedBlog;
  readonly captures: readonly TimelineCapture[];
  readonly diagnostics: readonly Diagnostic[];
  readonly zone: ReaderZone;
  /** From 1 on. */
  readonly page: number;
}

/** The captures of a blog, how much of the coverage they hold, and what is missing between them. */
export function capturesPage({ loaded, captures, diagnostics, zone, page }: CapturesPageParts): string {
  const { blog } = loaded;
  return renderPage({
    title: `Captures of ${legalLine(blog.title ?? '') || 'an untitled live blog'}`,
    crumbs: [{ address: blogAddress(blog.name), words: blog.title ?? '' }],
    feeds: feedsOf(blog.name),
    mainHtml: [
      blogHead(loaded, zone, 'captures'),
      '<section aria-labelledby="complete-h">',
      '<h2 id="complete-h">How complete it is</h2>',
      `<p>${completeWords(loaded)}</p>`,
      timeAxis(captures, blog.gaps, zone),
      gapList(loaded, zone),
      moreList(blog.more),
      '</section>',
      captureTable(blog.name, captures, zone, page),
      diagnosticList(diagnostics),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  });
}

function completeWords({ blog: { posts, withdrawn, declared, missing, gaps } }: LoadedBlog): string {
  const held = `The archive holds ${count(posts, 'post')}${withdrawn > 0 ? `, ${withdrawn} of them withdrawn` : ''}.`;
  const said =
    declared === null
      ? 'The publisher does not say how many there are.'
      : missing !== null && missing > 0
        ? `The publisher says there are ${declared}: ${missing} are missing.`
        : `The publisher says there are ${declared}: none is missing.`;
  const between =
    gaps.length === 0
      ? 'No gap is known between the captures.'
      : `There ${gaps.length === 1 ? 'is 1 gap' : `are ${gaps.length} gaps`} between the captures, in which posts may have come and gone unseen.`;
  return [held, said, between].join(' ');
}

function gapList({ blog: { gaps } }: LoadedBlog, zone: ReaderZone): string {
  const rows = gaps.map(({ after, before }) => {
    const ends = [after, before].map((end) => (end === null ? 'an unknown time' : showInstantIn(end, zone)));
    const span = after === null || before === null ? '' : ` (${showSpan(after, before)})`;
    return `<li>Between ${ends.join(' and ')}${span}</li>`;
  });
  return rows.length === 0 ? '' : `<h3>Gaps</h3>\n<ul>${rows.join('\n')}</ul>`;
}

function moreList(more: readonly string[]): string {
  const rows = more
    .slice(0, MOST_DIAGNOSTICS)
    .map((url) => `<li>${linkTo(url, url) || escapeMarkup(legalLine(url))}</li>`);
  return rows.length === 0 ? '' : `<h3>Further pages that no capture is of</h3>\n<ul>${rows.join('\n')}</ul>`;
}

function captureTable(name: string, captures: readonly TimelineCapture[], zone: ReaderZone, wanted: number): string {
  const pages = Math.max(1, Math.ceil(captures.length / ON_ONE_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  // The newest first: it is the one that is looked for.
  const shown = [...captures].reverse().slice((page - 1) * ON_ONE_PAGE, page * ON_ONE_PAGE);
  const link = (to: number, rel: string, words: string): string =>
    `<a rel="${rel}" href="${escapeMarkup(capturesAddress(name, zone.name, to))}">${words}</a>`;
  const links = [
    page > 1 ? link(page - 1, 'prev', 'Later captures') : '',
    page < pages ? link(page + 1, 'next', 'Earlier captures') : '',
  ].filter((part) => part !== '');
  return [
    '<section aria-labelledby="captures-h">',
    `<h2 id="captures-h">${count(captures.length, 'capture')}</h2>`,
    '<div class="scroll" tabindex="0" role="region" aria-label="The captures, as a table">',
    '<table>',
    `<thead><tr>${['Captured', 'Posts', 'From', 'To', 'Read as', 'Taken from'].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${shown.map((capture) => rowOf(capture, zone)).join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
    links.length === 0 ? '' : `<nav class="pager" aria-label="Pages">${links.join(' ')}</nav>`,
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function rowOf({ capture, form, found, declared, window, stale }: TimelineCapture, zone: ReaderZone): string {
  const when = capture.capturedAt === null ? 'not known' : showInstantIn(capture.capturedAt, zone);
  const end = (instant: string | null | undefined): string => (instant == null ? '' : showInstantIn(instant, zone));
  const layout = form.variant === null ? form.layout : `${form.layout} (${form.variant})`;
  const cells = [
    declared === null ? String(found) : `${found} of ${declared}`,
    end(window?.oldest),
    `${end(window?.newest)}${window?.toNewest === true ? ' (newest)' : ''}`,
    escapeMarkup(legalLine(layout)),
    escapeMarkup(legalLine(capture.source)),
  ];
  return `<tr><th scope="row">${when}${stale ? ' (an older page from a cache)' : ''}</th>${cells.map((cell) => `<td><bdi>${cell}</bdi></td>`).join('')}</tr>`;
}

function diagnosticList(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const rows = diagnostics
    .slice(0, MOST_DIAGNOSTICS)
    .map(
      ({ severity, message, code, where }) =>
        `<li>${escapeMarkup(severity)}: <bdi>${escapeMarkup(legalLine(message))}</bdi> <code>${escapeMarkup(code)}</code>${where === null ? '' : ` <bdi>${escapeMarkup(legalLine(where))}</bdi>`}</li>`,
    );
  const left = diagnostics.length - rows.length;
  return [
    '<section aria-labelledby="doubts-h">',
    '<h2 id="doubts-h">What joining them reported</h2>',
    `<ul>${rows.join('\n')}</ul>`,
    left > 0 ? `<p>And ${left} more.</p>` : '',
    '</section>',
  ].join('\n');
}
