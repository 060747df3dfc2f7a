import type { Article } from '../corpus/article.ts';
import { mergeSources } from '../events/origins.ts';
import type { Passage } from '../types.ts';

/** Outlets of some passages, and the independent origins behind them, by name. */
export interface PassageOrigins {
  readonly outlets: readonly string[];
  readonly origins: readonly string[];
}

/**
 * Who stands behind the passages shown: whom a passage cites (variants of a name are one), else the agency
 * of its article, else the outlet itself. Three outlets that all cite one observatory are one origin.
 */
export function passageOrigins(
  passages: readonly Passage[],
  lookup: (id: string) => Article | undefined,
): PassageOrigins {
  const named = passages.flatMap(({ attribution, article }) =>
    attribution.length > 0 ? attribution : [lookup(article.id)?.agency ?? article.outlet],
  );
  const merged = mergeSources(named);
  return {
    outlets: [...new Set(passages.map(({ article }) => article.outlet))],
    origins: [...new Set(named.map((name) => merged.get(name) ?? name))],
  };
}
