import { badgeOf } from '../../show/badge.ts';
import { excerpt } from './excerpt.ts';

/** Rendered characters of the origins' names: two lines of a phone. */
const ORIGINS_ROOM = 160;

/**
 * How many outlets stand behind what is shown, and how many of them are independent, with the origins' names:
 * "**3 outlets · 1 origin:** Coast Guard".
 */
export function badge(outlets: number, origins: readonly string[], verb = ''): string {
  const { count, names } = badgeOf(outlets, origins, verb);
  return names === '' ? `**${count}**` : `**${count}:** ${excerpt(names, [], ORIGINS_ROOM)}`;
}
