import { citedBy, outletsOf } from '../../show/sides.ts';
import type { Position } from '../../types.ts';
import { excerpt } from './excerpt.ts';

/** Rendered characters of a value, and of the names behind it. */
const VALUE_ROOM = 120;
const NAMES_ROOM = 150;
const CITED_ROOM = 100;

/** Sources named beside the outlets. */
const CITED = 2;

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
