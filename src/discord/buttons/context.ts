import { UserError } from '../../errors.ts';
import type { AnswerState } from '../answer-state.ts';
import { findParagraph } from '../fingerprints.ts';
import { present } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Shows a passage between the paragraphs around it. Anyone may look; only they see it. */
export const contextButton: AnswerButton = {
  action: 'context',
  isForAsker: false,
  opens: 'private',
  press: async ({ argument, state, userId, mayShare }, { engine, ...deps }) => {
    const [article, was] = state.places[argument - 1] ?? [];
    if (article === undefined || was === undefined) {
      throw new UserError('not-found', 'That passage is no longer known. Please ask again.');
    }
    const paragraphs = engine.lookup(article)?.paragraphs;
    if (paragraphs === undefined) {
      throw new UserError('not-found', 'That article is no longer in the corpus.');
    }
    const paragraph = placeOf(state, argument, was, paragraphs);
    const request = { kind: 'article', article, paragraph } as const;
    const viewer = { userId, isPrivate: true, mayShare, scope: state.scope };
    const { view } = await present(request, viewer, { engine, ...deps });
    return view;
  },
};

/** After a reindex the passage may stand elsewhere in its article: it is found by what it quotes. */
function placeOf(
  { quotes }: AnswerState,
  argument: number,
  was: number,
  paragraphs: readonly string[],
): number {
  const quote = quotes[argument - 1] ?? [];
  const found = quote.length === 0 ? was : findParagraph(paragraphs, quote, was);
  if (found === null || found > paragraphs.length) {
    throw new UserError(
      'not-found',
      'The article has changed since this was answered: that passage no longer stands in it. Please ask again.',
    );
  }
  return found;
}
