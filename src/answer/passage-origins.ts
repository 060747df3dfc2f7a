import type { Article } from '../corpus/article.ts';
import { mergeSources } from '../events/origins.ts';
import { voicesOf } from '../events/voices.ts';
import { quotedSpans } from '../text/quotations.ts';
import type { Passage } from '../types.ts';

/** Outlets of some passages, and the independent origins behind them, by name. */
export interface PassageOrigins {
  readonly outlets: readonly string[];
  readonly origins: readonly string[];
}

/**
 * Who stands behind the passages shown, as `voicesOf` tells it (variants of a name are one). Three outlets that all cite one
 * observatory, or print one dispatch, are one origin.
 */
export function passageOrigins(
  passages: readonly Passage[],
  lookup: (id: string) => Article | undefined,
): PassageOrigins {
  const voices = voicesOf(
    passages.map(({ article, text, attribution }) => ({
      article: { ...article, agency: lookup(article.id)?.agency ?? null },
      said: { text, span: [0, text.length], quoted: quotedSpans(text) },
      sources: attribution,
    })),
  );
  const named = voices.flat();
  const merged = mergeSources(named);
  return {
    outlets: [...new Set(passages.map(({ article }) => article.outlet))],
    origins: [...new Set(named.map((name) => merged.get(name) ?? name))],
  };
}
