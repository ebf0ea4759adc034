import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeStellarPage } from './make-stellar-page.mjs';
import { createWords } from './make-words.mjs';

const POSTS = 105;
/** Pages hand their scripts the newest posts only; the rest is loaded on demand. */
const STATE_POSTS = 20;
const URL = 'https://news.example/world/live/2024/feb/07/harbour-storm-latest';
const MINUTE_MS = 60_000;
const NEWEST_MS = Date.UTC(2024, 1, 7, 23, 3);
/** Each seed goes back by this, so that no two pages show the same times. */
const SEED_MS = 97 * MINUTE_MS;

/**
 * A live blog of about 1 MB in the markup of no publisher in particular: 105 posts with headline, byline, time,
 * paragraphs, links and pictures; the same posts in JSON-LD and in the state of the page's own scripts; and the menus,
 * teasers and style sheets that surround a real one. Every word is invented, and the same for the same seed.
 */
export function makeLiveBlogPage({ seed = 0, count = POSTS } = {}) {
  const words = createWords(20_240_207 + seed);
  const newest = NEWEST_MS - seed * SEED_MS;
  const title = `${words.headline()} – live updates`;
  const posts = Array.from({ length: count }, (_, index) => makePost(words, index, isoOf(newest, index)));
  return [
    `<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>`,
    `<link rel="canonical" href="${URL}">\n<meta property="og:title" content="${title}">`,
    `<meta property="og:site_name" content="The Example"><meta property="og:type" content="article">`,
    `<meta property="article:published_time" content="${posts.at(-1).time}">`,
    `<meta property="article:modified_time" content="${posts[0].time}">`,
    `<meta name="description" content="${words.sentence()}">`,
    makeStyles(words, posts.length * 7),
    jsonScript('application/ld+json', '', makeJsonLd(title, posts)),
    '</head>\n<body class="page page--live">',
    makeMenu(words, Math.ceil(posts.length * 0.6)),
    `<main id="main" class="content">\n<header class="content__header"><h1 class="content__title">${title}</h1>`,
    `<p class="content__standfirst">${words.sentences(3)}</p></header>`,
    makeKeyEvents(posts),
    `<div class="liveblog-body" id="liveblog-body" data-component="liveblog">`,
    ...posts.map(postMarkup),
    '</div>\n<div class="pagination"><a href="?page=2" rel="next">Older</a></div>\n</main>',
    makeTeasers(words, Math.ceil(posts.length * 0.4), newest),
    jsonScript('application/json', '__STATE__', {
      page: { url: URL, title, blocks: posts.slice(0, STATE_POSTS).map(stateOf) },
    }),
    makeFooter(words, Math.ceil(posts.length / 2)),
    '</body>\n</html>\n',
  ].join('\n');
}

function isoOf(newest, index) {
  return new Date(newest - index * 7 * MINUTE_MS).toISOString().replace('.000Z', 'Z');
}

function makePost(words, index, time) {
  const paragraphs = Array.from({ length: 4 + words.below(3) }, () => ({
    before: words.sentences(2 + words.below(3)),
    link: words.below(3) === 0 ? { url: `https://news.example/${words.slug()}`, text: words.headline() } : null,
    after: words.sentences(1 + words.below(3)),
  }));
  const figure =
    words.below(3) > 0
      ? {
          url: `https://media.example/${words.hex(32)}`,
          alt: words.sentence(),
          caption: words.sentence(),
          by: words.name(),
        }
      : null;
  return {
    id: `block-${words.hex(24)}`,
    headline: words.headline(),
    author: words.name(),
    slug: words.slug(),
    time,
    key: index % 12 === 3,
    paragraphs,
    figure,
    list: words.below(6) === 0 ? [words.sentence(), words.sentence(), words.sentence()] : [],
    tweet: words.below(10) === 0 ? { text: words.sentence(), by: words.name(), id: String(words.below(1e9)) } : null,
  };
}

/** "23:03 GMT": February in London. */
function clockOf(time) {
  return `${time.slice(11, 16)} GMT`;
}

function postMarkup(post) {
  const { id, headline, author, slug, time, key, figure, list, tweet } = post;
  const share = ['facebook', 'twitter', 'mail']
    .map(
      (kind) =>
        `<li class="share__item"><a class="share__link" href="https://${kind}.example/share?u=${id}"><svg class="icon" width="18" height="18"><path d="M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z"></path></svg><span class="u-h">${kind}</span></a></li>`,
    )
    .join('');
  return [
    `<article id="${id}" class="block liveblog-post${key ? ' is-key-event' : ''}" data-block-id="${id}" data-component="liveblog-post">`,
    `<header class="block__header"><p class="block__time published-time"><a href="?page=with:${id}#${id}" class="block__link"><time datetime="${time}" class="js-timestamp" data-timestamp="${Date.parse(time)}">${clockOf(time)}</time></a></p>`,
    `<h2 class="block__title">${headline}</h2>`,
    `<div class="block__byline byline"><img class="byline__avatar" src="https://media.example/avatar/${slug}.png" alt="${author}" width="40" height="40"><a rel="author" href="https://news.example/profile/${slug}">${author}</a></div></header>`,
    '<div class="block__elements" itemprop="articleBody">',
    ...paragraphsMarkup(post),
    figure === null ? '' : figureMarkup(figure),
    list.length === 0 ? '' : `<ul>${list.map((text) => `<li>${text}</li>`).join('')}</ul>`,
    tweet === null
      ? ''
      : `<figure class="element-tweet"><blockquote class="twitter-tweet"><p lang="en" dir="ltr">${tweet.text}</p>— ${tweet.by} <a href="https://twitter.com/example/status/${tweet.id}">February 7, 2024</a></blockquote></figure>`,
    `</div>\n<footer class="block__footer"><ul class="share">${share}</ul></footer>\n</article>`,
  ].join('\n');
}

