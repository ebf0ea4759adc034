import type { ArchivedBlog } from '../../../archive/archive.js';
import type { PostState, Timeline, TimelinePost } from '../../../model/timeline.js';
import { captureWords, changesOf, countWords } from '../../../publish/history-facts.js';
import { printableLine } from '../../../publish/printable.js';
import { showTime } from '../../../publish/show-time.js';
import { cutTo, fitTo, widthOf } from '../../../publish/table-text.js';
import { counted } from './counted.js';

const STATES: Readonly<Record<PostState, string>> = {
  present: '',
  'rolled-off': 'rolled off',
  withdrawn: 'withdrawn',
  unknown: 'unknown',
};
const WIDEST_ID = 40;

/** A live blog of the archive for eyes: its posts with their ids, which `archive log` takes. */
export function postsTable(timeline: Timeline, { name }: ArchivedBlog, columns: number): string {
  const { title, url, posts } = timeline;
  const head = [
    printableLine(title ?? '(no title)'),
    ...(url === null ? [] : [printableLine(url)]),
    [name, counted(posts.length, 'post'), ...countWords(timeline)].join(' · '),
    captureWords(timeline),
    '',
  ];
  const ids = posts.map(({ id }) => printableLine(id));
  const width = Math.min(WIDEST_ID, Math.max(0, ...ids.map(widthOf)));
  const lines = posts.map((post, index) => cutTo(lineOf(post, fitTo(ids[index] ?? '', width)), Math.max(60, columns)));
  return [...head, ...lines].map((line) => `${line.trimEnd()}\n`).join('');
}

function lineOf(post: TimelinePost, id: string): string {
  const changes = changesOf(post).length;
  const what = [STATES[post.state], changes === 0 ? '' : `${changes}×`].filter((word) => word !== '').join(' ');
  const time = post.time === null ? 'time unknown' : showTime(post.time);
  const words = printableLine(post.headline ?? post.text.slice(0, 200));
  return `${id}  ${fitTo(time, 26)}  ${fitTo(what, 13)}  ${words}`;
}
