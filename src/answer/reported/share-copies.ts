import { jaccard, shingles } from '../../events/shingles.ts';
import { oncePer } from '../../reading/once-per.ts';
import type { Statement } from '../../reading/statement.ts';
import type { ClaimStance } from '../../stance/claim-stance.ts';
import { differInNegation } from '../../text/negation.ts';
import { findValues } from '../../text/values/find-values.ts';
import { coreOf } from '../../text/values/value.ts';
import { isTelling } from './claim-event.ts';

/**
 * Stances in which prints of one sentence say the same: an article that was taken for silent, and prints the sentence by
 * which another tells of the fact, values and all, tells of it too. Headline and sentence before differ from print to print,
 * and with them what the reader makes of a sentence that is near its thresholds.
 */
export function shareCopies(
  claims: readonly ClaimStance[],
  statementsOf: (articleId: string) => readonly Statement[],
): readonly ClaimStance[] {
  const telling = claims.filter(
    ({ stance, plain }) => isTelling(stance) && (stance !== 'reports' || plain),
  );
  return claims.map((claim) => {
    if (claim.stance !== 'silent') return claim;
    for (const other of telling) {
      const [best] = other.statements;
      const print = statementsOf(claim.articleId).find(
        (own) => best !== undefined && isPrint(best, own),
      );
      if (print !== undefined) return { ...other, articleId: claim.articleId, statements: [print] };
    }
    return claim;
  });
}

/** Jaccard of 3-word shingles from which two sentences are one, but for whom they name as its source. */
const ONE_SENTENCE = 0.75;

/** Sentences whose lengths differ by more (the shorter as a share of the longer) share too few shingles: none are made of them. */
const LIKE_LENGTH = 0.6;

/** Whether two sentences are prints of one, with the same values. */
function isPrint(a: Statement, b: Statement): boolean {
  const [short = 0, long = 0] = [a.text.length, b.text.length].toSorted((x, y) => x - y);
  return (
    short >= LIKE_LENGTH * long &&
    jaccard(wordsOf(a), wordsOf(b)) >= ONE_SENTENCE &&
    valuesIn(a) === valuesIn(b) &&
    !differInNegation(a.text, b.text)
  );
}

const wordsOf = oncePer(({ text }: Statement): ReadonlySet<string> => shingles(text));

function valuesIn({ text }: Statement): string {
  return findValues(text)
    .map((value) => text.slice(...coreOf(value)).toLowerCase())
    .join('\n');
}
