import type { FeedbackEntry } from '../ops/feedback.ts';

/** What people thought of one answer. */
export interface AnswerVerdicts {
  readonly question: string;
  readonly command: string;
  readonly helpful: number;
  readonly unhelpful: number;
  /** Oldest first. */
  readonly comments: readonly string[];
  /** ISO time of the last verdict. */
  readonly last: string;
}

/** Puts verdicts on one answer together: those with the most 👎 first, then the newest. */
export function feedbackByAnswer(entries: readonly FeedbackEntry[]): readonly AnswerVerdicts[] {
  const groups = new Map<string, FeedbackEntry[]>();
  for (const entry of entries) {
    const key = entry.answer ?? `${entry.command} ${entry.question}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()]
    .map(summarise)
    .toSorted((a, b) => b.unhelpful - a.unhelpful || b.last.localeCompare(a.last));
}

function summarise(group: readonly FeedbackEntry[]): AnswerVerdicts {
  const last = group.at(-1);
  const helpful = group.filter((entry) => entry.helpful).length;
  return {
    question: last?.question ?? '',
    command: last?.command ?? '',
    helpful,
    unhelpful: group.length - helpful,
    comments: group.flatMap(({ comment }) => comment ?? []),
    last: last?.at ?? '',
  };
}
