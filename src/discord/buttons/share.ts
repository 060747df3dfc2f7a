import { present } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Shows a private answer to everyone in the channel. The public one has buttons of its own. */
export const shareButton: AnswerButton = {
  action: 'share',
  isForAsker: true,
  opens: 'public',
  press: async ({ state, userId }, deps) => {
    const { view } = await present(state.request, { userId, isPrivate: false }, deps);
    return view;
  },
};
