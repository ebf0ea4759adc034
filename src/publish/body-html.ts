import type { Post } from '../model/post.js';
import { safeMarkup } from './safe-markup.js';
import { escapeMarkup } from './xml-text.js';

/** The words of a post as HTML: its own markup, else its text in paragraphs. */
export function bodyHtml({ html, text }: Pick<Post, 'html' | 'text'>): string {
  return html === '' ? paragraphsHtml(text) : safeMarkup(html);
}

/** Text whose paragraphs are parted by blank lines. */
export function paragraphsHtml(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
