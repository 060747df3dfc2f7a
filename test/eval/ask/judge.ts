import type { Engine } from '../../../src/answer/engine.ts';
import type { EvalQuestion } from './sets.ts';

/** What came of one question. */
export interface Outcome {
  readonly question: EvalQuestion;
  readonly answered: boolean;
  readonly right: boolean;
  /** Confidence in the best sentence, whether or not it was enough. */
  readonly best: number;
  readonly cited: number;
  readonly supporting: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** Asks one question. */
export async function judge(engine: Engine, question: EvalQuestion): Promise<Outcome> {
  const begin = performance.now();
  const { result, confidence } = await engine.explain({ question: question.question });
  const milliseconds = performance.now() - begin;
  const citations = result.answer?.citations ?? [];
  const passages = result.passages.filter(({ n }) => citations.includes(n));
  const counts = question.answerable && question.supports !== null;
  return {
    question,
    answered: result.answered,
    right: question.answerable && result.answered && question.isRight(result),
    best: result.answer?.confidence ?? confidence,
    cited: counts ? passages.length : 0,
    supporting: counts ? passages.filter((one) => question.supports?.(one)).length : 0,
    text: result.answer?.text ?? '',
    milliseconds,
  };
}
