import type { CliCommand } from '../command.ts';
import { onCorpus } from '../render/corpus-surface.ts';
import { renderDisagreements } from '../render/disagreement.ts';
import { defined, oneOf } from '../values.ts';

/** `byline disagreements`: where the sources contradict each other, most severe first. */
export const disagreementsCommand: CliCommand = {
  name: 'disagreements',
  usage: '["<topic>"]',
  summary: 'where the sources contradict each other',
  options: {
    severity: { value: 'low|medium|high', describe: 'from which severity up (default medium)' },
  },
  examples: ['byline disagreements', 'byline disagreements "mines" --severity low'],
  inChat: true,
  json: true,
  run: async (context, args) => {
    const topic = args.texts.join(' ').trim();
    const request = defined({
      topic: topic === '' ? undefined : topic,
      severity: oneOf(args, 'severity', ['low', 'medium', 'high'] as const),
    });
    const engine = await context.engine();
    const result = await engine.disagreements(request);
    if (context.json) {
      context.printJson({ disagreements: result.disagreements });
      return 0;
    }
    context.print(renderDisagreements(result.disagreements, onCorpus(context.out, engine)));
    if (result.disagreements.length === 0 && request.severity !== 'low') {
      context.print('Weaker ones are shown with --severity low.');
    }
    return 0;
  },
};
