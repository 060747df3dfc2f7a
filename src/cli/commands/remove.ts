import { UserError } from '../../errors.ts';
import type { CliCommand } from '../command.ts';

/** `byline remove`: takes the article of an address or id out of the corpus and its index. */
export const removeCommand: CliCommand = {
  name: 'remove',
  usage: 'URL|ID',
  summary: 'take an article out of the corpus, its index and what a running bot answered from it',
  options: {},
  examples: ['byline remove eblnews-2016-03-27-palmyra-gain'],
  inChat: false,
  json: true,
  run: async (context, args) => {
    const [text, ...more] = args.texts;
    if (text === undefined || more.length > 0) {
      throw new UserError('usage', 'Name one article: byline remove URL, or its id.');
    }
    const engine = await context.engine();
    const [{ articlesToRemove, deleteArticles }, { openRemovalLog }, { renderRemoval }] =
      await Promise.all([
        import('../../ingest/remove-articles.ts'),
        import('../../ops/removals.ts'),
        import('../render/removal.ts'),
      ]);
    const { corpus, data } = context.config();
    const found = articlesToRemove(engine.corpus(), text);
    const removed = await deleteArticles(corpus, found, openRemovalLog(data, context.log()));
    const change = await engine.reindex({ startedBy: 'the console' });
    if (context.json) context.printJson({ removed, change });
    else context.print(renderRemoval(removed, change, context.out));
    return 0;
  },
};
