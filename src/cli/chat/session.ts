import { createInterface, type Interface } from 'node:readline';
import type { Engine } from '../../answer/engine.ts';
import { disagreementsTopic } from '../../answer/question/disagreements-question.ts';
import { createFollowUps, type FollowUps } from '../../answer/question/follow-ups.ts';
import { reportedFact } from '../../answer/question/reported-question.ts';
import { asksForHelp, smallTalk } from '../../answer/question/small-talk.ts';
import { requireArticles } from '../../corpus/require-articles.ts';
import { UserError } from '../../errors.ts';
import { parseArguments } from '../arguments.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { findCommand } from '../find-command.ts';
import { block } from '../render/block.ts';
import { ERASE_LINE } from '../render/style.ts';
import { showError } from '../show-error.ts';
import { showHelp } from '../show-help.ts';
import { banner } from './banner.ts';
import { completeLine } from './complete.ts';
import { CHAT_PREFIX, type ChatLine, readChatLine } from './line.ts';

/** The console is one conversation. */
const CONVERSATION = 'console';

/** Runs the console until its input ends or the user leaves. A line at fault is explained and it goes on. */
export async function chat(context: CliContext): Promise<void> {
  const { stdin, stdout } = context.io;
  const interactive = stdin.isTTY === true && stdout.isTTY === true;
  if (interactive) stdout.write(context.out.style.dim('  Reading the corpus …'));
  const engine = await context.engine().finally(() => {
    if (interactive) stdout.write(ERASE_LINE);
  });
  requireArticles(engine.corpus());
  const commands = context.commands.filter(({ inChat }) => inChat);
  const inChat: CliContext = { ...context, commands, prefix: CHAT_PREFIX };
  if (interactive) context.print(banner(engine.corpus(), context.out));
  const followUps = createFollowUps();
  const lines = open(inChat, engine, interactive);
  const prompt = () => {
    if (interactive) lines.prompt();
  };
  prompt();
  for await (const line of lines) {
    const goOn = await answerLine(line, inChat, followUps, interactive);
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
  followUps: FollowUps,
  interactive: boolean,
): Promise<boolean> {
  try {
    const read = readChatLine(line, context.commands);
    if (read.kind === 'quit') return false;
    if (read.kind === 'nothing') return true;
    if (!interactive) context.print(context.out.style.dim(`› ${line.trim()}`));
    context.print('');
    if (read.kind === 'new') {
      followUps.forget(CONVERSATION);
      context.print('The question before is forgotten.');
    } else await run(read, context, followUps);
    context.print('');
  } catch (error) {
    await showError(error, context);
    if (interactive) context.note('');
  }
  return true;
}

async function run(
  read: Extract<ChatLine, { kind: 'question' | 'command' }>,
  context: CliContext,
  followUps: FollowUps,
): Promise<void> {
  if (read.kind === 'command') {
    await runCommand(read.command, read.args, context);
    return;
  }
  const friendly = smallTalk(read.text);
  if (friendly !== null) {
    context.print(friendly);
    return;
  }
  const [name, text] = commandFor(resolve(read.text, context, followUps));
  const command = findCommand(context.commands, name);
  await command.run(context, parseArguments(text === null ? [] : ['--', text], command.options));
}

/** A question as it is meant; the subject that a follow-up takes from the one before is shown. */
function resolve(text: string, { print, out }: CliContext, followUps: FollowUps): string {
  const meant = followUps.resolve(CONVERSATION, text);
  if (meant !== text) {
    print(`${block(meant.slice(text.length).trim(), out, { paint: out.style.dim })}\n`);
  }
  return meant;
}

/** The command that a plain line means, and its text. */
function commandFor(text: string): readonly [name: string, text: string | null] {
  if (asksForHelp(text)) return ['help', null];
  const topic = disagreementsTopic(text);
  if (topic !== undefined) return ['disagreements', topic];
  const fact = reportedFact(text);
  return fact === null ? ['ask', text] : ['reported', fact];
}

/** A line of the console takes the options of the command line, but for those that belong to its start. */
async function runCommand(
  command: CliCommand,
  args: readonly string[],
  context: CliContext,
): Promise<void> {
  const parsed = parseArguments(args, command.options);
  if (parsed.values.has('corpus') || parsed.switches.has('version')) {
    throw new UserError(
      'usage',
      'The corpus is chosen, and the version asked, at the start: byline chat --corpus PATH, byline --version.',
    );
  }
  const asked = { ...context, json: parsed.switches.has('json') };
  if (parsed.switches.has('help')) showHelp(asked, command);
  else await command.run(asked, parsed);
}
