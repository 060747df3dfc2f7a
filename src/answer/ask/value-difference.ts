import { articleRef } from '../../corpus/article.ts';
import type { Value } from '../../text/values/value.ts';
import type { Disagreement, DisagreementKind, Position } from '../../types.ts';
import type { Library } from '../library.ts';
import { sourcesCited } from '../passage.ts';
import type { Question } from '../question/question.ts';
import type { ReadCandidate } from './candidates.ts';
import type { Choice } from './choose.ts';
import type { Differing } from './confirm-differing.ts';

const KINDS: Readonly<Record<Value['type'], DisagreementKind>> = {
  figure: 'quantity',
  time: 'date',
};

/**
 * The answers of one question that hold different values, as a disagreement: positions are the values, each
 * with all passages that give it. Null where only one value was given.
 */
export function valueDifference(
  library: Library,
  question: Question,
  { answer, cited }: Choice,
  { groups: differing, isSure }: Differing,
): Disagreement | null {
  if (answer === null || differing.length === 0) return null;
  const value = answer.typed?.value ?? null;
  const kind = value === null ? 'negation' : KINDS[value.type];
  const giving = value === null ? cited : cited.filter(({ typed }) => typed?.value != null);
  const groups = [giving, ...differing];
  if (new Set(groups.flat().map(({ article }) => article.outlet)).size < 2) return null;
  const positions = groups.map((group) => positionOf(library, group));
  const values = positions.map(({ value }) => value);
  return {
    id: `asked-${positions.flatMap(({ statements }) => statements.map((one) => `${one.article.id}.${one.paragraph}`)).join('-')}`,
    kind,
    // Two days are often those of two deeds, and what is denied was read by its words alone.
    severity: kind === 'quantity' && isSure ? 'medium' : 'low',
    topic: question.text,
    positions,
    note: `${positions.map((one) => `${outletNames(one)}: “${one.value}”`).join('; ')}.${values.length > 2 ? ' More than two values are given.' : ''}`,
  };
}

function outletNames({ statements }: Position): string {
  return [...new Set(statements.map(({ article }) => article.outlet))].join(', ');
}

function positionOf(library: Library, group: readonly ReadCandidate[]): Position {
  const [first] = group;
  const span = first?.typed?.span ?? null;
  return {
    value: first === undefined ? '' : first.sentence.text.slice(...(span ?? [0])),
    statements: group.map(({ article, sentence }) => ({
      article: articleRef(article),
      paragraph: sentence.paragraph,
      text: article.paragraphs[sentence.paragraph - 1] ?? '',
      quote: sentence.text,
      attribution: sourcesCited(library, article.id, sentence.paragraph, sentence.span),
    })),
  };
}
