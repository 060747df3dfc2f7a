import { defined } from '../../requests/defined.ts';
import { notComparedYet } from '../../show/notes.ts';
import { plural } from '../../show/plural.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { block } from '../render/block.ts';
import { onCorpus } from '../render/corpus-surface.ts';
import { oneOf } from '../values.ts';

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
    const { renderDisagreements } = await import('../render/disagreement.ts');
    const result = await engine.disagreements(request);
    if (context.json) {
      context.printJson(result);
      return 0;
    }
    const { disagreements } = result;
    context.print(renderDisagreements(disagreements, onCorpus(context.out, engine)));
    if (request.severity !== 'low') {
      const all = (await engine.disagreements({ ...request, severity: 'low' })).disagreements;
      const weaker = all.length - disagreements.length;
      if (weaker > 0)
        context.print(`${plural(weaker, 'weaker one')}: see them with --severity low.`);
    }
    const waiting = notComparedYet(result.notCompared);
    if (waiting !== null)
      context.print(block(waiting, context.out, { paint: context.out.style.dim }));
    if (topic !== '') {
      const { topic: _, ...anyTopic } = request;
      const all = (await engine.disagreements(anyTopic)).disagreements;
      context.print(otherTopics(all.length - disagreements.length, context));
    }
    return 0;
  },
};

/** How many disagreements a topic left out, and how they are seen. */
function otherTopics(others: number, { out, prefix }: CliContext): string {
  const told =
    others === 0
      ? 'There is none of this severity on anything else.'
      : `${plural(others, 'other disagreement')} on other topics: ${prefix}disagreements lists all.`;
  return `\n${block(told, out, { paint: out.style.dim })}`;
}
