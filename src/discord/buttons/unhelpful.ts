import { ComponentType, TextInputStyle } from 'discord.js';
import { renderNotice } from '../render/notice.ts';
import { recordVerdict } from '../verdict.ts';
import type { AnswerButton, ModalButton } from './button.ts';
import { formatCustomId } from './custom-id.ts';

/** The field of the form. */
const COMMENT = 'comment';

/** Characters of a comment: a paragraph. */
const COMMENT_CHARACTERS = 1000;

/** Asks what went wrong. */
export const unhelpfulButton: ModalButton = {
  action: 'unhelpful',
  isForAsker: false,
  opens: 'modal',
  modal: ({ answer }) => ({
    custom_id: formatCustomId({ action: 'why', answer, argument: 0 }),
    title: 'What went wrong?',
    components: [
      {
        type: ComponentType.Label,
        label: 'What was wrong or missing?',
        description: 'Moderators can read it, without your name.',
        component: {
          type: ComponentType.TextInput,
          custom_id: COMMENT,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: COMMENT_CHARACTERS,
        },
      },
    ],
  }),
};

/** Takes the form back, also from somebody who has asked too much: what was typed is not thrown away. */
export const whyForm: AnswerButton = {
  action: 'why',
  isForAsker: false,
  isAlwaysTaken: true,
  opens: 'private',
  press: async ({ state, userId, field }, { feedback }) => {
    const comment = field(COMMENT)?.trim() ?? '';
    await recordVerdict(feedback, userId, state, {
      helpful: false,
      comment: comment === '' ? null : comment,
    });
    return renderNotice('Thank you. Moderators can read it; press 👍 to change your verdict.');
  },
};
