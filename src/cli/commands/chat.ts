import type { CliCommand } from '../command.ts';
import { noTexts } from '../values.ts';

/** `byline chat`: the console. Also answers questions from a pipe, one a line. */
export const chatCommand: CliCommand = {
  name: 'chat',
  usage: '',
  summary: 'the interactive console',
  options: {},
  examples: ['byline chat', 'byline chat --corpus news.jsonl < questions.txt'],
  inChat: false,
  json: false,
  run: async (context, args) => {
    noTexts(args, `${context.prefix}chat`);
    const { chat } = await import('../chat/session.ts');
    await chat(context);
    return 0;
  },
};
