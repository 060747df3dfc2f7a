import { excerpt } from './excerpt.ts';
import { plural } from './plural.ts';

/** Rendered characters of the origins' names: two lines of a phone. */
const ORIGINS_ROOM = 160;

/** Origins named; more are counted. */
const NAMED = 3;

/**
 * How many outlets stand behind what is shown, and how many of them are independent, with the origins' names:
 * "**3 outlets · 1 origin:** Coast Guard".
 */
export function badge(outlets: number, origins: readonly string[], verb = ''): string {
  const count = `${plural(outlets, 'outlet')}${verb} · ${plural(origins.length, 'origin')}`;
  const rest = origins.length - NAMED;
  const names = origins.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return origins.length === 0
    ? `**${count}**`
    : `**${count}:** ${excerpt(names, [], ORIGINS_ROOM)}`;
}
