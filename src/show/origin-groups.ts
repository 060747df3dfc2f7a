import { tracing } from '../events/origins.ts';
import type { OutletStance, ReportedResult } from '../types.ts';
import { byStance, TELLING, type Telling } from './stances.ts';

/** One outlet of a group: what it does, and the value it gives. */
export interface Voice {
  readonly outlet: string;
  readonly stance: Telling;
  readonly value: string | null;
}

/** Outlets that trace to one origin. */
export interface OriginGroup {
  readonly origin: string;
  readonly voices: readonly Voice[];
}

/**
 * The outlets that report a fact, differ or deny it, under the origins they trace to, most outlets first. An
 * outlet that traces to two stands under both; one that names nobody is its own origin.
 */
export function originGroups(result: ReportedResult): readonly OriginGroup[] {
  const groups = new Map<string, Voice[]>();
  // Merged over all articles, as the origins of the result are: one source is one group, however it is spelled.
  const originsOfArticle = tracing(result.articles);
  for (const outlet of byStance(result.outlets)) {
    const voice = voiceOf(outlet, result);
    if (voice === null) continue;
    for (const origin of originsOf(outlet, result, originsOfArticle)) {
      groups.set(origin, [...(groups.get(origin) ?? []), voice]);
    }
  }
  return [...groups]
    .map(([origin, voices]) => ({ origin, voices }))
    .toSorted((a, b) => b.voices.length - a.voices.length);
}

function voiceOf(
  { outlet, stance, articles: ids }: OutletStance,
  { articles }: ReportedResult,
): Voice | null {
  const told = TELLING.find((one) => one === stance);
  if (told === undefined) return null;
  const value = articles.find(
    (one) => one.stance === stance && one.value !== null && ids.includes(one.article.id),
  )?.value;
  return { outlet, stance: told, value: value ?? null };
}

/** Of an outlet's articles, only those of its stance count: one that differs may cite somebody else. */
function originsOf(
  { outlet, stance, articles: ids }: OutletStance,
  { articles }: ReportedResult,
  originsOfArticle: ReturnType<typeof tracing>,
): readonly string[] {
  const own = articles
    .filter((one) => one.stance === stance && ids.includes(one.article.id))
    .flatMap(originsOfArticle);
  return own.length > 0 ? [...new Set(own)] : [outlet];
}
