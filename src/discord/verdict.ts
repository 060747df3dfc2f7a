import { createHash } from 'node:crypto';
import type { FeedbackEntry, FeedbackLog } from '../ops/feedback.ts';
import type { AnswerState } from './answer-state.ts';
import { questionOf } from './present.ts';

/** Hex digits that name an answer: 64 bits, no collision among the answers of one installation. */
const NAME_DIGITS = 16;

/**
 * Notes what a person thinks of an answer, in place of what they thought before. The same question over the same
 * corpus is the same answer, in whatever message it stands: a person has one vote on it.
 */
export function recordVerdict(
  feedback: FeedbackLog,
  userId: string,
  { request, corpus, scope }: AnswerState,
  verdict: Pick<FeedbackEntry, 'helpful' | 'comment'>,
): Promise<void> {
  const name = createHash('sha256')
    .update(JSON.stringify([request, corpus, scope]))
    .digest('hex');
  return feedback.record(userId, {
    answer: name.slice(0, NAME_DIGITS),
    command: request.kind,
    question: questionOf(request),
    ...verdict,
  });
}
