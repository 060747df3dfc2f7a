import { smallTalk } from '../answer/question/small-talk.ts';
import type { AnswerRequest } from './answer-state.ts';
import type { Asker, CommandContext, CommandDeps, CommandOutcome } from './command.ts';
import { present, questionOf } from './present.ts';
import { renderNotice } from './render/notice.ts';

/** Who asked, who sees the answer, and how it is shown: a command's context, or what stands for a message. */
export interface Asked
  extends Pick<CommandContext, 'isPrivate' | 'mayShare' | 'settings' | 'reply'> {
  readonly asker: Pick<Asker, 'id'>;
}

/**
 * Answers what somebody asked and notes a question that found nothing. Buttons show an answer again and go
 * past this. Rejects with a `UserError` when the request is at fault.
 */
export async function answerRequest(
  request: AnswerRequest,
  { asker: { id: userId }, isPrivate, mayShare, settings, reply }: Asked,
  deps: CommandDeps,
): Promise<CommandOutcome> {
  const friendly = request.kind === 'ask' ? smallTalk(request.question) : null;
  if (friendly !== null) {
    await reply(renderNotice(friendly));
    return 'answered';
  }
  const { outlets, language } = settings;
  const viewer = { userId, isPrivate, mayShare, scope: { outlets, language } };
  const { view, gap } = await present(request, viewer, deps);
  if (gap !== null) {
    const { suggestions } = gap;
    const question = questionOf(request);
    await deps.gaps.record({ userId, command: request.kind, question, suggestions });
  }
  await reply(view);
  return gap === null ? 'answered' : 'gap';
}
