import { UserError } from '../../errors.ts';
import type { CliCommand } from '../command.ts';
import { onCorpus } from '../render/corpus-surface.ts';
import { toJson } from '../render/neutralise.ts';
import { oneOf, requiredText } from '../values.ts';

/** `byline reported`: which outlets reported a fact, which differ or deny it, and the origins. */
export const reportedCommand: CliCommand = {
  name: 'reported',
  usage: '"<fact>"',
  summary: 'which outlets reported a fact, which differ or deny it, whom they trace to',
  options: {
    format: { value: 'csv|jsonld', describe: 'a table for spreadsheets, or schema.org JSON-LD' },
  },
  examples: [
    'byline reported "400 Islamic State fighters were killed"',
    'byline reported "400 fighters were killed" --format csv > fact.csv',
  ],
  inChat: true,
  json: true,
  run: async (context, args) => {
    const fact = requiredText(
      args,
      'fact',
      `${context.prefix}reported "400 Islamic State fighters were killed"`,
    );
    const format = oneOf(args, 'format', ['csv', 'jsonld'] as const);
    if (format === 'csv' && context.json) {
      throw new UserError('usage', 'A CSV table is no JSON: leave out --json or --format csv.');
    }
    const [{ reportedToCsv }, { reportedToJsonLd }, { renderReported }] = await Promise.all([
      import('../export/csv.ts'),
      import('../export/json-ld.ts'),
      import('../render/reported.ts'),
    ]);
    const engine = await context.engine();
    const result = await engine.reported(fact);
    if (format === 'csv') context.io.stdout.write(reportedToCsv(result));
    else if (format === 'jsonld') context.print(toJson(reportedToJsonLd(result), 2));
    else if (context.json) context.printJson(result);
    else context.print(renderReported(result, onCorpus(context.out, engine)));
    return 0;
  },
};
