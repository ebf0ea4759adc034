import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import { renderPage } from './page.js';

/** What went wrong, and what to do about it. */
export function errorPage(title: string, message: string, hint: string | null): string {
  return renderPage({
    title,
    mainHtml: [
      `<h1>${escapeMarkup(title)}</h1>`,
      `<p><bdi>${escapeMarkup(legalLine(message))}</bdi></p>`,
      hint === null ? '' : `<p><bdi>${escapeMarkup(legalLine(hint))}</bdi></p>`,
      '<p><a href="/">All live blogs</a></p>',
    ].join('\n'),
  });
}
