import { UserError } from '../../errors.ts';
import { draw } from '../draw.ts';
import { present } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Opens a part of an answer: the articles of an outlet, every statement of a disagreement. Anyone may look; only they see it. */
export const openButton: AnswerButton = {
  action: 'open',
  isForAsker: false,
  opens: 'private',
  press: async ({ argument, state, userId, mayShare }, deps) => {
    const { request, corpus, scope } = state;
    const { kind } = request;
    if (kind !== 'reported' && kind !== 'disagreements' && kind !== 'sources') {
      throw new UserError('not-found', 'That answer has no parts to open.');
    }
    // Parts are counted in what was shown: after a reindex the same number may stand for another one.
    if (corpus !== deps.engine.status().corpusHash) {
      throw new UserError('not-found', 'The corpus has changed since. Please ask again.');
    }
    const part = (await draw(request, deps.engine, scope)).parts[argument];
    if (part === undefined) throw new UserError('not-found', 'There is nothing more to open.');
    const { view } = await present(
      { kind: 'part', of: request, part },
      { userId, isPrivate: true, mayShare, scope },
      deps,
    );
    return view;
  },
};
