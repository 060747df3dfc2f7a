import { findAnswer, markShared } from '../answer-state.ts';
import type { CommandDeps } from '../command.ts';
import { present, presentAgain } from '../present.ts';
import type { AnswerButton, ButtonContext } from './button.ts';

/**
 * Shows a private answer to everyone in the channel, once: the button is then used up. The public answer has
 * buttons of its own.
 */
export const shareButton: AnswerButton = {
  action: 'share',
  isForAsker: true,
  opens: 'update',
  press: async (context, deps) => {
    const { answer, state, argument } = context;
    const isShared = findAnswer(deps.answers, answer)?.isShared === true;
    const shown = isShared || (await publishOnce(context, deps));
    return presentAgain(answer, { ...state, isShared: shown }, argument, deps.engine);
  },
};

/** Noted before anything is awaited, so that the second of two quick presses finds it shared; undone on failure. */
async function publishOnce(
  { answer, state, userId, publish }: ButtonContext,
  deps: CommandDeps,
): Promise<boolean> {
  const noted = markShared(deps.answers, answer, state, true);
  let isShown = false;
  try {
    await noted;
    const { view } = await present(state.request, { userId, isPrivate: false }, deps);
    isShown = await publish(view);
  } finally {
    if (!isShown) await markShared(deps.answers, answer, state, false);
  }
  return isShown;
}
