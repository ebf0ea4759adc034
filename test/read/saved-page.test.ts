import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/model/diagnostic.js';
import { undoSavedPage } from '../../src/read/saved-page.js';

const URL_OF_PAGE = 'https://news.example/live/storm';
const WAYBACK = 'https://web.archive.org/web/20240208051500';

function undo(html: string, url: string | null = null) {
  const { report, diagnostics } = collectDiagnostics();
  return { ...undoSavedPage(html, url, report), diagnostics };
}

const HEAD = `<script type="text/javascript" src="https://web-static.archive.org/_static/js/wombat.js?v=1" charset="utf-8"></script>
<script type="text/javascript">
  __wm.init("https://web.archive.org/web");
  __wm.wombat("${URL_OF_PAGE}","20240208051500","https://web.archive.org/","web","https://web-static.archive.org/_static/",
	      "1707369300");
</script>
<link rel="stylesheet" type="text/css" href="/_static/css/banner-styles.css?v=1" />
<!-- End Wayback Rewrite JS Include -->`;

const TOOLBAR = `<!-- BEGIN WAYBACK TOOLBAR INSERT -->
<script>__wm.rw(0);</script>
<div id="wm-ipp-base" lang="en"><div id="wm-ipp"><a href="/web/20240208051500*/${URL_OF_PAGE}">12 captures</a></div></div>
<div id="wm-ipp-print">The Wayback Machine - ${WAYBACK}/${URL_OF_PAGE}</div>
<script type="text/javascript">__wm.bt(750,27,25,2,"web","${URL_OF_PAGE}","20240208051500",1996,"/_static/",["x"], false);</script>
<!-- END WAYBACK TOOLBAR INSERT -->`;

const COMMENT = `<!--
     FILE ARCHIVED ON 05:15:00 Feb 08, 2024 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 10:11:12 Mar 01, 2024.
     JAVASCRIPT APPENDED BY WAYBACK MACHINE, COPYRIGHT INTERNET ARCHIVE.
-->
<!--
playback timings (ms):
  captures_list: 0.57
-->`;

/** A page, and the same page as the Wayback Machine serves it. */
function page(prefix: string, image: string, escaped: string, head: string, toolbar: string, comment: string): string {
  return `<!DOCTYPE html><html><head>${head}<link rel="canonical" href="${prefix}${URL_OF_PAGE}"/>
<script type="application/ld+json">{"@context":"${prefix}https://schema.org","url":"${escaped}https:\\/\\/news.example\\/a"}</script>
</head><body>${toolbar}<img src="${image}https://img.example/a.jpg" srcset="${image}https://img.example/b.jpg 1x, ${image}https://img.example/c.jpg 2x">
<a href="${prefix}https://news.example/?a=1&amp;b=2">x</a> <a href="${prefix}mailto:desk@news.example">y</a>
<a href="https://share.example/?u=${prefix === '' ? '' : 'https%3A%2F%2Fweb.archive.org%2Fweb%2F20240208051500%2F'}https%3A%2F%2Fnews.example%2F">z</a>
<p>Kept at https://web.archive.org/web/20190101000000/https://old.example/ before.</p></body></html>${comment}`;
}

const ORIGINAL = page('', '', '', '', '', '');

