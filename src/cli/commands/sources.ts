import { requireArticles } from '../../corpus/require-articles.ts';
import type { CliCommand } from '../command.ts';
import { onCorpus } from '../render/corpus-surface.ts';
import { renderSources } from '../render/sources.ts';
import { noTexts } from '../values.ts';

/** `byline sources`: outlets and articles in the corpus. */
export const sourcesCommand: CliCommand = {
  name: 'sources',
  usage: '',
  summary: 'outlets and articles in the corpus',
  options: {},
  examples: ['byline sources'],
  inChat: true,
  json: true,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}sources`);
    const engine = await context.engine();
    requireArticles(engine.corpus());
    const result = engine.sources();
    if (context.json) context.printJson(result);
    else context.print(renderSources(result, onCorpus(context.out, engine)));
    return 0;
  },
};
