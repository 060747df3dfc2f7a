import { ComponentType, TextInputStyle } from 'discord.js';
import { questionOf } from '../present.ts';
import { renderNotice } from '../render/notice.ts';
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
        description: 'Moderators read it, without your name.',
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

/** Takes the form back. */
export const whyForm: AnswerButton = {
  action: 'why',
  isForAsker: false,
  opens: 'private',
  press: async ({ state: { request }, userId, field }, { feedback }) => {
    const comment = field(COMMENT)?.trim() ?? '';
    await feedback.record(userId, {
      command: request.kind,
      question: questionOf(request),
      helpful: false,
      comment: comment === '' ? null : comment,
    });
    return renderNotice('Thank you. Moderators will read it.');
  },
};
