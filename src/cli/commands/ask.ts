import type { AskRequest } from '../../answer/engine.ts';
import { dateBound } from '../../answer/question/date-bound.ts';
import { UserError } from '../../errors.ts';
import { defined } from '../../requests/defined.ts';
import { seeWhoReports } from '../../show/notes.ts';
import type { Arguments } from '../arguments.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { noteGap } from '../gap-log.ts';
import { block } from '../render/block.ts';
import { onCorpus } from '../render/corpus-surface.ts';
import { requiredText, wholeNumber } from '../values.ts';

/** Passages an answer may hold; the engine's own bounds. */
const TOP = { min: 1, max: 50 };
/** Passages shown unless asked otherwise. */
const USUAL_TOP = 5;

/** `byline ask`: cited passages, an extracted answer, and where sources disagree. */
export const askCommand: CliCommand = {
  name: 'ask',
  usage: '"<question>"',
  summary: 'cited passages, an extracted answer, a note where sources disagree',
  options: {
    top: { value: 'N', describe: 'how many passages at most, 1 to 50 (default 5)' },
    outlet: { value: 'NAME', describe: 'only articles of this outlet' },
    since: {
      value: 'DATE',
      describe: 'only articles of this day or later: 2016-03-27, 2016-03, 2016',
    },
    until: { value: 'DATE', describe: 'only articles of this day or earlier' },
    explain: { describe: 'also why: terms, weights, ranks, what was dropped and compared' },
  },
  examples: [
    'byline ask "How many targets were bombed?"',
    'byline ask "Who ordered the withdrawal?" --since 2016-03 --explain',
  ],
  inChat: true,
  json: true,
  run: async (context, args) => {
    const request = askRequest(args, context.prefix);
    const [engine, { renderAsk }, { readLimits }, { parseQuery }] = await Promise.all([
      context.engine(),
      import('../render/ask.ts'),
      import('../../answer/limits.ts'),
      import('../../search/query.ts'),
    ]);
    // Asked again by the engine; here a wrong value is wrong usage, and the option has its name.
    const outlets = engine.sources().outlets.map(({ outlet }) => outlet);
    if (outlets.length > 0) readLimits(outlets, request, parseQuery(request.question), 'usage');
    const surface = onCorpus(context.out, engine);
    // Shown are `top`; the counts under an answer are of all that it cites.
    const asked = context.json ? request : { ...request, top: TOP.max };
    const top = request.top ?? USUAL_TOP;
    if (args.switches.has('explain')) {
      const { renderExplanation } = await import('../render/explain.ts');
      const explanation = await engine.explain(asked);
      if (context.json) context.printJson(explanation);
      else {
        context.print(renderAsk(explanation.result, surface, top));
        context.print(`\n${renderExplanation(explanation, surface)}`);
      }
      return 0;
    }
    const result = await engine.ask(asked);
    if (context.json) context.printJson(result);
    else context.print(`${renderAsk(result, surface, top)}${whoReportsNote(request, context)}`);
    if (!result.answered) await noteGap(context, 'ask', result);
    return 0;
  },
};

function whoReportsNote({ question }: AskRequest, { prefix, out }: CliContext): string {
  const note = seeWhoReports(question, (fact) => `${prefix}reported "${fact}"`);
  return note === null ? '' : `\n\n${block(note, out, { paint: out.style.dim })}`;
}

function askRequest(args: Arguments, prefix: string): AskRequest {
  const question = requiredText(args, 'question', `${prefix}ask "How many targets were bombed?"`);
  const since = args.values.get('since');
  const until = args.values.get('until');
  const from = since === undefined ? undefined : dateBound(since, 'since', '--since', 'usage');
  const to = until === undefined ? undefined : dateBound(until, 'until', '--until', 'usage');
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError('usage', `--since (${from}) is after --until (${to}). Swap the two dates.`);
  }
  return {
    question,
    ...defined({
      top: wholeNumber(args, 'top', TOP),
      outlet: args.values.get('outlet'),
      since: from,
      until: to,
    }),
  };
}
