import { questionOf } from '../present.ts';
import { renderNotice } from '../render/notice.ts';
import type { AnswerButton } from './button.ts';

/** Notes that an answer helped. The verdict is shown to nobody. */
export const helpfulButton: AnswerButton = {
  action: 'helpful',
  isForAsker: false,
  opens: 'private',
  press: async ({ state: { request }, userId }, { feedback }) => {
    await feedback.record(userId, {
      command: request.kind,
      question: questionOf(request),
      helpful: true,
      comment: null,
    });
    return renderNotice('Thank you. Your verdict has been noted.');
  },
};
