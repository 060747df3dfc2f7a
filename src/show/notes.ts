import { reportedFact } from '../answer/question/reported-question.ts';

/** Said where nothing answers a question. */
export const CORPUS_SILENT = 'The corpus does not say.';

/** Stands above near matches, and above the nearest passages. */
export const NEAR_MATCHES = 'What it has that is near:';
export const NEAREST_PASSAGES = 'The nearest passages; none is sure to answer it:';

/** Said when part of a distributed index was missing. */
export const PARTIAL = 'Part of the index did not answer; this may be incomplete.';

/** Said when the trained reader was wanted and could not read: the answer is then worth less. */
export const WITHOUT_READER =
  'Answered by matching words alone: the trained reader was not at hand.';

/** Said under an answer to a question that asks who reports a fact: what `command` makes of the fact lists them all. Null for other questions. */
export function seeWhoReports(question: string, command: (fact: string) => string): string | null {
  const fact = reportedFact(question);
  return fact === null ? null : `For who reports it and who denies it: ${command(fact)}`;
}

/** Stands under disagreements. */
export const NEVER_WHO_IS_RIGHT = 'Byline says how sources differ, never who is right.';

/** Stands where no disagreement was found; `about` is empty, or a space and what was looked for. */
export function noDisagreement(about: string): string {
  return `The sources do not contradict each other${about}, as far as Byline can tell.`;
}

/** Said while a reindex runs. */
export const SERVED_MEANWHILE = 'Questions are answered from the old index meanwhile.';

/** Said under disagreements while reports wait to be compared; null when none do. */
export function notComparedYet(pairs: number | undefined): string | null {
  if (pairs === undefined || pairs === 0) return null;
  const [reports, are] = pairs === 1 ? ['pair of reports', 'is'] : ['pairs of reports', 'are'];
  return `${pairs.toLocaleString('en')} ${reports} ${are} not compared by the reader yet; there may be more to find.`;
}
