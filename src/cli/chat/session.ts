import { createInterface, type Interface } from 'node:readline';
import type { Engine } from '../../answer/engine.ts';
import { reportedFact } from '../../answer/reported-question.ts';
import { parseArguments } from '../arguments.ts';
import type { CliContext } from '../command.ts';
import { findCommand } from '../find-command.ts';
import { ERASE_LINE } from '../render/style.ts';
import { showError } from '../show-error.ts';
import { banner } from './banner.ts';
import { completeLine } from './complete.ts';
import { type ChatLine, readChatLine } from './line.ts';

/** Runs the console until its input ends or the user leaves. A line at fault is explained and it goes on. */
export async function chat(context: CliContext): Promise<void> {
  const { stdin, stdout } = context.io;
  const interactive = stdin.isTTY === true && stdout.isTTY === true;
  if (interactive) stdout.write(context.out.style.dim('  Reading the corpus …'));
  const engine = await context.engine().finally(() => {
    if (interactive) stdout.write(ERASE_LINE);
  });
  const commands = context.commands.filter(({ inChat }) => inChat);
  const inChat: CliContext = { ...context, commands, prefix: '/' };
  if (interactive) context.print(banner(engine.corpus(), context.out));
  const lines = open(inChat, engine, interactive);
  const prompt = () => {
    if (interactive) lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    const goOn = await answerLine(line, inChat, interactive);
    if (!goOn) break;
    prompt();
  }
  lines.close();
  if (interactive) context.print('');
}

function open(context: CliContext, engine: Engine, interactive: boolean): Interface {
  const { stdin, stdout } = context.io;
  if (!interactive) return createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const lines = createInterface({
    input: stdin,
    output: stdout,
    prompt: context.out.style.accent('› '),
    completer: (line: string) => completeLine(line, engine, context.commands),
  });
  // Ctrl+C takes back what was typed; on an empty line it leaves.
  lines.on('SIGINT', () => {
    if (lines.line === '') lines.close();
    else lines.write(null, { ctrl: true, name: 'u' });
  });
  return lines;
}

async function answerLine(
  line: string,
  context: CliContext,
  interactive: boolean,
): Promise<boolean> {
  try {
    const read = readChatLine(line, context.commands);
    if (read.kind === 'quit') return false;
    if (read.kind === 'nothing') return true;
    if (!interactive) context.print(context.out.style.dim(`› ${line.trim()}`));
    context.print('');
    await run(read, context);
    context.print('');
  } catch (error) {
    showError(error, context);
    if (interactive) context.note('');
  }
  return true;
}

async function run(
  read: Extract<ChatLine, { kind: 'question' | 'command' }>,
  context: CliContext,
): Promise<void> {
  if (read.kind === 'command') {
    const { command } = read;
    await command.run(context, parseArguments(read.args, command.options));
    return;
  }
  const fact = reportedFact(read.text);
  const command = findCommand(context.commands, fact === null ? 'ask' : 'reported');
  await command.run(context, parseArguments(['--', fact ?? read.text], command.options));
}
