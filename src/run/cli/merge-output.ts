import { LivepostsError } from '../../model/error.js';
import type { Timeline } from '../../model/timeline.js';
import type { FeedOptions } from '../../publish/feed/feed-options.js';
import type { CliIo } from './cli-io.js';
import { countedChanges, type MergeFlags, type MergeFormat } from './merge-options.js';

/** The formats that show the HTML of the posts; making it takes time. */
const WITHOUT_HTML: readonly MergeFormat[] = ['csv', 'table', 'history'];

/** Whether a format shows the HTML of the posts. */
export function usesHtml(format: MergeFormat): boolean {
  return !WITHOUT_HTML.includes(format);
}

/**
 * Timelines as one text.
 *
 * @param io `colours`: whether the reader sees them
 * @throws {LivepostsError} `bad-option` for several live blogs as HTML
 */
export async function renderTimelines(
  timelines: readonly Timeline[],
  format: MergeFormat,
  flags: Pick<MergeFlags, 'ignore' | 'feedUrl' | 'hub'>,
  io: Pick<CliIo, 'columns' | 'colours'>,
): Promise<string> {
  const [first] = timelines;
  const isList = timelines.length > 1 || first === undefined;
  switch (format) {
    case 'json':
      return (await import('../../publish/to-json.js')).toJson(isList ? timelines : first);
    case 'ndjson':
      return (await import('../../publish/to-ndjson.js')).toNdjson(timelines);
    case 'csv':
      return (await import('../../publish/to-csv.js')).toCsv(timelines);
    case 'markdown': {
      const { toMarkdown } = await import('../../publish/to-markdown.js');
      // Front matter is one only at the top of a file.
      return timelines.map((timeline) => toMarkdown(timeline, { frontMatter: !isList })).join('\n---\n\n');
    }
    case 'html': {
      const { toHtml } = await import('../../publish/to-html.js');
      if (!isList) return toHtml(first);
      throw new LivepostsError('bad-option', `HTML is written for one live blog, but there are ${timelines.length}.`, {
        hint: 'Choose one of them with --include',
      });
    }
    case 'table': {
      const { toTable } = await import('../../publish/to-table.js');
      return timelines.map((timeline) => toTable(timeline, io.columns)).join('\n');
    }
    case 'history': {
      const { toHistory } = await import('../../publish/history/to-history.js');
      const { ignore = [] } = flags;
      const style = io.colours === true ? 'colour' : 'plain';
      return timelines.map((timeline) => toHistory(timeline, { style, ignore })).join('\n');
    }
    case 'atom':
      return (await import('../../publish/feed/to-atom.js')).toAtom(timelines, feedOptionsOf(flags));
    case 'rss':
      return (await import('../../publish/feed/to-rss.js')).toRss(timelines, feedOptionsOf(flags));
    case 'json-feed':
      return (await import('../../publish/feed/to-json-feed.js')).toJsonFeed(timelines, feedOptionsOf(flags));
  }
}

function feedOptionsOf({ ignore, feedUrl, hub }: Pick<MergeFlags, 'ignore' | 'feedUrl' | 'hub'>): FeedOptions {
  const changes = countedChanges(ignore);
  return {
    ...(changes === undefined ? {} : { changes }),
    ...(feedUrl === undefined ? {} : { feedUrl }),
    ...(hub === undefined ? {} : { hub }),
  };
}
