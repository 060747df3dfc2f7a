import { asksForHelp, smallTalk } from '../answer/question/small-talk.ts';
import type { GapEntry, GapLog } from '../ops/gaps.ts';
import type { HashUser } from '../ops/user-hash.ts';
import type { AskResult } from '../types.ts';
import type { CliContext } from './command.ts';

/** Notes a question that found nothing, for `byline gaps`; a greeting is none. The console has no user to name. */
export async function noteGap(
  context: CliContext,
  command: string,
  result: Pick<AskResult, 'question' | 'suggestions'>,
): Promise<void> {
  if (smallTalk(result.question) !== null || asksForHelp(result.question)) return;
  const log = await open(context);
  await log.record({
    userId: null,
    command,
    question: result.question,
    suggestions: result.suggestions,
  });
}

/** The questions that found nothing, oldest first. */
export async function readGaps(context: CliContext): Promise<readonly GapEntry[]> {
  return (await open(context)).entries();
}

/** The console knows no user, so none is ever hashed here. */
const noUser: HashUser = () => {
  throw new Error('a question from the console has no user');
};

async function open(context: CliContext): Promise<GapLog> {
  // Loaded on use: most runs note nothing.
  const { openGapLog } = await import('../ops/gaps.ts');
  return openGapLog(context.config().data, noUser, context.log());
}
