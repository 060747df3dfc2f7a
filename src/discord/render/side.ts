import type { Disagreement, Position } from '../../types.ts';
import { excerpt } from './excerpt.ts';

/** Rendered characters of a value, and of the names behind it. */
const VALUE_ROOM = 120;
const NAMES_ROOM = 150;
const CITED_ROOM = 100;

/** Sources named beside the outlets. */
const CITED = 2;

/** Outlets of a position, each once. */
export function outletsOf({ statements }: Position): readonly string[] {
  return [...new Set(statements.map(({ article }) => article.outlet))];
}

/** Whom a position cites, each once. */
export function citedBy({ statements }: Position): readonly string[] {
  return [...new Set(statements.flatMap(({ attribution }) => attribution))];
}

/** "**at least 27** – Alpha News, citing police": a value, and who says it. */
export function renderSide(position: Position): string {
  const outlets = excerpt(outletsOf(position).join(', '), [], NAMES_ROOM);
  const cited = citedBy(position).slice(0, CITED).join(' and ');
  const citing = cited === '' ? '' : `, citing ${excerpt(cited, [], CITED_ROOM)}`;
  return `**${renderValue(position)}** – ${outlets}${citing}`;
}

/** A position's value, cut and escaped, and never empty: bold marks around nothing would print. */
export function renderValue({ value }: Position): string {
  const shown = excerpt(value, [], VALUE_ROOM);
  return shown.trim() === '' ? '(nothing)' : shown;
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