describe('the Wayback Machine', () => {
  const saved = page(
    `${WAYBACK}/`,
    '/web/20240208051500im_/',
    'https:\\/\\/web.archive.org\\/web\\/20240208051500\\/',
    HEAD,
    TOOLBAR,
    COMMENT,
  );

  it('is undone to the letter', () => {
    const { html, url, capturedAt, capturedAtSource, savedBy, diagnostics } = undo(saved);
    expect(html.trimEnd()).toBe(ORIGINAL);
    expect({ url, capturedAt, capturedAtSource, savedBy }).toEqual({
      url: URL_OF_PAGE,
      capturedAt: '2024-02-08T05:15:00Z',
      capturedAtSource: 'wayback-comment',
      savedBy: 'wayback',
    });
    expect(diagnostics).toMatchObject([{ code: 'archive-traces-removed', severity: 'info' }]);
  });

  it('says the time in its comment, else in its scripts, else in its address', () => {
    const typed = `https://web.archive.org/web/20240101000000/${URL_OF_PAGE}`;
    expect(undo(saved, typed)).toMatchObject({ capturedAt: '2024-02-08T05:15:00Z', url: URL_OF_PAGE });
    expect(undo(saved.replace(COMMENT, ''), typed)).toMatchObject({
      capturedAt: '2024-02-08T05:15:00Z',
      capturedAtSource: 'wayback-markup',
    });
    expect(undo('<p>x</p>', `${WAYBACK}id_/${URL_OF_PAGE}`)).toEqual({
      html: '<p>x</p>',
      url: URL_OF_PAGE,
      capturedAt: '2024-02-08T05:15:00Z',
      capturedAtSource: 'wayback-url',
      savedBy: 'wayback',
      diagnostics: [],
    });
  });

  it('is undone where only the head or only the toolbar element is left', () => {
    expect(undo(`<html><head>${HEAD}<title>t</title></head><p>x`).html).toBe('<html><head><title>t</title></head><p>x');
    expect(undo('<body><div id=wm-ipp-base lang=en><div>a<div>b</div></div></div><p>x').html).toBe('<body><p>x');
  });

  it('is recognised through the browser that saved it', () => {
    const address = `${WAYBACK}/${URL_OF_PAGE}`;
    const html = `<!DOCTYPE html>\n<!-- saved from url=(00${address.length})${address} -->\n<html><a href="${WAYBACK}/https://a.example/">x</a>`;
    expect(undo(html)).toMatchObject({
      html: html.replace(`${WAYBACK}/https://a`, 'https://a').replace(`${address} -->`, `${URL_OF_PAGE} -->`),
      url: URL_OF_PAGE,
      capturedAt: '2024-02-08T05:15:00Z',
      savedBy: 'wayback',
    });
  });

  it('does not take the time at which a copy of the copy was saved', () => {
    const html = `<html><!--\n Page saved with SingleFile \n url: ${WAYBACK}/${URL_OF_PAGE} \n saved date: Fri Mar 01 2024 10:00:00 GMT+0000 (UTC)\n--><p>x`;
    expect(undo(html)).toMatchObject({ capturedAt: '2024-02-08T05:15:00Z', url: URL_OF_PAGE, savedBy: 'wayback' });
  });

  it('is not seen in a page that only links to it or speaks of it', () => {
    const html = `<p>See <a href="${WAYBACK}/https://a.example/">the copy</a>, FILE ARCHIVED ON Monday, by wm-ipp.</p>`;
    expect(undo(html)).toEqual({
      html,
      url: null,
      capturedAt: null,
      capturedAtSource: null,
      savedBy: null,
      diagnostics: [],
    });
  });

  it('keeps what stands between its signs when it is not its toolbar', () => {
    const html = `<div id="wm-ipp-base"></div><!-- BEGIN WAYBACK TOOLBAR INSERT --><p>10:42 A post</p><!-- END WAYBACK TOOLBAR INSERT -->`;
    expect(undo(html).html).toContain('10:42 A post');
  });

  it('lets the address the caller gives stand', () => {
    expect(undo(saved, 'https://news.example/other').url).toBe('https://news.example/other');
  });
});

describe('archive.today', () => {
  const html = `<!DOCTYPE html><html itemscope itemtype="http://schema.org/Article"><head><meta property="og:site_name" content="archive.is"/><meta property="og:url" content="http://archive.is/AbCdE" itemprop="url"/><meta property="og:title" content="Storm live"/><meta property="twitter:description" content="archived 8 Feb 2024 05:15:00 UTC" itemprop="description"/><meta property="article:published_time" content="2024-02-08T05:15:00Z" itemprop="dateCreated"/><link rel="canonical" href="https://archive.is/AbCdE"/><link rel="bookmark" href="http://archive.today/20240208051500/${URL_OF_PAGE}?a=1&amp;b=2"/><title>Storm live</title></head><body><center><div id="HEADER" style="x"><table><tr><td>Saved from</td><td><input type="text" name="q" value="${URL_OF_PAGE}?a=1&amp;b=2"/></td><td><time itemprop="pubdate" datetime="2024-02-08T05:15:00Z">8 Feb 2024 05:15:00 UTC</time></td></tr></table><div>share</div></div><div id="SOLID"><div id="SHARER"><button>r</button></div><div id="CONTENT"><div class="body"><p>10:42 Rain</p><a href="https://archive.is/o/AbCdE/https://a.example/">a</a></div></div><table id="hashtags"><tr><td>5%</td></tr></table></div></center></body></html>`;

  it('is undone: its header, its own times, its links', () => {
    const undone = undo(html);
    expect(undone.html).toBe(
      '<!DOCTYPE html><html itemscope itemtype="http://schema.org/Article"><head><meta property="og:title" content="Storm live"/><title>Storm live</title></head><body><center><div id="SOLID"><div id="CONTENT"><div class="body"><p>10:42 Rain</p><a href="https://a.example/">a</a></div></div></div></center></body></html>',
    );
    expect(undone).toMatchObject({
      url: `${URL_OF_PAGE}?a=1&b=2`,
      capturedAt: '2024-02-08T05:15:00Z',
      capturedAtSource: 'archive-today',
      savedBy: 'archive-today',
    });
  });

  it('says its time in its header where its addresses are short', () => {
    const short = html.replace(/<link rel="bookmark"[^>]*>/, '');
    expect(undo(short, 'https://archive.ph/AbCdE')).toMatchObject({
      url: `${URL_OF_PAGE}?a=1&b=2`,
      capturedAt: '2024-02-08T05:15:00Z',
    });
  });

  it('is not seen in a page that links to it', () => {
    const linking = '<div id="HEADER">News</div><a href="https://archive.ph/AbCdE">a copy</a>';
    expect(undo(linking)).toMatchObject({ html: linking, savedBy: null });
  });
});

