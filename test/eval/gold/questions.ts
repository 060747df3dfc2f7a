import type { Engine } from '../../../src/answer/engine.ts';
import type { AskResult, Passage } from '../../../src/types.ts';
import { isSeed, plain } from './seeds.ts';

/** A gold question; no gold means that the corpus does not say. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  readonly kind?: string;
  readonly gold: readonly { readonly seed: string; readonly contains: string }[];
  readonly answerAnyOf: readonly string[];
}

/** How `ask` does on the gold questions, as lines to print: what is wrong first, then the counts. */
export async function askGold(
  engine: Engine,
  questions: readonly GoldQuestion[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  const counts = { answerable: 0, first: 0, three: 0, right: 0, unanswerable: 0, refused: 0 };
  for (const one of questions) {
    const result = await engine.ask({ question: one.question });
    if (one.gold.length === 0) {
      counts.unanswerable += 1;
      if (!result.answered) counts.refused += 1;
      else lines.push(`${one.id} is answered: ${one.question}`);
      continue;
    }
    counts.answerable += 1;
    const rank = result.passages.findIndex((passage) => isGold(passage, one));
    const right = isRight(result, one);
    if (rank === 0) counts.first += 1;
    if (rank >= 0 && rank < 3) counts.three += 1;
    if (right) counts.right += 1;
    if (rank !== 0 || !right)
      lines.push(`${one.id} rank ${rank + 1}, ${result.answer?.text ?? 'no answer'}`);
  }
  return [
    ...lines,
    `gold passage first ${counts.first} of ${counts.answerable}, in the first three ${counts.three}`,
    `answers right ${counts.right} of ${counts.answerable}`,
    `unanswerable refused ${counts.refused} of ${counts.unanswerable}`,
  ];
}

function isGold({ article, text }: Passage, { gold, kind }: GoldQuestion): boolean {
  if (kind === 'teaser' && article.kind !== 'teaser') return false;
  return gold.some(
    ({ seed, contains }) => isSeed(article, seed) && plain(text).includes(plain(contains)),
  );
}

function isRight({ answer }: AskResult, { answerAnyOf }: GoldQuestion): boolean {
  if (answerAnyOf.length === 0) return true;
  const text = (answer?.text ?? '').toLowerCase();
  return answerAnyOf.some((wanted) => text.includes(wanted.toLowerCase()));
}
