import type { HistoryStyle } from '../../../publish/history/history-options.js';
import type { CliIo } from '../cli-io.js';

/** How a text to read is written: in colours for who sees them. */
export function styleOf(format: 'text' | 'markdown', { isTerminal, colours }: CliIo): HistoryStyle {
  if (format === 'markdown') return 'markdown';
  return isTerminal && colours === true ? 'colour' : 'plain';
}
