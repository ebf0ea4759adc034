import { EXIT } from '../exit-code.js';
import type { CommandContext } from '../load-parser.js';
import type { ArchiveActions } from './archive-options.js';

/**
 * The commands on an archive; each is loaded when it is run.
 *
 * @param done told the exit code
 */
export function archiveActions(context: CommandContext, done: (exitCode: number) => void): ArchiveActions {
  const { io } = context;
  const finish = (): void => done(EXIT.ok);
  return {
    archiveAdd: async (inputs, flags) => {
      const { runArchiveAdd } = await import('./archive-add-command.js');
      done(await runArchiveAdd(inputs, flags, context));
    },
    archiveList: async (flags) => {
      await (await import('./archive-list-command.js')).runArchiveList(flags, io);
      finish();
    },
    archiveShow: async (blog, flags) => {
      await (await import('./archive-show-command.js')).runArchiveShow(blog, flags, io);
      finish();
    },
    archiveLog: async (post, flags) => {
      await (await import('./archive-log-command.js')).runArchiveLog(post, flags, io);
      finish();
    },
    archiveChanges: async (blog, flags) => {
      await (await import('./archive-changes-command.js')).runArchiveChanges(blog, flags, io);
      finish();
    },
    archiveSearch: async (words, flags) => {
      await (await import('./archive-search-command.js')).runArchiveSearch(words, flags, io);
      finish();
    },
    archiveGaps: async (blog, flags) => {
      await (await import('./archive-gaps-command.js')).runArchiveGaps(blog, flags, io);
      finish();
    },
    archiveExport: async (blog, flags) => {
      await (await import('./archive-export-command.js')).runArchiveExport(blog, flags, io);
      finish();
    },
    archiveVerify: async (flags) => {
      done(await (await import('./archive-verify-command.js')).runArchiveVerify(flags, io));
    },
    archiveStats: async (flags) => {
      await (await import('./archive-stats-command.js')).runArchiveStats(flags, io);
      finish();
    },
  };
}
