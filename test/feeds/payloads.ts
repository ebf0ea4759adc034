import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from '../corpus-folder.js';

/** One attempt to run something, or to change a page in another way. */
export interface Payload {
  readonly name: string;
  readonly text: string;
}

/** Our own, one for each way in: elements that run, handlers, addresses, and breaking out of where the words stand. */
const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a><a href="&#106;avascript:alert(1)">y</a><a href=" java\tscript:alert(1)">z</a>',
  '<form action="javascript:alert(1)"><button autofocus onfocus=alert(1)>x</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">',
  '<style>@import "https://evil.example/x.css";*{background:url(https://evil.example/y)}</style>',
  '<link rel="stylesheet" href="https://evil.example/x.css"><link rel=prefetch href=https://evil.example/z>',
  '<video autoplay onloadstart=alert(1)><source src=x onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)><marquee onstart=alert(1)><body onload=alert(1)>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><template><img src=x onerror=alert(1)></template>',
  '<textarea></textarea><img src=x onerror=alert(1)></title></style></script><img src=x onerror=alert(1)>',
  ']]><script>alert(1)</script><![CDATA[',
  '--><script>alert(1)</script><!--',
  '"><img src=x onerror=alert(1)><x y="',
  "' onmouseover='alert(1)' x='",
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>\u202e',
  'javascript:alert(1)//https://news.example/',
  'data:text/html,<script>alert(1)</script>',
];

const folder = corpusFolder === null ? null : join(corpusFolder, 'security');

/** Whether the large collections are there. */
export const hasCollections: boolean = folder !== null && existsSync(folder);

/** Every payload there is: our own, those of DOMPurify's tests, and the HTML5 Security Cheatsheet. */
export function readPayloads(): readonly Payload[] {
  const own = OWN.map((text, index) => ({ name: `own ${index}`, text }));
  if (folder === null || !hasCollections) return own;
  const purify: { title: string | null; payload: string }[] = JSON.parse(
    readFileSync(join(folder, 'dompurify-payloads.json'), 'utf8'),
  );
  const sheet = readFileSync(join(folder, 'h5sc-vectors.txt'), 'utf8').split(/\/\/\["'`-->\]\]>\]<\/div>/);
  return [
    ...own,
    ...purify.map(({ title, payload }, index) => ({ name: `dompurify ${index} ${title ?? ''}`, text: payload })),
    ...sheet.map((text, index) => ({ name: `h5sc ${index}`, text: text.replace(/^\s*<div id="\d+">/, '') })),
  ];
}
