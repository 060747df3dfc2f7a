import { requireArticles } from '../../corpus/require-articles.ts';
import type { CliCommand } from '../command.ts';
import { onCorpus } from '../render/corpus-surface.ts';
import { noTexts } from '../values.ts';

/** `byline sources`: outlets and articles in the corpus. */
export const sourcesCommand: CliCommand = {
  name: 'sources',
  usage: '',
  summary: 'outlets and articles in the corpus',
  options: { teasers: { describe: 'list the teasers too, not only their number' } },
  examples: ['byline sources', 'byline sources --teasers'],
  inChat: true,
  json: true,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}sources`);
    const engine = await context.engine();
    requireArticles(engine.corpus());
    const { renderSources } = await import('../render/sources.ts');
    const result = engine.sources();
    if (context.json) context.printJson(result);
    else {
      const teasers = args.switches.has('teasers') ? 'listed' : 'counted';
      context.print(renderSources(result, onCorpus(context.out, engine), { teasers }));
    }
    return 0;
  },
};
