import { jaccard, shingles } from '../../events/shingles.ts';
import type { Statement } from '../../reading/statement.ts';
import type { ClaimStance } from '../../stance/claim-stance.ts';
import { findValues } from '../../text/values/find-values.ts';
import { coreOf } from '../../text/values/value.ts';

/**
 * Stances in which prints of one sentence say the same: an article that was taken for silent, and prints the sentence by
 * which another tells of the fact, values and all, tells of it too. Headline and sentence before differ from print to print,
 * and with them what the reader makes of a sentence that is near its thresholds.
 */
export function shareCopies(
  claims: readonly ClaimStance[],
  statementsOf: (articleId: string) => readonly Statement[],
): readonly ClaimStance[] {
  const telling = claims.filter(({ stance }) => stance !== 'silent' && stance !== 'mentions');
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

/** Whether two sentences are prints of one, with the same values. */
function isPrint(a: Statement, b: Statement): boolean {
  return jaccard(shingles(a.text), shingles(b.text)) >= ONE_SENTENCE && valuesIn(a) === valuesIn(b);
}

function valuesIn({ text }: Statement): string {
  return findValues(text)
    .map((value) => text.slice(...coreOf(value)).toLowerCase())
    .join('\n');
}
