import { UserError } from '../../errors.ts';
import { findAnswer, markShared } from '../answer-state.ts';
import type { CommandDeps } from '../command.ts';
import { present, presentAgain } from '../present.ts';
import type { AnswerButton, ButtonContext } from './button.ts';

/**
 * Shows a private answer to everyone in the channel, once: the button is then used up. The public answer has
 * buttons of its own. Not where answers are private always, whatever was allowed when it was asked.
 */
export const shareButton: AnswerButton = {
  action: 'share',
  isForAsker: true,
  opens: 'update',
  press: async (context, deps) => {
    const { answer, state, argument, mayShare } = context;
    if (!mayShare) {
      throw new UserError('forbidden', 'Answers stay private here; this one cannot be shared.');
    }
    const isShared = findAnswer(deps.answers, answer)?.isShared === true;
    const shown = isShared || (await publishOnce(context, deps));
    return presentAgain(answer, { ...state, isShared: shown }, argument, deps.engine);
  },
};

/**
 * Noted before anything is awaited, so that the second of two quick presses finds it shared; undone on failure,
 * of which the person is told beside the answer that stays.
 */
async function publishOnce(
  { answer, state, userId, publish, warn }: ButtonContext,
  deps: CommandDeps,
): Promise<boolean> {
  const noted = markShared(deps.answers, answer, state, true);
  try {
    await noted;
    const viewer = { userId, isPrivate: false, mayShare: true, scope: state.scope };
    const { view } = await present(state.request, viewer, deps);
    await publish(view);
    return true;
  } catch (error) {
    await markShared(deps.answers, answer, state, false);
    if (!(error instanceof UserError)) throw error;
    await warn(error.message);
    return false;
  }
}
