import type { Disagreement, Passage, Position } from '../types.ts';

/** Outlets of a position, each once. */
export function outletsOf({ statements }: Position): readonly string[] {
  return [...new Set(statements.map(({ article }) => article.outlet))];
}

/** Whom a position cites, each once. */
export function citedBy({ statements }: Position): readonly string[] {
  return [...new Set(statements.flatMap(({ attribution }) => attribution))];
}

/**
 * Positions with the most telling two first: two of different outlets before two of one, then those with most
 * outlets behind them.
 */
export function mostTellingFirst(positions: Disagreement['positions']): readonly Position[] {
  let best: readonly [Position, Position] | null = null;
  let most = -1;
  for (const [index, one] of positions.entries()) {
    for (const other of positions.slice(index + 1)) {
      const score = tellingOf(one, other);
      if (score > most) [best, most] = [[one, other], score];
    }
  }
  if (best === null) return positions;
  const pair = best;
  return [...pair, ...positions.filter((position) => !pair.includes(position))];
}

function tellingOf(one: Position, other: Position): number {
  const [left, right] = [outletsOf(one), outletsOf(other)];
  const isOfDifferent = left.some((outlet) => !right.includes(outlet)) && right.length > 0;
  // No corpus has so many outlets that one more could outweigh being of different ones.
  return (isOfDifferent ? 1_000_000 : 0) + new Set([...left, ...right]).size;
}

/** The positions of a disagreement with the one that an answer cites first, then the most telling. */
export function ownSideFirst(
  { positions }: Pick<Disagreement, 'positions'>,
  cited: readonly Passage[],
): readonly Position[] {
  const isOwn = ({ statements }: Position) =>
    statements.some(({ article, paragraph }) =>
      cited.some((one) => one.article.id === article.id && one.paragraph === paragraph),
    );
  return mostTellingFirst(positions).toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}
