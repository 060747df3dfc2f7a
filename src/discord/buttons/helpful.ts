import { renderNotice } from '../render/notice.ts';
import { recordVerdict } from '../verdict.ts';
import type { AnswerButton } from './button.ts';

/** Notes that an answer helped. The verdict is shown to moderators, without a name. */
export const helpfulButton: AnswerButton = {
  action: 'helpful',
  isForAsker: false,
  opens: 'private',
  press: async ({ state, userId }, { feedback }) => {
    await recordVerdict(feedback, userId, state, { helpful: true, comment: null });
    return renderNotice('Thank you. Your verdict has been noted; press 👎 to change it.');
  },
};
