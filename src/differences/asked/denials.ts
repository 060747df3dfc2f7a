import type { Reader } from '../../reader/reader.ts';
import { isNegative } from '../../reading/deeds/frames.ts';
import type { Statement } from '../../reading/statement.ts';
import { aligned, isOpposed } from '../negation/negation.ts';
import type { ToldDeed } from '../occasion.ts';
import { asStatement } from './blank.ts';
import type { ToldSentence } from './told.ts';

/** A deed of an article in the sentence that tells it. */
interface DeedInPlace extends ToldDeed {
  readonly told: ToldSentence;
}

/** One article tells a deed and another denies it; `a` and `b` are of the articles in their order. */
export interface DenialDifference {
  readonly a: DeedInPlace;
  readonly b: DeedInPlace;
}

/** What is compared of an article: its sentences, and what they state. */
export interface ToldArticle {
  readonly told: readonly ToldSentence[];
  readonly statements: readonly Statement[];
}

/** Pairs read of two articles at most. */
const MAX_PAIRS = 10;
/**
 * Probability from which each of two sentences is read as contradicting the other: in all annotated events two deeds are
 * then told and denied, both differences; from .3 on one more, and from .25 on three more, of which none is (docs/TRIALS.md).
 */
const OPPOSED = 0.35;

/**
 * What one of two articles tells as done and the other negates or denies: one verb, of one thing at least, read as opposed
 * by its polarity; and the reader must take each sentence to contradict the other. Null where it could not read them all.
 */
export async function findDenials(
  reader: Reader,
  a: ToldArticle,
  b: ToldArticle,
): Promise<readonly DenialDifference[] | null> {
  const found: DenialDifference[] = [];
  for (const pair of propose(a, b).slice(0, MAX_PAIRS)) {
    const isOne = await contradictEachOther(reader, pair.a.told, pair.b.told);
    if (isOne === null) return null;
    if (isOne) found.push(pair);
  }
  return found;
}

function propose(a: ToldArticle, b: ToldArticle): readonly DenialDifference[] {
  const [lefts, rights] = [deedsOf(a), deedsOf(b)];
  const seen = new Set<string>();
  return lefts
    .flatMap((left) =>
      rights.flatMap((right) => (mayContradict(left, right) ? [{ a: left, b: right }] : [])),
    )
    .filter(({ a: left, b: right }) => {
      // Two sentences may share more than one verb: they are read once.
      const key = `${left.told.statement} ${right.told.statement}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function deedsOf({ told, statements }: ToldArticle): readonly DeedInPlace[] {
  return told.flatMap((sentence) => {
    const statement = statements[sentence.statement];
    return statement === undefined
      ? []
      : statement.frames.map((frame) => ({ told: sentence, statement, frame }));
  });
}

function mayContradict(one: DeedInPlace, other: DeedInPlace): boolean {
  if (isNegative(one.frame) === isNegative(other.frame)) return false;
  const yes = isNegative(one.frame) ? other : one;
  const isTold = yes.frame.aspect === 'done' || yes.frame.aspect === 'ongoing';
  return isTold && aligned(one.frame, other.frame, { paired: true }) && isOpposed(one, other);
}

async function contradictEachOther(
  reader: Reader,
  one: ToldSentence,
  other: ToldSentence,
): Promise<boolean | null> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const readings = await reader.read(asStatement(from.shown.text), [to.shown], 'background');
    if (readings === null) return null;
    if ((readings[0]?.stance.contradicts ?? 0) < OPPOSED) return false;
  }
  return true;
}
