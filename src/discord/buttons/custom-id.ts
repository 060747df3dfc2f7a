/** What a button does. The name stands in old messages for ever: never reuse one for something else. */
export const ACTIONS = [
  'page',
  'context',
  'reported',
  'share',
  'helpful',
  'unhelpful',
  'why',
  'open',
] as const;

/** One of `ACTIONS`. */
export type Action = (typeof ACTIONS)[number];

/** A custom id taken apart. `answer` is the id of a kept answer, `argument` a page or a passage number, or 0. */
export interface CustomId {
  readonly action: Action;
  readonly answer: string;
  readonly argument: number;
}

/** Grows when the meaning of custom ids changes; older buttons are then "too old". */
const VERSION = 'v1';

/** Ids of kept answers: 12 characters of base64url (see `openAnswerStates`). */
const PATTERN = /^v1:([a-z]{1,12}):([\w-]{12}):(\d{1,5})$/;

/** The text Discord keeps in a button: `v1:page:AbC123_-xyz0:2`, far below 100 characters. */
export function formatCustomId({ action, answer, argument }: CustomId): string {
  return `${VERSION}:${action}:${answer}:${argument}`;
}

/** Takes a custom id apart; null for one of another version, or forged. Anyone may send any text here. */
export function parseCustomId(text: string): CustomId | null {
  const [, name, answer, argument] = PATTERN.exec(text) ?? [];
  const action = ACTIONS.find((known) => known === name);
  if (action === undefined || answer === undefined) return null;
  return { action, answer, argument: Number(argument) };
}
