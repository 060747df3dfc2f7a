import { UserError } from '../../errors.ts';
import { present } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Shows a passage between the paragraphs around it. Anyone may look; only they see it. */
export const contextButton: AnswerButton = {
  action: 'context',
  isForAsker: false,
  opens: 'private',
  press: async ({ argument, state, userId }, deps) => {
    const [article, paragraph] = state.places[argument - 1] ?? [];
    if (article === undefined || paragraph === undefined) {
      throw new UserError('not-found', 'That passage is no longer known. Please ask again.');
    }
    if (deps.engine.lookup(article) === undefined) {
      throw new UserError('not-found', 'That article is no longer in the corpus.');
    }
    const request = { kind: 'article', article, paragraph } as const;
    const { view } = await present(request, { userId, isPrivate: true }, deps);
    return view;
  },
};
