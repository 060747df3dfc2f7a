import type { JsonValue } from '../ops/answer-states.ts';
import type { Stores } from '../ops/stores.ts';
import type { Watches } from '../watches/watches.ts';

/** How much is stored that leads to one person. */
export interface KeptOfUser {
  readonly votes: number;
  readonly comments: number;
  /** Questions that found nothing. */
  readonly gaps: number;
  /** Answers whose buttons know who asked. */
  readonly answers: number;
  /** Topics that they are told of in direct messages. */
  readonly watches: number;
  /** Lines of the audit log, which says who moderated; they stay. */
  readonly audit: number;
}

/** Everything that holds something of people. */
type Kept = Stores & { readonly watches: Watches };

/** Counts what is stored of a person. */
export async function countKept(
  userId: string,
  { hashUser, feedback, gaps, answers, audit, watches }: Kept,
): Promise<KeptOfUser> {
  const user = hashUser(userId);
  const verdicts = (await feedback.entries()).filter((entry) => entry.user === user);
  return {
    votes: verdicts.length,
    comments: verdicts.filter(({ comment }) => comment !== null).length,
    gaps: (await gaps.entries()).filter((entry) => entry.user === user).length,
    watches: await watches.ofUser(userId),
    answers: answers.count((state) => isOwnedBy(state, user)),
    audit: (await audit.entries()).filter(({ who }) => who === userId).length,
  };
}

/**
 * Removes what is stored of a person: votes with their comments, topics they watch, the hash beside questions that found nothing,
 * and what the buttons of their answers know. Resolves with how much that was. Rejects when the disk refuses it.
 */
export async function forgetUser(userId: string, stores: Kept): Promise<KeptOfUser> {
  const kept = await countKept(userId, stores);
  const user = stores.hashUser(userId);
  await stores.feedback.forget(userId);
  await stores.gaps.forget(userId);
  await stores.watches.forget(userId);
  await stores.answers.forget((state) => isOwnedBy(state, user));
  return kept;
}

function isOwnedBy(state: JsonValue, user: string): boolean {
  return typeof state === 'object' && state !== null && 'owner' in state && state.owner === user;
}
