import type { CliCommand } from '../command.ts';
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
    noTexts(args, 'sources');
    const engine = await context.engine();
    const result = engine.sources();
    if (context.json) context.printJson(result);
    else context.print(renderSources(result, context.out));
    return 0;
  },
};
