import type { CliCommand } from '../command.ts';
import { readGaps } from '../gap-log.ts';
import { noTexts } from '../values.ts';

/** `byline gaps`: the questions that found nothing, oldest first. */
export const gapsCommand: CliCommand = {
  name: 'gaps',
  usage: '',
  summary: 'questions that found nothing',
  options: {},
  examples: ['byline gaps', 'byline gaps --json > gaps.json'],
  inChat: false,
  json: true,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}gaps`);
    const { renderGaps } = await import('../render/gaps.ts');
    const gaps = await readGaps(context);
    if (context.json) context.printJson({ gaps });
    else context.print(renderGaps(gaps, context.out));
    return 0;
  },
};
