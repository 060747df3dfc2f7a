import type { Disagreement, Span } from '../../types.ts';
import { type Dates, disagreementsTouching } from '../disagreements/disagreements.ts';
import type { Library } from '../library.ts';
import type { Asked } from '../question/question.ts';
import type { ArticleSentence } from '../sentences.ts';
import type { Choice } from './choose.ts';
import type { TypedAnswer } from './typed-answer.ts';

/** What the answers of this question differ in, and what the corpus differs in about the words that answer. */
export function differencesOf(
  library: Library,
  asked: Asked,
  { answer: best, cited }: Choice,
  own: Disagreement | null,
  dates: Dates,
): readonly Disagreement[] {
  if (best === null) return [];
  const words = cited.map(({ article, sentence, typed }) => ({
    articleId: article.id,
    paragraph: sentence.paragraph,
    span: answeringWords(asked, sentence, typed),
  }));
  // Of the very value that answers, a difference that is less sure is told as well: it is what was asked.
  const wanted = isValue(asked) ? isSureOrOfValue : undefined;
  const known = disagreementsTouching(library, words, wanted, dates);
  if (own === null || known.some((one) => sharesTwoSides(one, own))) return known;
  // What the corpus differs in about this very value is told once, with most of its sides.
  const same = isValue(asked) ? known.find(({ kind }) => kind === own.kind) : undefined;
  if (same !== undefined)
    return sidesOf(own) > sidesOf(same) ? [own, ...known.filter((one) => one !== same)] : known;
  // What the corpus differs in tells all sides, and what is behind them.
  const weaker = disagreementsTouching(library, words, ({ severity }) => severity === 'low', dates);
  return [weaker.find((one) => sharesTwoSides(one, own)) ?? own, ...known];
}

function isSureOrOfValue({ severity, kind }: Pick<Disagreement, 'severity' | 'kind'>): boolean {
  return severity !== 'low' || kind === 'quantity' || kind === 'date';
}

function isValue({ type }: Asked): boolean {
  return type === 'figure' || type === 'time';
}

function sidesOf({ positions }: Disagreement): number {
  return positions.reduce((sum, { statements }) => sum + statements.length, 0);
}

/** The words of a sentence that answer, as offsets in its paragraph: the value where one is asked for, else all of it. */
function answeringWords(asked: Asked, { span }: ArticleSentence, typed: TypedAnswer | null): Span {
  const value = isValue(asked) ? (typed?.span ?? null) : null;
  return value === null ? span : [span[0] + value[0], span[0] + value[1]];
}

/** Whether two positions of one disagreement stand in sentences of two positions of another. */
function sharesTwoSides(a: Disagreement, b: Disagreement): boolean {
  const sides = a.positions.filter(({ statements }) =>
    statements.some(({ article, paragraph }) =>
      b.positions.some((position) =>
        position.statements.some(
          (one) => one.article.id === article.id && one.paragraph === paragraph,
        ),
      ),
    ),
  );
  return sides.length > 1;
}
