import { LivepostsError } from '../../model/error.js';
import type { LiveBlog } from '../../model/live-blog.js';
import type { FormatName } from './options.js';

/** How the blogs of one run become one text, blog after blog: `open`, the rendered blogs with `between`, `close`. */
export interface OutputFormat {
  readonly open: string;
  readonly render: (blog: LiveBlog) => string;
  readonly between: string;
  readonly close: string;
  /** What a format that is no text writes in the end, when all is rendered. */
  readonly bytes?: () => Promise<Uint8Array>;
  /** Whether the HTML of the posts is needed. */
  readonly usesHtml: boolean;
}

/**
 * Loads the code of one format, and so only the packages that this format needs.
 *
 * @param context.isList Whether several inputs were given: JSON is then an array, even if only one of them is good.
 */
export async function loadFormat(
  name: FormatName,
  { isList, columns }: { isList: boolean; columns: number },
): Promise<OutputFormat> {
  const plain = { open: '', between: '', close: '' };
  switch (name) {
    case 'json': {
      const { toJson, toJsonElement } = await import('../../publish/to-json.js');
      return isList
        ? { open: '[\n', render: toJsonElement, between: ',\n', close: '\n]\n', usesHtml: true }
        : { ...plain, render: toJson, usesHtml: true };
    }
    case 'ndjson': {
      const { toNdjson } = await import('../../publish/to-ndjson.js');
      return { ...plain, render: toNdjson, usesHtml: true };
    }
    case 'jsonld': {
      const { toJsonLd, toJsonLdElement } = await import('../../publish/to-json-ld.js');
      return isList
        ? { open: '[\n', render: toJsonLdElement, between: ',\n', close: '\n]\n', usesHtml: false }
        : { ...plain, render: toJsonLd, usesHtml: false };
    }
    case 'html': {
      const { toHtml } = await import('../../publish/to-html.js');
      if (isList) {
        throw new LivepostsError('bad-option', 'HTML is written for one input at a time.', {
          hint: 'Run the command once for each page, with -o for its file.',
        });
      }
      return { ...plain, render: toHtml, usesHtml: true };
    }
    case 'csv': {
      const { toCsv } = await import('../../publish/to-csv.js');
      return { ...plain, open: toCsv([]), render: (blog) => toCsv(blog, { header: false }), usesHtml: false };
    }
    case 'parquet': {
      const { toParquet } = await import('../../publish/to-parquet.js');
      // Its parts are columns, not posts: it is written when all posts are there.
      const blogs: LiveBlog[] = [];
      const keep = (blog: LiveBlog): string => {
        blogs.push(blog);
        return '';
      };
      return { ...plain, render: keep, bytes: () => toParquet(blogs), usesHtml: false };
    }
    case 'markdown': {
      const { toMarkdown } = await import('../../publish/to-markdown.js');
      // Front matter is one only at the top of a file.
      const render = isList ? (blog: LiveBlog) => toMarkdown(blog, { frontMatter: false }) : toMarkdown;
      return { ...plain, render, between: '\n---\n\n', usesHtml: true };
    }
    case 'table': {
      const { toTable } = await import('../../publish/to-table.js');
      return { ...plain, render: (blog) => toTable(blog, columns), between: '\n', usesHtml: false };
    }
  }
}
