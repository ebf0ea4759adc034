import { describe, expect, it } from 'vitest';
import { type Evidence, isMachineTime, stripBytes, stripEvidence } from '../../eval/strip.js';

const strip = (html: string, ...kinds: Evidence[]): string => stripEvidence(html, new Set(kinds));

describe('isMachineTime', () => {
  it('knows ISO date-times and plausible epochs', () => {
    for (const value of [
      '2031-05-04T12:20:30.123Z',
      '2031-05-04T12:20:30+01:00',
      '2031-05-04 12:20',
      '2031-05-04T12:20:30+0000',
      '2031-05-04T12:20&#x2B;01:00',
      ' 1935749000 ',
      '1935749000123',
      '1935749000.5',
    ]) {
      expect(isMachineTime(value), value).toBe(true);
    }
  });

  it('leaves dates, prose, small and far numbers alone', () => {
    for (const value of [
      '2031-05-04',
      '12.20 BST',
      '4 May 2031 12:20',
      '946684799',
      '2208988800',
      '193574900',
      '19357490001',
      'a 2031-05-04T12:20',
      '',
    ]) {
      expect(isMachineTime(value), value).toBe(false);
    }
  });
});

describe('stripEvidence', () => {
  it('changes nothing when nothing is asked for', () => {
    const html = '<!doctype html><p itemprop=x datetime="2031-05-04T12:20Z">a<script>var a="</p>"</script>';
    expect(strip(html)).toBe(html);
  });

  it('takes JSON-LD scripts out, and only these', () => {
    const html =
      '<script>var ld = 1</script><SCRIPT Type="Application/LD+JSON" id=a>{"a":"</p>"}</SCRIPT ><p>b</p><script type=application/ld+json>{}</script>';
    expect(strip(html, 'json-ld')).toBe('<script>var ld = 1</script><p>b</p>');
  });

  it('takes a JSON-LD script out that never ends', () => {
    expect(strip('<p>a</p><script type="application/ld+json">{"a":1', 'json-ld')).toBe('<p>a</p>');
  });

  it('takes microdata attributes and meta elements out', () => {
    const html =
      '<div itemscope itemtype="https://schema.org/LiveBlogPosting" class="a"><meta itemprop="datePublished" content="2031-05-04T12:20Z"/><meta property="og:title" content="x"><p itemprop=articleBody>b</p></div>';
    expect(strip(html, 'microdata')).toBe('<div   class="a"><meta property="og:title" content="x"><p >b</p></div>');
  });

  it('takes every machine time out of attributes, whatever they are called', () => {
    const html = `<time datetime="4 May" title='2031-05-04T12:20:00Z' class=t>12.20</time><li data-at=1935749000123 data-n="12" DATA-Sort="1935749000" id="1935749000">x</li>`;
    expect(strip(html, 'datetime')).toBe('<time   class=t>12.20</time><li  data-n="12"  id="1935749000">x</li>');
  });

  it('leaves the meta elements of the page, unless asked', () => {
    const html =
      '<meta charset=utf-8><meta property="article:published_time" content="2031-05-04T12:20:00Z"><meta itemprop="datePublished" content="2031-05-04T12:20:00Z">';
    expect(strip(html, 'datetime')).toBe(
      '<meta charset=utf-8><meta property="article:published_time" content="2031-05-04T12:20:00Z"><meta itemprop="datePublished" >',
    );
    expect(strip(html, 'meta', 'microdata')).toBe('<meta charset=utf-8>');
  });

  it('takes state out: inline scripts and attributes with JSON, but neither JSON-LD nor linked scripts', () => {
    const html =
      '<script type="application/json">{"t":1}</script><script>window.s={"a":"<b>"}</script><script src=a.js></script><script type="application/ld+json">{}</script><i props="{&quot;a&quot;:1}" style="{a}" data-x="[1]">b</i>';
    expect(strip(html, 'state')).toBe(
      '<script src=a.js></script><script type="application/ld+json">{}</script><i  style="{a}" data-x="[1]">b</i>',
    );
  });

  it('keeps what only looks like markup', () => {
    const html =
      '<!-- <script type="application/ld+json">1</script> --><style>a[datetime="2031-05-04T12:20Z"]{}</style><p>datetime="2031-05-04T12:20Z" &lt;meta itemprop=x&gt;</p>';
    expect(strip(html, 'json-ld', 'microdata', 'datetime', 'meta')).toBe(html);
  });

  it('survives broken tags', () => {
    const html =
      '<meta itemprop="articleBody" content="he said "stop" and "go" 3"><p data-t="2031-05-04T12:20Z" <b>x</b>';
    const stripped = strip(html, 'microdata', 'datetime');
    expect(stripped).not.toContain('itemprop');
    expect(stripped).not.toContain('2031');
    expect(stripped).toContain('x</b>');
  });

  it('keeps every byte of the text, in any encoding', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('<p datetime="1">'),
      0xe9,
      0xff,
      0x00,
      0x80,
      ...Buffer.from('ü€</p>'),
    ]);
    const stripped = stripBytes(bytes, new Set<Evidence>(['datetime']));
    expect([...stripped]).toEqual([...Buffer.from('<p >'), 0xe9, 0xff, 0x00, 0x80, ...Buffer.from('ü€</p>')]);
  });
});
