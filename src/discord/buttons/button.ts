import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { AnswerState } from '../answer-state.ts';
import type { CommandDeps } from '../command.ts';
import type { View } from '../render/view.ts';
import type { Action, CustomId } from './custom-id.ts';

/** What a pressed button knows: the answer it stands under, and who pressed it. */
export interface ButtonContext {
  /** The id of the kept answer. */
  readonly answer: string;
  /** The page or passage number in the custom id; anyone may have written it. */
  readonly argument: number;
  readonly state: AnswerState;
  readonly userId: string;
  /** Everyone may see the answer where it stands. */
  readonly mayShare: boolean;
  /** Posts a message that everyone sees. Rejects with a `UserError` when Discord did not take it. */
  publish(view: View): Promise<void>;
  /** Tells the person who pressed something beside what is shown. Never rejects. */
  warn(text: string): Promise<void>;
  /** What was typed into a field of the form, or null. */
  field(name: string): string | null;
}

interface ButtonBase {
  readonly action: Action;
  /** Others are refused. */
  readonly isForAsker: boolean;
  /** Not limited: it keeps what somebody has typed, which costs next to nothing. */
  readonly isAlwaysTaken?: boolean;
}

/** A button that shows something: privately, or in place of the message it stands on. */
export interface AnswerButton extends ButtonBase {
  readonly opens: 'private' | 'update';
  press(context: ButtonContext, deps: CommandDeps): Promise<View>;
}

/** A button that opens a form; the form comes back under another action. */
export interface ModalButton extends ButtonBase {
  readonly opens: 'modal';
  modal(id: CustomId): APIModalInteractionResponseCallbackData;
}

/** What `buttons/index.ts` lists. */
export type AnyButton = AnswerButton | ModalButton;
