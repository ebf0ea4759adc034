import type { House, StampKind } from './house.js';
import { stampKindOf, toldMoments } from './post-times.js';
import type { Shot, Showing, Standing } from './shoot.js';
import { addressOf, lastChangeOf, wordsIn } from './show.js';
import type { World } from './world.js';
import { localOf, wallOf } from './zones.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MINUTE = 60_000;

/** A simple page of nobody's layout, as the capture would have saved it: its times are read by the parser. */
export function renderPage(world: World, shot: Shot, showing: Showing): string {
  const { house } = world;
  const { url, more } = addressOf(world, shot, showing);
  const changed = lastChangeOf(world, shot);
  const first = world.posts[0]?.stamped ?? world.from;
  const amp = shot.kind === 'amp';
  const head = [
    '<meta charset="utf-8"><title>Storm over the bay: live</title>',
    `<link rel="canonical" href="${url ?? ''}"><meta property="og:site_name" content="Example News">`,
    `<meta property="article:published_time" content="${localOf(house.zone, first)}">`,
    changed === null ? '' : `<meta property="article:modified_time" content="${localOf(house.zone, changed)}">`,
  ];
  const posts = showing.standing.map((one) => (amp ? renderAmpPost : renderPost)(world, shot, one)).join('\n');
  const links = more.map((address, index) => `<a href="${address}">${index + 1}</a>`).join(' ');
  const stream = amp
    ? `<section class="coverage-list">${posts}</section>`
    : `<div class="stream">${posts}</div><nav class="pages">${links}</nav>`;
  return `<!DOCTYPE html>\n<html lang="en-GB"><head>${head.join('\n')}</head>\n<body><h1>Storm over the bay: live</h1>\n${stream}\n</body></html>\n`;
}

function renderPost(world: World, shot: Shot, standing: Standing): string {
  const words = wordsIn(shot.kind, standing.version);
  const headline = words.headline === null ? '' : `<h3>${words.headline}</h3>`;
  const classes = ['entry', ...(standing.pinned ? ['pinned'] : []), ...(standing.post.keyEvent ? ['key-event'] : [])];
  const id = standing.version.id === null ? '' : ` id="${standing.version.id}"`;
  return `<div class="${classes.join(' ')}"${id}>${renderStamp(world.house, shot, standing, 'when')}${headline}<div class="words">${paragraphs(words.text)}</div></div>`;
}

/** The other form has other markup, as AMP pages do. */
function renderAmpPost(world: World, shot: Shot, standing: Standing): string {
  const words = wordsIn(shot.kind, standing.version);
  const headline = words.headline === null ? '' : `<h2 class="update-title">${words.headline}</h2>`;
  const id = standing.version.id === null ? '' : ` id="${standing.version.id}"`;
  const pin = standing.pinned ? ' is-pinned' : '';
  return `<article class="live-update${pin}"${id}><header>${headline}${renderStamp(world.house, shot, standing, 'update-time')}</header><div class="update-body">${paragraphs(words.text)}</div></article>`;
}

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');

function renderStamp(house: House, shot: Shot, standing: Standing, name: string): string {
  const kind = stampKindOf(house, shot);
  const { shown, changed } = toldMoments(house, standing);
  if (kind === 'none') return '';
  const update =
    changed === null ? '' : ` <span class="updated">Updated ${printed(kind, changed, house.zone, shot.view)}</span>`;
  const machine = kind === 'full' ? ` datetime="${localOf(house.zone, shown)}"` : '';
  return `<time class="${name}"${machine}>${printed(kind, shown, house.zone, shot.view)}</time>${update}`;
}

function printed(kind: StampKind, moment: number, zone: string, view: number): string {
  const wall = wallOf(zone, moment);
  const clock = wall.toISOString().slice(11, 16);
  if (kind === 'clock' || kind === 'full') return clock;
  if (kind === 'relative') return age(Math.max(0, view - moment));
  return `${clock}, ${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
}

function age(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? '1 hour ago' : hours < 24 ? `${hours} hours ago` : `${Math.floor(hours / 24)} days ago`;
}
