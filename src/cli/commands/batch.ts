import type { CliCommand } from '../command.ts';
import { noTexts } from '../values.ts';

/** `byline batch`: JSON requests in, JSON responses out, one a line. */
export const batchCommand: CliCommand = {
  name: 'batch',
  usage: '',
  summary: 'answer JSON requests, one a line, from standard input',
  options: {},
  examples: [
    `echo '{"id": 1, "op": "ask", "question": "Who left?"}' | byline batch`,
    'byline batch < requests.jsonl > responses.jsonl',
  ],
  inChat: false,
  json: true,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}batch`);
    const { stdin, stdout } = context.io;
    if (stdin.isTTY) context.note('Write one JSON request a line; Ctrl+D ends the batch.');
    // Loaded on use: the checks of requests would slow every other command's start.
    const { runBatch } = await import('../batch/run.ts');
    await runBatch(await context.engine(), stdin, stdout, context.log());
    return 0;
  },
};
