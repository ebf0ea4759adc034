import type { FollowEvent } from '../follow/follow-events.js';
import type { CliIo } from './cli-io.js';

/** The line on the terminal that says how following goes. */
export interface FollowStatus {
  readonly note: (event: FollowEvent) => void;
  /** Draws it anew: time has passed. */
  readonly show: (now: number) => void;
  readonly clear: () => void;
}

const ERASE_LINE = '\r\u001b[2K';

/** A line on the terminal: pages, visits, posts, trouble, and when the next visit is. Silent where stderr is none. */
export function createFollowStatus(
  { stderr, columns }: Pick<CliIo, 'stderr' | 'columns'>,
  pages: number,
  isWanted: boolean,
): FollowStatus {
  if (!isWanted || stderr.isTTY !== true) return { note: () => {}, show: () => {}, clear: () => {} };
  const next = new Map<string, string | null>();
  let [ended, visits, fresh, changed, troubles] = [0, 0, 0, 0, 0];
  let isShown = false;
  return {
    note: (event) => {
      if (event.kind === 'ended') ended += 1;
      if (event.kind === 'ended') next.delete(event.page);
      if (event.kind === 'trouble') troubles += 1;
      if (event.kind === 'trouble' && event.page !== null && event.nextAt !== null) next.set(event.page, event.nextAt);
      if (event.kind !== 'visited') return;
      visits += 1;
      fresh += event.newPosts;
      changed += event.changedPosts;
      next.set(event.page, event.nextAt);
    },
    show: (now) => {
      const due = [...next.values()].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
      const soonest = due.length === 0 ? null : Math.max(0, Math.min(...due) - now);
      const parts = [
        `${pages - ended} of ${pages} followed`,
        `${visits} visits`,
        `${fresh} new posts, ${changed} changed`,
        ...(troubles === 0 ? [] : [`${troubles} troubles`]),
        soonest === null ? 'fetching' : `next in ${clock(soonest / 1_000)}`,
      ];
      stderr.write(ERASE_LINE + parts.join(' · ').slice(0, Math.max(10, columns - 1)));
      isShown = true;
    },
    clear: () => {
      if (isShown) stderr.write(ERASE_LINE);
      isShown = false;
    },
  };
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}
