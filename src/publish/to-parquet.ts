import { LivepostsError } from '../model/error.js';
import { type Coverage, listOf } from './coverage.js';
import { columnsFor, type PostColumn } from './post-columns.js';

/** What is used of hyparquet-writer; its own types are not there where it is not installed. */
interface Writer {
  readonly parquetWriteBuffer: (options: { columnData: Column[]; createdBy: string }) => ArrayBuffer;
}

interface Column {
  name: string;
  type: 'STRING' | 'INT32' | 'TIMESTAMP';
  data: (string | number | Date | null)[];
}

const TYPES = { text: 'STRING', integer: 'INT32', instant: 'TIMESTAMP' } as const;

/**
 * One row per post as Parquet, with the columns of CSV: `time`, `published` and `updated` as timestamps (milliseconds,
 * UTC), `position` as a number, the words as they are. Needs the package hyparquet-writer, which is optional.
 *
 * @throws LivepostsError `bad-option` where that package is not installed.
 * @example
 * ```ts
 * const bytes = await toParquet(parsePage(html));
 * console.log(new TextDecoder().decode(bytes.subarray(0, 4))); // PAR1
 * ```
 */
export async function toParquet(blogs: Coverage | readonly Coverage[]): Promise<Uint8Array> {
  return writeParquet(blogs, () => import('hyparquet-writer'));
}

/** As {@link toParquet}, with a loader of its package. */
export async function writeParquet(
  blogs: Coverage | readonly Coverage[],
  load: () => Promise<Writer>,
): Promise<Uint8Array> {
  const writer = await load().catch((cause: unknown) => {
    throw new LivepostsError(
      'bad-option',
      'Parquet is written by the package hyparquet-writer, which is not installed.',
      {
        hint: 'Install it with "npm install hyparquet-writer", or take CSV',
        cause,
      },
    );
  });
  const list = listOf(blogs);
  const columnData = columnsFor(list).map((column) => ({
    name: column.name,
    type: TYPES[column.type],
    data: list.flatMap((blog) => blog.posts.map((post) => cellOf(column, column.read(blog, post)))),
  }));
  return new Uint8Array(writer.parquetWriteBuffer({ columnData, createdBy: 'liveposts' }));
}

function cellOf({ type }: PostColumn, value: string | number | null): string | number | Date | null {
  if (type !== 'instant' || value === null) return value;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}
