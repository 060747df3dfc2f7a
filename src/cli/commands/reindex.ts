import type { CliCommand } from '../command.ts';
import { noTexts } from '../values.ts';

/** `byline reindex`: rebuilds the index from the corpus and shows what changed. */
export const reindexCommand: CliCommand = {
  name: 'reindex',
  usage: '',
  summary: 'rebuild the index from the corpus folder and show what changed',
  options: { full: { describe: 'throw cached work away and start from nothing' } },
  examples: ['byline reindex', 'byline reindex --full'],
  inChat: true,
  json: true,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}reindex`);
    const [{ createProgress }, { renderReindex }] = await Promise.all([
      import('../progress.ts'),
      import('../render/reindex.ts'),
    ]);
    const progress = createProgress(context.io.stderr);
    const result = await context
      .reindex({
        full: args.switches.has('full'),
        startedBy: 'the console',
        onProgress: progress.show,
      })
      .finally(progress.clear);
    if (context.json) context.printJson(result);
    else context.print(renderReindex(result, context.out));
    return 0;
  },
};
