import type { Passage } from '../../types.ts';
import type { Lookup } from './passage.ts';

/**
 * Outlets of the passages, and the independent origins behind them: whom a passage cites, else the agency of
 * its article, else the outlet itself. Three outlets that all cite one observatory are one origin.
 */
export function countOrigins(
  passages: readonly Passage[],
  lookup: Lookup,
): { readonly outlets: number; readonly origins: number } {
  const outlets = new Set(passages.map(({ article }) => article.outlet));
  const origins = new Set(
    passages.flatMap(({ attribution, article }) =>
      attribution.length > 0 ? attribution : [lookup(article.id)?.agency ?? article.outlet],
    ),
  );
  return { outlets: outlets.size, origins: origins.size };
}
