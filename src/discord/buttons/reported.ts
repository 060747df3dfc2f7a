import { UserError } from '../../errors.ts';
import { draw } from '../draw.ts';
import { present } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Shows which outlets reported what an answer states. Anyone may look; only they see it. */
export const reportedButton: AnswerButton = {
  action: 'reported',
  isForAsker: false,
  opens: 'private',
  press: async ({ state, userId }, deps) => {
    // Answers are not kept (docs/PRIVACY.md): what it stated is asked for again.
    const { fact } = await draw(state.request, deps.engine);
    if (fact === null) {
      throw new UserError(
        'not-found',
        'That answer states nothing whose reporters could be named.',
      );
    }
    const request = { kind: 'reported', fact } as const;
    const { view } = await present(request, { userId, isPrivate: true }, deps);
    return view;
  },
};
