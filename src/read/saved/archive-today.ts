import { ARCHIVE_TODAY_HOSTS, isWebAddress, unwrapArchiveUrl } from './archive-url.js';
import { cutElement } from './cut.js';
import { instantOfIso } from './instant.js';
import type { Undone } from './wayback.js';

const HOST = new RegExp(`^(?:https?:)?//(?:www\\.)?${ARCHIVE_TODAY_HOSTS}(?:/|$)`, 'i');
/** `<link rel="bookmark" href="http://archive.today/20240208051500/https://…">`, and the field with the long link. */
const LONG_ADDRESS = new RegExp(
  `["'=](https?://${ARCHIVE_TODAY_HOSTS}/(?:\\d{14}|\\d{4}\\.\\d{2}\\.\\d{2}-\\d{6})/https?://[^"'<>\\s]{1,2000})`,
  'i',
);
const SITE_NAME = new RegExp(`<meta\\b[^>]{0,200}["'=]${ARCHIVE_TODAY_HOSTS}["'\\s/>]`, 'i');
/** A link of the page: `https://archive.ph/o/AbCdE/https://…`. */
const LINK = new RegExp(`https?://${ARCHIVE_TODAY_HOSTS}/o/[A-Za-z0-9]{1,10}/(?=https?:)`, 'gi');
/** The archive describes its own copy, with the time of the copy as the time of the article. */
const OWN_TAG =
  /article:(?:published|modified)_time|og:(?:url|site_name|description)|twitter:(?:description|site)|rel=["']?(?:canonical|bookmark)\b/i;
/** The head and the header of the archive with its pictures. */
const START = 200_000;

/** True when archive.today served this page. */
export function isFromArchiveToday(html: string, address: string | null): boolean {
  if (address !== null && HOST.test(address)) return true;
  const start = html.slice(0, START);
  if (!start.includes('HEADER') || !start.includes('archive.')) return false;
  return /\bid=["']?HEADER\b/.test(start) && (LONG_ADDRESS.test(start) || SITE_NAME.test(start));
}

/** Takes the header and the descriptions of archive.today out, and gives the links back. */
export function undoArchiveToday(html: string, address: string | null): Undone {
  const start = html.slice(0, START);
  const long = unwrapArchiveUrl((LONG_ADDRESS.exec(start)?.[1] ?? '').replaceAll('&amp;', '&'));
  const given = unwrapArchiveUrl(address ?? '');
  const field = /<input\b[^>]{0,300}\bname=["']?q["'\s][^>]{0,200}?\bvalue="(https?:[^"]{1,2000})"/i.exec(start)?.[1];
  const header = start.slice(Math.max(0, start.search(/\bid=["']?HEADER\b/)));
  const time = /<time\b[^>]{0,200}\bitemprop=["']?pubdate\b[^>]{0,200}\bdatetime=["']?([\dTZ:+.-]{10,40})/i.exec(
    header,
  )?.[1];
  const urls = [given.url, long.url, field?.replaceAll('&amp;', '&')];
  const capturedAt = long.capturedAt ?? given.capturedAt ?? (time === undefined ? null : instantOfIso(time));
  let rest = html;
  for (const id of ['HEADER', 'SHARER', 'hashtags']) rest = cutElement(rest, id);
  const beginning = rest.slice(0, START);
  const body = beginning.search(/<body\b|<div\b[^>]{0,200}\bid=["']?(?:SOLID|CONTENT)\b/i);
  const head = body === -1 ? beginning : beginning.slice(0, body);
  const ownHead = head.replace(/<(?:meta|link)\b[^>]{0,3000}>/gi, (tag) => (OWN_TAG.test(tag) ? '' : tag));
  return {
    html: ownHead + rest.slice(head.length).replace(LINK, ''),
    url: urls.find((url) => url !== undefined && isWebAddress(url) && !HOST.test(url)) ?? null,
    capturedAt,
    capturedAtSource: capturedAt === null ? null : 'archive-today',
  };
}
