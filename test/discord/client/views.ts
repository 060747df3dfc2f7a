import { hasFlag, MessageFlag } from '../flags.ts';
import type { JsonObject } from '../json.ts';
import type { ApiMessage, StoredMessage } from '../model.ts';

/** A message as its reader sees it at one moment. */
export interface MessageView extends ApiMessage {
  /** Only one user sees it. */
  readonly ephemeral: boolean;
  /** "… is thinking". */
  readonly loading: boolean;
}

/** A modal as the user sees it. */
export interface Modal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly JsonObject[];
  /** Where it opened. */
  readonly channelId: string;
  /** The message whose button opened it. */
  readonly sourceMessageId?: string;
  readonly userId: string;
  readonly owners: JsonObject;
}

/** A choice offered while typing. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A message as it is shown. */
export function viewOf({ message }: Pick<StoredMessage, 'message'>): MessageView {
  const { flags } = message;
  return {
    ...message,
    ephemeral: hasFlag(flags, MessageFlag.ephemeral),
    loading: hasFlag(flags, MessageFlag.loading),
  };
}
