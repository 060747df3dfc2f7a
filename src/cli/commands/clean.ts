import type { CliCommand } from '../command.ts';
import { noTexts, wholeNumber } from '../values.ts';

/** Indexes that may be kept. */
const KEEP = { min: 1, max: 1000 };
/** Kept unless asked otherwise: this corpus and what it is compared with. */
const USUAL_KEEP = 3;

/** `byline clean`: removes the indexes of corpora that are no longer opened, and says how large they were. */
export const cleanCommand: CliCommand = {
  name: 'clean',
  usage: '',
  summary: 'remove the indexes of other corpora, with their sizes',
  options: {
    keep: { value: 'N', describe: 'how many of the last used to keep (default 3)' },
  },
  examples: ['byline clean', 'byline clean --keep 1'],
  inChat: false,
  json: true,
  run: async (context, args) => {
    const keep = wholeNumber(args, 'keep', KEEP) ?? USUAL_KEEP;
    noTexts(args, `${context.prefix}clean`);
    // Loaded on use, as all that opens files.
    const [{ indexFolder }, { listIndexes, removeOldIndexes }] = await Promise.all([
      import('../../reindex/index-folder.ts'),
      import('../../reindex/kept-indexes.ts'),
    ]);
    const { renderCleaned } = await import('../render/cleaned.ts');
    const { corpus, data } = context.config();
    const removed = await removeOldIndexes(data, keep, indexFolder(data, corpus));
    const kept = await listIndexes(data);
    if (context.json) context.printJson({ removed, kept });
    else context.print(renderCleaned(removed, kept, context.out));
    return 0;
  },
};