function paragraphsMarkup({ paragraphs }) {
  return paragraphs.map(({ before, link, after }, index) => {
    const middle = link === null ? '' : ` <a href="${link.url}" data-link-name="in body link">${link.text}</a>: `;
    return index === 1 ? `<p>${before}${middle} <strong>${after}</strong></p>` : `<p>${before}${middle} ${after}</p>`;
  });
}

function figureMarkup({ url, alt, caption, by }) {
  const sources = [1240, 880, 465].map(
    (width) =>
      `<source media="(min-width: ${width}px)" srcset="${url}/${width}.jpg?quality=45&amp;dpr=2 ${width * 2}w">`,
  );
  return `<figure class="element element-image" data-media-id="${url.slice(-32)}"><a href="#img-${url.slice(-6)}" class="article__img-container"><picture>${sources.join('')}<img src="${url}/620.jpg?quality=85" alt="${alt}" width="620" height="372" loading="lazy"></picture></a><figcaption class="caption">${caption} Photograph: ${by}/Getty Images</figcaption></figure>`;
}

function bodyText({ paragraphs }) {
  return paragraphs.map(({ before, link, after }) => `${before} ${link?.text ?? ''} ${after}`).join('\n');
}

function makeJsonLd(title, posts) {
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    '@id': URL,
    url: URL,
    headline: title,
    datePublished: posts.at(-1).time,
    dateModified: posts[0].time,
    coverageStartTime: posts.at(-1).time,
    inLanguage: 'en-GB',
    publisher: { '@type': 'Organization', name: 'The Example', url: 'https://news.example' },
    liveBlogUpdate: posts.map((post) => ({
      '@type': 'BlogPosting',
      url: `${URL}?page=with:${post.id}#${post.id}`,
      headline: post.headline,
      datePublished: post.time,
      author: { '@type': 'Person', name: post.author },
      articleBody: bodyText(post),
    })),
  };
}

function stateOf(post) {
  return {
    id: post.id.slice('block-'.length),
    title: post.headline,
    blockFirstPublished: Date.parse(post.time),
    contributors: [{ name: post.author, url: `https://news.example/profile/${post.slug}` }],
    attributes: { keyEvent: post.key, pinned: false },
    elements: paragraphsMarkup(post).map((html) => ({ _type: 'model.TextBlockElement', html })),
  };
}

function jsonScript(type, id, value) {
  // As every template engine has to: an end tag inside a string would end the script.
  const text = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="${type}"${id === '' ? '' : ` id="${id}"`}>${text}</script>`;
}

function makeStyles(words, count) {
  const rules = Array.from(
    { length: count },
    () => `.${words.word()}__${words.word()}{margin:${words.below(40)}px;color:#${words.hex(6)}}`,
  );
  return `<style>${rules.join('')}</style>`;
}

function makeMenu(words, count) {
  const entries = Array.from(
    { length: count },
    () =>
      `<li class="menu__item"><a class="menu__link" href="https://news.example/${words.word()}">${words.word()}</a></li>`,
  );
  return `<header class="site-header"><nav class="site-nav" aria-label="Main"><ul class="menu">${entries.join('')}</ul></nav></header>`;
}

function makeKeyEvents(posts) {
  const entries = posts
    .filter(({ key }) => key)
    .map(
      ({ id, headline, time }) =>
        `<li class="key-events__item"><a href="#${id}"><time datetime="${time}">${clockOf(time)}</time> <span>${headline}</span></a></li>`,
    );
  return `<aside class="key-events"><h2>Key events</h2><ul>${entries.join('')}</ul></aside>`;
}

function makeTeasers(words, count, newest) {
  const cards = Array.from(
    { length: count },
    (_, index) =>
      `<li class="related__item"><a class="card__link" href="https://news.example/${words.slug()}"><img class="card__image" src="https://media.example/${words.hex(24)}.jpg" alt="" width="300"><h3 class="card__headline">${words.headline()}</h3><p class="card__standfirst">${words.sentence()}</p><time datetime="${isoOf(newest, 200 + index)}">7 Feb 2024</time></a></li>`,
  );
  return `<section class="related-content"><h2>More on this story</h2><ul class="related">${cards.join('\n')}</ul></section>`;
}

function makeFooter(words, count) {
  const links = Array.from(
    { length: count },
    () => `<li><a href="https://news.example/${words.slug()}">${words.word()}</a></li>`,
  );
  const script = Array.from(
    { length: count * 6 },
    () => `window.${words.word()}=function(a,b){return a+b*${words.below(99)}};`,
  );
  return `<footer class="site-footer"><ul>${links.join('')}</ul></footer><script>${script.join('')}</script>`;
}

/** How to make each of the generated pages: `({ seed }) => html`, by name. */
export const PAGE_MAKERS = { 'live blog, generated': makeLiveBlogPage, 'CNN markup, generated': makeStellarPage };

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? 'bench/pages';
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(PAGE_MAKERS)) {
    const html = make();
    const file = join(folder, `${name.replace(/[^a-z]+/gi, '-').toLowerCase()}.html`);
    writeFileSync(file, html);
    process.stdout.write(`${file}: ${Buffer.byteLength(html)} bytes\n`);
  }
}
