import type { JsonValue } from '../ops/answer-states.ts';
import type { Stores } from '../ops/stores.ts';

/** How much is stored that leads to one person. */
export interface KeptOfUser {
  readonly votes: number;
  readonly comments: number;
  /** Questions that found nothing. */
  readonly gaps: number;
  /** Answers whose buttons know who asked. */
  readonly answers: number;
  /** Lines of the audit log, which says who moderated; they stay. */
  readonly audit: number;
}

/** Counts what is stored of a person. */
export async function countKept(
  userId: string,
  { hashUser, feedback, gaps, answers, audit }: Stores,
): Promise<KeptOfUser> {
  const user = hashUser(userId);
  const verdicts = (await feedback.entries()).filter((entry) => entry.user === user);
  return {
    votes: verdicts.length,
    comments: verdicts.filter(({ comment }) => comment !== null).length,
    gaps: (await gaps.entries()).filter((entry) => entry.user === user).length,
    answers: answers.count((state) => isOwnedBy(state, user)),
    audit: (await audit.entries()).filter(({ who }) => who === userId).length,
  };
}

/**
 * Removes what is stored of a person: votes with their comments, the hash beside questions that found nothing,
 * and what the buttons of their answers know. Resolves with how much that was. Rejects when the disk refuses it.
 */
export async function forgetUser(userId: string, stores: Stores): Promise<KeptOfUser> {
  const kept = await countKept(userId, stores);
  const user = stores.hashUser(userId);
  await stores.feedback.forget(userId);
  await stores.gaps.forget(userId);
  await stores.answers.forget((state) => isOwnedBy(state, user));
  return kept;
}

function isOwnedBy(state: JsonValue, user: string): boolean {
  return typeof state === 'object' && state !== null && 'owner' in state && state.owner === user;
}
