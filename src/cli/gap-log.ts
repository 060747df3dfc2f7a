import { type GapEntry, openGapLog } from '../ops/gaps.ts';
import { loadUserHash } from '../ops/user-hash.ts';
import type { AskResult } from '../types.ts';
import type { CliContext } from './command.ts';

/** Notes a question that found nothing, for `byline gaps`. The console has no user to name. */
export async function noteGap(
  context: CliContext,
  command: string,
  result: Pick<AskResult, 'question' | 'suggestions'>,
): Promise<void> {
  const gaps = await open(context);
  await gaps.record({
    userId: null,
    command,
    question: result.question,
    suggestions: result.suggestions,
  });
}

/** The questions that found nothing, oldest first. */
export async function readGaps(context: CliContext): Promise<readonly GapEntry[]> {
  const gaps = await open(context);
  return gaps.entries();
}

async function open(context: CliContext) {
  const folder = context.config().data;
  return openGapLog(folder, await loadUserHash(folder, context.log()), context.log());
}
