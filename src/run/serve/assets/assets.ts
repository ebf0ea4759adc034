import { PAGE_STYLE } from '../../../publish/html/page-style.js';
import { type Document, documentOf } from '../http/document.js';
import { PAGE_SCRIPT } from './page-script.js';
import { SERVE_STYLE } from './serve-style.js';

/** A file of the server itself, under a name that changes with it: a browser need never ask again. */
export interface Asset {
  readonly address: string;
  readonly document: Document;
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#8a1c1c" d="M2 2h12v3H2zM2 6.5h9v3H2zM2 11h11v3H2z"/></svg>';

export const ASSETS: Readonly<Record<'style' | 'script' | 'icon', Asset>> = {
  style: assetOf('style', 'css', 'text/css; charset=utf-8', `${PAGE_STYLE}\n${SERVE_STYLE}\n`),
  script: assetOf('script', 'js', 'text/javascript; charset=utf-8', `${PAGE_SCRIPT}\n`),
  icon: assetOf('icon', 'svg', 'image/svg+xml', ICON),
};

function assetOf(name: string, ending: string, type: string, body: string): Asset {
  const document = documentOf(body, type);
  return { address: `/assets/${name}-${document.etag.slice(1, 11)}.${ending}`, document };
}
