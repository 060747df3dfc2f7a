import { tracing } from '../events/origins.ts';
import type { ReportedResult } from '../types.ts';

/** How many outlets report a fact, and whom those reports trace to. */
export interface Reporting {
  readonly outlets: number;
  /** Names as in the result's own list of origins, and in its order. */
  readonly origins: readonly string[];
  /** What follows the number of outlets. */
  readonly verb: ' reports it' | ' report it';
}

/** The outlets that report a fact and their origins, without those that only a differing or denying article cites. Null: none reports it. */
export function reportingOf({ outlets, origins, articles }: ReportedResult): Reporting | null {
  const reporting = outlets.filter(({ stance }) => stance === 'reports').length;
  if (reporting === 0) return null;
  const cited = new Set(
    articles.filter(({ stance }) => stance === 'reports').flatMap(tracing(articles)),
  );
  return {
    outlets: reporting,
    origins: origins.map(({ name }) => name).filter((name) => cited.has(name)),
    verb: reporting === 1 ? ' reports it' : ' report it',
  };
}
