import { plural } from './plural.ts';

/** Origins named; more are counted. */
const NAMED = 3;

/** How many outlets stand behind something and how many of them are independent, in words. */
export interface Badge {
  /** `3 outlets · 1 origin`. */
  readonly count: string;
  /** `Coast Guard, Harbour Office and 2 more`; empty where no origin is known. */
  readonly names: string;
}

/** Puts outlets and origins into words; `verb` follows the outlets (" report it"). */
export function badgeOf(outlets: number, origins: readonly string[], verb = ''): Badge {
  // "And 1 more" is no shorter than the one.
  const named = origins.length === NAMED + 1 ? NAMED + 1 : NAMED;
  const rest = origins.length - named;
  return {
    count: `${plural(outlets, 'outlet')}${verb} · ${plural(origins.length, 'origin')}`,
    names: origins.slice(0, named).join(', ') + (rest > 0 ? ` and ${rest} more` : ''),
  };
}
