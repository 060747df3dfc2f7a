/** What a button under a preview, or a form of an import, does. */
export const DRAFT_ACTIONS = ['add', 'edit', 'facts', 'discard', 'paste'] as const;

/** One of `DRAFT_ACTIONS`. */
export type DraftAction = (typeof DRAFT_ACTIONS)[number];

/** A custom id of an import taken apart. */
export interface DraftId {
  readonly action: DraftAction;
  /** The draft it belongs to; of `paste` there is none yet. */
  readonly draft: string;
}

/** Stands for the draft of a form that makes one. */
export const NO_DRAFT = 'new';

/** Apart from the custom ids of answers: a draft lives in memory, an answer on the disk. */
const PATTERN = /^d1:([a-z]{1,12}):(new|[\w-]{12})$/;

/** The text that Discord keeps in a button or a form. */
export function formatDraftId({ action, draft }: DraftId): string {
  return `d1:${action}:${draft}`;
}

/** Takes a custom id apart; null for one of something else. Anyone may send any text here. */
export function parseDraftId(text: string): DraftId | null {
  const [, name, draft] = PATTERN.exec(text) ?? [];
  const action = DRAFT_ACTIONS.find((known) => known === name);
  return action === undefined || draft === undefined ? null : { action, draft };
}
