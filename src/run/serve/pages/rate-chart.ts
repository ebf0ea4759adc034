import type { PostRate } from '../hours.js';
import type { ReaderZone } from '../in-zone.js';
import { count, showInstantIn } from './show-instant.js';

const HEIGHT = 40;
const BAR = 6;

/** Posts per hour as bars. Who does not see them reads where most were, and may open the numbers. */
export function rateChart({ hours, start, counts, untimed }: PostRate, zone: ReaderZone): string {
  const most = counts.reduce((one, other) => Math.max(one, other), 1);
  const at = (bar: number): string => new Date(Date.parse(start) + bar * hours * 3_600_000).toISOString();
  const bars = counts.flatMap((number, bar) => {
    if (number === 0) return [];
    const height = Math.max(1, Math.round((number / most) * HEIGHT * 10) / 10);
    return [`<rect x="${bar * BAR}" y="${HEIGHT - height}" width="${BAR - 1}" height="${height}"/>`];
  });
  const per = spanWords(hours);
  const busiest = counts.indexOf(most);
  const rows = counts.flatMap((number, bar) =>
    number === 0 ? [] : [`<tr><th scope="row">${showInstantIn(at(bar), zone)}</th><td>${number}</td></tr>`],
  );
  return [
    '<section class="rate" aria-labelledby="rate">',
    `<h2 id="rate">Posts per ${per}</h2>`,
    `<svg viewBox="0 0 ${counts.length * BAR} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Posts per ${per}; the most are ${most}">${bars.join('')}</svg>`,
    `<p class="ends"><span>${showInstantIn(at(0), zone)}</span> <span>${showInstantIn(at(counts.length - 1), zone)}</span></p>`,
    `<p class="soft">Most: ${count(most, 'post')} from ${showInstantIn(at(busiest), zone)}.${untimed > 0 ? ` ${count(untimed, 'post')} without a known hour.` : ''}</p>`,
    `<details><summary>Numbers</summary><div class="scroll" tabindex="0" role="region" aria-label="Posts per ${per}, as numbers"><table><thead><tr><th scope="col">From</th><th scope="col">Posts</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`,
    '</section>',
  ].join('\n');
}

function spanWords(hours: number): string {
  if (hours === 1) return 'hour';
  if (hours === 24) return 'day';
  if (hours === 168) return 'week';
  return hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`;
}
