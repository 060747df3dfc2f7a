import { UserError } from '../../errors.ts';
import { draw } from '../draw.ts';
import { present } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Shows which outlets reported what an answer states. Anyone may look; only they see it. */
export const reportedButton: AnswerButton = {
  action: 'reported',
  isForAsker: false,
  opens: 'private',
  press: async ({ state: { request, scope }, userId, mayShare }, deps) => {
    // Answers are not kept (docs/PRIVACY.md): what it stated is asked for again.
    const { fact } = await draw(request, deps.engine, scope);
    if (fact === null) {
      throw new UserError(
        'not-found',
        'That answer states nothing whose reporters could be named.',
      );
    }
    const { view } = await present(fact, { userId, isPrivate: true, mayShare, scope }, deps);
    return view;
  },
};
