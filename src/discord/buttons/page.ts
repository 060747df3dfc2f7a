import { presentAgain } from '../present.ts';
import type { AnswerButton } from './button.ts';

/** Turns the pages of an answer. On a public answer only the asker may: everyone sees the page change. */
export const pageButton: AnswerButton = {
  action: 'page',
  isForAsker: true,
  opens: 'update',
  press: ({ answer, state, argument }, { engine }) => presentAgain(answer, state, argument, engine),
};