describe('SingleFile', () => {
  const html = (name: string, date: string) =>
    `<!DOCTYPE html> <html lang=en><!--\n ${name} \n url: ${URL_OF_PAGE}?a=1&b=2 \n saved date: ${date} \n--><head><title>t`;

  it.each([
    ['Page saved with SingleFile', 'Thu Feb 08 2024 05:15:00 GMT+0000 (Coordinated Universal Time)'],
    ['Page saved with SingleFile', 'Thu Feb 08 2024 00:15:00 GMT-0500 (Eastern Standard Time)'],
    ['Archive processed by SingleFile', 'Thu Feb 08 2024 10:45:00 GMT+0530 (Ortszeit, Indien)'],
    ['Page saved with SingleFile', '2024-02-08T05:15:00Z'],
  ])('notes the address and the time: %s, %s', (name, date) => {
    const text = html(name, date);
    expect(undo(text)).toEqual({
      html: text,
      url: `${URL_OF_PAGE}?a=1&b=2`,
      capturedAt: '2024-02-08T05:15:00Z',
      capturedAtSource: 'singlefile',
      savedBy: 'singlefile',
      diagnostics: [],
    });
  });

  it('may note a time that cannot be read', () => {
    expect(undo(html('Page saved with SingleFile', 'Wed Feb 32 2024'))).toMatchObject({
      capturedAt: null,
      capturedAtSource: null,
      savedBy: 'singlefile',
    });
  });
});

describe('a browser', () => {
  it('notes the address by its length', () => {
    const url = 'https://news.example/live?x=a--b';
    expect(undo(`<!-- saved from url=(00${url.length})${url} -->\n<html>`)).toMatchObject({
      url,
      savedBy: 'browser',
      capturedAt: null,
    });
    expect(undo(`<!-- saved from url=(0099)${url}-->\n<html>`).url).toBe(`${url}--`);
  });

  it('may note no address', () => {
    expect(undo('<!-- saved from url=(0014)about:internet -->\n<html>')).toMatchObject({
      url: null,
      savedBy: 'browser',
    });
  });
});

it('takes the address of any archive apart', () => {
  expect(undo('<p>x', `https://arquivo.pt/wayback/20240208051500/${URL_OF_PAGE}`)).toMatchObject({
    url: URL_OF_PAGE,
    capturedAt: '2024-02-08T05:15:00Z',
    capturedAtSource: 'archive-url',
  });
});

it.each([
  ['toolbar signs', `id="wm-ipp"${'<!-- BEGIN WAYBACK TOOLBAR INSERT -->'.repeat(50_000)}`],
  ['heads', `${'<head '.repeat(300_000)}<!-- End Wayback Rewrite JS Include -->`],
  ['addresses', `id="wm-ipp" ${'/web/20240208051500/'.repeat(100_000)}`],
  ['fields', `archive.ph <meta content="archive.ph"><div id="HEADER">${'<input name="q" '.repeat(100_000)}`],
  ['comments', '<!-- saved from url=(0014)'.repeat(100_000)],
])('comes to an end with hostile %s', (_, html) => {
  expect(undo(html).html.length).toBeLessThanOrEqual(html.length);
});
