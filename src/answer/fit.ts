import { datedFrames } from '../evidence/disagree/date.ts';
import type { Statement } from '../evidence/statement.ts';
import type { Question } from './question.ts';

/** How far (characters) a time may stand from the happening it dates: "recaptured … on Sunday" may span a whole noun phrase. */
const DATED_REACH = 120;
/** What a sentence is worth that holds the right kind of thing, but not tied to what is asked. */
const LOOSE_FIT = 0.4;

/**
 * How well a sentence holds what a question asks for, 0 to 1: a figure of the counted thing, a time at the
 * asked happening, a name the question did not give, a reason, a plan. 0 for a question that asks for nothing
 * of a kind.
 */
export function answerFit(statement: Statement, question: Question): number {
  switch (question.kind) {
    case 'quantity':
      return quantityFit(statement, question);
    case 'time':
      return timeFit(statement, question);
    case 'person':
    case 'place':
      return statement.names.some((name) => !question.names.includes(name)) ? 1 : 0;
    case 'plan':
      return statement.frames.some((frame) => frame.aspect === 'future') ||
        /\b(would|will|plans? to|in order to)\b/i.test(statement.text)
        ? 1
        : 0;
    case 'reason':
      return /\b(because|due to|owing to|caused by|in response to|after)\b/i.test(statement.text)
        ? 1
        : 0;
    default:
      return 0;
  }
}

function quantityFit(statement: Statement, { counted }: Question): number {
  if (statement.quantities.length === 0) return 0;
  if (counted === null) return 1;
  return statement.quantities.some(
    (one) => one.head === counted || one.unit === counted || one.predicates.includes(counted),
  )
    ? 1
    : LOOSE_FIT;
}

function timeFit(statement: Statement, question: Question): number {
  const dated = datedFrames(statement, DATED_REACH).some(({ frame }) =>
    question.concepts.includes(frame.predicate),
  );
  return dated ? 1 : statement.times.length > 0 ? LOOSE_FIT : 0;
}
