import type { LiveBlog } from '../../model/live-blog.js';
import { loadFormat } from '../cli/output-format.js';
import type { Job } from './job.js';
import { scanLine, scanRow } from './scan-row.js';

/** How the job wants a live blog written. */
export async function loadRenderer({ output, isList, columns }: Job): Promise<(blog: LiveBlog) => string> {
  if (output === 'capture') return JSON.stringify;
  if (output === 'archive') return () => '';
  if (output === 'scan') return (blog) => `${JSON.stringify(scanRow(blog))}\n`;
  if (output === 'scan-table') {
    const { fitTo, cutTo } = await import('../../publish/table-text.js');
    return (blog) => `${scanLine(scanRow(blog), columns, { fitTo, cutTo })}\n`;
  }
  return (await loadFormat(output, { isList, columns })).render;
}
