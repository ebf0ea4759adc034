import type { Timestamp } from '../../model/timestamp.js';
import { showTime } from '../show-time.js';
import { escapeMarkup } from '../xml-text.js';

/**
 * A time as a reader of the page saw it, in its own zone: `<time>` with the instant for machines and, where a mouse
 * rests on it, in UTC. What was assumed to reach it is said there too.
 */
export function timeElement(time: Timestamp): string {
  const { precision, instant, zone, assumptions } = time;
  const machine = precision === 'day' ? time.local.slice(0, 10) : time.local;
  const utc =
    precision === 'day' ? 'the day only is known' : `${instant.replace('T', ' ').replace(/(?:\.\d+)?Z$/, '')} UTC`;
  const title = [utc, zone, assumptions.length === 0 ? null : `assumed: ${assumptions.join(', ')}`]
    .filter((part) => part !== null)
    .join(' · ');
  return `<time datetime="${escapeMarkup(machine)}" title="${escapeMarkup(title)}">${escapeMarkup(showTime(time))}</time>`;
}
