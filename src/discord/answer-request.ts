import type { AnswerRequest } from './answer-state.ts';
import type { Asker, CommandContext, CommandDeps, CommandOutcome } from './command.ts';
import { present, questionOf } from './present.ts';

/** Who asked, who sees the answer, and how it is shown: a command's context, or what stands for a message. */
export interface Asked extends Pick<CommandContext, 'isPrivate' | 'reply'> {
  readonly asker: Pick<Asker, 'id'>;
}

/**
 * Answers what somebody asked and notes a question that found nothing. Buttons show an answer again and go
 * past this. Rejects with a `UserError` when the request is at fault.
 */
export async function answerRequest(
  request: AnswerRequest,
  { asker: { id: userId }, isPrivate, reply }: Asked,
  deps: CommandDeps,
): Promise<CommandOutcome> {
  const { view, gap } = await present(request, { userId, isPrivate }, deps);
  if (gap !== null) {
    const { suggestions } = gap;
    const question = questionOf(request);
    await deps.gaps.record({ userId, command: request.kind, question, suggestions });
  }
  await reply(view);
  return gap === null ? 'answered' : 'gap';
}
