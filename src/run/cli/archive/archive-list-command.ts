import type { ArchivedBlog } from '../../../archive/archive.js';
import { printableLine } from '../../../publish/printable.js';
import type { CliIo } from '../cli-io.js';
import type { ArchiveListFlags } from './archive-options.js';
import { printList } from './print-list.js';
import { askArchive } from './with-archive.js';

/** `liveposts archive list`: the live blogs, those captured last first. */
export async function runArchiveList(flags: ArchiveListFlags, io: CliIo): Promise<void> {
  const blogs = await askArchive(flags, (archive) => archive.blogs());
  await printList(blogs, (list) => tableOf(list, io.columns), flags, io);
}

async function tableOf(blogs: readonly ArchivedBlog[], columns: number): Promise<string> {
  const { cutTo, fitTo } = await import('../../../publish/table-text.js');
  const lines = blogs.map(({ name, lastCaptured, captures, posts, withdrawn, title, url }) => {
    const cells = [
      name,
      fitTo(lastCaptured ?? 'time unknown', 20),
      String(captures).padStart(5),
      String(posts).padStart(5),
      (withdrawn === 0 ? '' : `-${withdrawn}`).padStart(4),
    ];
    const words = `${printableLine(title ?? '')}  ${printableLine(url ?? '')}`;
    return cutTo(`${cells.join('  ')}  ${words}`, Math.max(60, columns)).trimEnd();
  });
  const head = 'blog        last captured         capt.  posts  gone  title and address';
  return [head, ...lines].map((line) => `${line}\n`).join('');
}
