import { createWords } from './make-words.mjs';

const POSTS = 122;
const URL = 'https://edition.cnn.com/world/live-news/harbour-storm-02-07-24/index.html';
const NEWEST_MS = Date.UTC(2024, 1, 7, 23, 3);
const STEP_MS = 9 * 60_000;
/** Each seed goes back by this, so that no two pages show the same times. A thousand of them stay in winter. */
const SEED_MS = 97 * 60_000;
const MONTHS = { 0: 'January', 1: 'February', 10: 'November', 11: 'December' };

/**
 * A live story of about 1 MB in the markup CNN had from 2018 to 2023: class names of styled components, a time that is
 * words only ("6:03 p.m. ET, February 7, 2024"), players and cards nested ten deep, and no data that a machine could
 * read beside it. Every word is invented, and the same for the same seed.
 */
export function makeStellarPage({ seed = 0 } = {}) {
  const words = createWords(7_022_024 + seed);
  const newest = NEWEST_MS - seed * SEED_MS;
  const title = words.headline();
  const posts = Array.from({ length: POSTS }, (_, index) => postMarkup(words, index, stampOf(newest, index)));
  return [
    `<!DOCTYPE html><html class="no-js" lang="en"><head><meta content="text/html" charset="UTF-8" http-equiv="Content-Type"><title>${title}</title>`,
    `<link rel="canonical" href="${URL}"><meta property="og:title" content="${title}"><meta property="og:site_name" content="CNN">`,
    `<style data-styled="true">${makeStyles(words)}</style></head><body class="pg">`,
    makeMenu(words),
    `<div class="page__Wrapper-sc-1q2w3e-0 hKlmNo"><div class="Box-sc-1fet97o-0 fhdXfs"><h1 class="headlinestyles__H1-sc-1afqk0-0">${title}</h1>`,
    `<div data-type="byline-area"><p data-type="byline-area">By <a href="https://www.cnn.com/profiles/x">${words.name()}</a> and ${words.name()}, CNN</p>`,
    `<p>Updated ${stampOf(newest, 0)}</p></div></div>`,
    `<div id="posts-and-button" class="poststyles__Posts-sc-1egoi1-9"><div class="post-countstyles__Count-sc-1t7a0u-0">${POSTS} Posts</div>`,
    ...posts,
    '</div></div>',
    `<script>window.__INITIAL_STATE__=${JSON.stringify(makeState(words)).replaceAll('<', '\\u003c')};</script>`,
    '</body></html>\n',
  ].join('\n');
}

/** "6:03 p.m. ET, February 7, 2024": New York is five hours behind in February. */
function stampOf(newest, index) {
  const local = new Date(newest - index * STEP_MS - 5 * 3_600_000);
  const hour = local.getUTCHours();
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
  return `${clock} ${hour < 12 ? 'a.m.' : 'p.m.'} ET, ${MONTHS[local.getUTCMonth()]} ${local.getUTCDate()}, ${local.getUTCFullYear()}`;
}

function postMarkup(words, index, stamp) {
  const id = `h_${words.hex(32)}`;
  const paragraphs = Array.from({ length: 7 + words.below(5) }, (_, at) => paragraphMarkup(words, at));
  return [
    `<article class="Box-sc-1fet97o-0-article poststyles__PostBox-sc-1egoi1-0 tzojb" id="${id}">`,
    `<header class="poststyles__PostHeader-sc-1egoi1-2 iVCbUr"><span class="post-date-stamp__Stamp-sc-1k2j3h-0">${stamp}</span>`,
    `<h2 class="post-headlinestyles__Headline-sc-2ts3cz-1 dxUPVB">${words.headline()}</h2>`,
    `<p class="post-headlinestyles__Byline-sc-2ts3cz-2 jqrtcs" data-type="byline-area">From CNN’s ${words.name()} and ${words.name()}</p></header>`,
    `<div class="render-stellar-contentstyles__Content-sc-9v7nwy-0 erzhuK"><div class="stellar-contentstyles__Wrap-sc-1b2c3d-0">`,
    ...paragraphs,
    index % 3 === 0 ? pictureMarkup(words) : '',
    index % 7 === 0 ? playerMarkup(words) : '',
    `</div></div><div class="sharestyles__Share-sc-4d5e6f-0"><button class="SocialBarstyles__Button-sc-7g8h9i-0" data-id="${id}" aria-label="Share"><svg viewBox="0 0 24 24"><path d="M12 2C6.5 2 2 6.5 2 12s4.5 10 10 10"></path></svg></button></div></article>`,
  ].join('');
}

function paragraphMarkup(words, at) {
  const text = words.sentences(3);
  if (at === 2) {
    return `<p class="sc-gZMcBi render-stellar-contentstyles__Paragraph-sc-9v7nwy-2 dCwndB">${text} <a href="https://www.cnn.com/2024/02/07/${words.slug()}/index.html" target="_blank" rel="noopener">${words.headline()}</a> ${words.sentence()}</p>`;
  }
  if (at === 4) {
    return `<ul class="unordered-list__Ul-sc-1a2b3c-0"><li class="list-itemstyles__Li-sc-0">${text}</li><li class="list-itemstyles__Li-sc-0">${words.sentences(2)}</li></ul>`;
  }
  return `<p class="sc-gZMcBi render-stellar-contentstyles__Paragraph-sc-9v7nwy-2 dCwndB"><strong>${words.word()}:</strong> ${text}</p>`;
}

function pictureMarkup(words) {
  const url = `https://dynaimage.cdn.cnn.com/cnn/q_auto,w_634/${words.hex(40)}.jpg`;
  return `<figure class="imagestyles__Figure-sc-2j3k4l-0"><div class="imagestyles__Box-sc-1"><div class="lazystyles__Outer-sc-2"><div class="lazystyles__Inner-sc-3"><img src="${url}" srcset="${url} 634w, ${url}?2x 1268w" alt="${words.sentence()}" class="imagestyles__Img-sc-4"></div></div></div><figcaption class="imagestyles__Caption-sc-5"><span>${words.sentence()}</span> <span>(${words.name()}/Getty Images)</span></figcaption></figure>`;
}

function playerMarkup(words) {
  return `<div class="playerstyles__Player-sc-5m6n7o-0"><div class="playerstyles__Inner"><div class="playerstyles__Poster"><iframe src="https://www.youtube.com/embed/${words.hex(11)}" title="${words.headline()}"></iframe></div></div></div>`;
}

function makeMenu(words) {
  const entries = Array.from(
    { length: 120 },
    () =>
      `<li class="sc-hMqMXs navstyles__Item"><a class="sc-kEYyzF" href="https://www.cnn.com/${words.word()}" data-analytics="header_${words.word()}">${words.word()}</a></li>`,
  );
  return `<header class="headerstyles__Header"><nav><ul>${entries.join('')}</ul></nav></header>`;
}

function makeStyles(words) {
  return Array.from(
    { length: 900 },
    () => `.${words.hex(6)}{padding:${words.below(30)}px;color:#${words.hex(6)}}`,
  ).join('');
}

function makeState(words) {
  return {
    config: Object.fromEntries(Array.from({ length: 600 }, () => [words.word() + words.hex(4), words.sentence()])),
    translations: Array.from({ length: 400 }, () => ({ key: words.slug(), value: words.sentences(3) })),
  };
}
