import { LivepostsError } from '../../src/model/error.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import { parsePage } from '../../src/parse/parse-page.js';
import { makeBlog, makePost, makeTime } from '../publish/make-blog.js';

/** A payload in the headline, the words, the byline, a caption and the addresses of a page, as the parser reads it. */
export function throughPage(payload: string): readonly LiveBlog[] {
  // What is not closed may swallow the rest of a page: what is likeliest to stands last, in a page of its own.
  return [
    pageOf([{ url: payload }, { caption: payload }, { byline: payload, headline: payload }]),
    pageOf([{}, {}, { body: payload }]),
  ].flatMap((html) => {
    try {
      return [parsePage(html)];
    } catch (error) {
      if (error instanceof LivepostsError) return [];
      throw error;
    }
  });
}

interface Places {
  readonly headline?: string;
  readonly body?: string;
  readonly byline?: string;
  readonly caption?: string;
  readonly url?: string;
}

function pageOf(posts: readonly Places[]): string {
  const articles = posts.map(({ headline, body, byline, caption, url }, index) => {
    const address = (url ?? 'https://news.example/ferry').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<article class="live-post" id="post-${index}">
<time datetime="2024-02-07T18:0${9 - index}:00Z">6:0${9 - index} p.m. GMT, February 7, 2024</time>
<h3>${headline ?? `The ferry sails ${index}`}</h3>
<p class="byline">By Ada Ruiz ${byline ?? ''}</p>
<p>The ferry left the harbour at dusk, the port said. <a href="${address}">More</a></p>
<figure><img src="${address}" alt="${address}"><figcaption>The quay ${caption ?? ''}</figcaption></figure>
<blockquote class="twitter-tweet"><p>High water</p><a href="${address}">link</a></blockquote>
<div>${body ?? ''}</div>
</article>`;
  });
  return `<!DOCTYPE html><html lang="en"><head><title>The ferry: live updates</title>
<link rel="canonical" href="https://news.example/live/ferry"></head><body><main><h1>The ferry: live updates</h1>
<div class="live-blog">${articles.join('\n')}</div></main></body></html>`;
}

/** A payload in every field of a live blog that did not come from the parser; in the HTML of its posts too. */
export function asFields(payload: string): LiveBlog {
  const person = { name: payload, location: payload, organization: payload };
  const time = makeTime({ text: payload });
  const post = makePost({
    id: payload,
    url: payload,
    headline: payload,
    time,
    byline: payload,
    authors: [person],
    contributors: [person],
    text: `${payload}\n\n${payload}`,
    html: '',
    media: [
      { type: 'image', url: payload, caption: payload, credit: payload, alt: payload },
      { type: 'image', url: `https://a.example/${payload}`, caption: payload, credit: payload, alt: payload },
      { type: 'video', url: `https://a.example/"${payload}`, caption: null, credit: null, alt: payload },
    ],
    embeds: [
      { provider: payload, url: payload, text: payload },
      { provider: payload, url: `https://t.example/'${payload}`, text: payload },
    ],
    links: [{ url: payload, text: payload }],
    markers: [{ kind: 'corrected', text: payload, at: { ...time, local: payload, zone: payload } }],
  });
  return makeBlog({
    url: `https://news.example/live?x=${payload}`,
    title: payload,
    description: payload,
    language: payload,
    publisher: { name: payload, domain: payload },
    authors: [person],
    completeness: { found: 2, declared: null, missing: null, more: [payload, `https://news.example/${payload}`] },
    layout: { id: payload, variant: payload, evidence: [payload] },
    posts: [post, makePost({ id: 'p2', headline: null, html: payload, text: payload })],
  });
}
