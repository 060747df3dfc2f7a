import { ButtonStyle, ComponentType } from 'discord.js';
import type { AnswerState } from '../answer-state.ts';
import { quietButton } from '../render/layout.ts';
import type { Button } from '../render/view.ts';
import { type Action, formatCustomId } from './custom-id.ts';

/** The buttons under a page of an answer that do not turn it: who reported it, share, helpful or not. */
export function actionButtons(answer: string, state: AnswerState, page: number): readonly Button[] {
  const id = (action: Action, argument = 0) => formatCustomId({ action, answer, argument });
  return [
    ...(state.statesFact ? [primaryButton(id('reported'), 'Who reported this')] : []),
    ...(state.isPrivate && state.mayShare ? [shareButton(id('share', page), state)] : []),
    ...(isJudgement(state)
      ? [quietButton(id('helpful'), '👍 Helpful'), quietButton(id('unhelpful'), '👎 Not helpful')]
      : []),
  ];
}

/** Knows the page it stands on, to show that page again once it is used up. */
function shareButton(customId: string, { isShared }: AnswerState): Button {
  return quietButton(customId, isShared ? 'Shared' : 'Share', isShared);
}

/** A list of sources or an article as it stands is nothing that could be unhelpful. */
function isJudgement({ request: { kind } }: AnswerState): boolean {
  return kind !== 'sources' && kind !== 'article' && kind !== 'part';
}

/** Turns pages. The arguments of both differ always, as custom ids must within one message. */
export function pageButtons(
  answer: string,
  forward: string,
): (page: number, pages: number) => readonly Button[] {
  const turn = (page: number) => formatCustomId({ action: 'page', answer, argument: page });
  return (page, pages) => [
    ...(page > 1 ? [quietButton(turn(page - 1), '◀ Back')] : []),
    ...(page < pages ? [quietButton(turn(page + 1), `${forward} ▶`)] : []),
  ];
}

/** Shows passage `[n]` whole, between the paragraphs before and after it. */
export function contextButton(answer: string, n: number): Button {
  return quietButton(formatCustomId({ action: 'context', answer, argument: n }), `Context ${n}`);
}

/** Opens a part of an answer, by its index among the parts. */
export function openButton(answer: string, part: number, label: string): Button {
  return quietButton(formatCustomId({ action: 'open', answer, argument: part }), label);
}

function primaryButton(customId: string, label: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: customId, label };
}
