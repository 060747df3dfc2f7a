import { UserError } from '../../errors.ts';
import { present } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Shows which outlets reported what an answer states. Anyone may look; only they see it. */
export const reportedButton: AnswerButton = {
  action: 'reported',
  isForAsker: false,
  opens: 'private',
  press: async ({ state, userId }, deps) => {
    if (state.fact === null) {
      throw new UserError(
        'not-found',
        'That answer states nothing whose reporters could be named.',
      );
    }
    const request = { kind: 'reported', fact: state.fact } as const;
    const { view } = await present(request, { userId, isPrivate: true }, deps);
    return view;
  },
};
