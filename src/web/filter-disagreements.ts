import type { Disagreement, DisagreementKind } from '../types.ts';

/** What the disagreements shown must have; null: anything. Dates are inclusive ISO dates. */
export interface DisagreementFilter {
  readonly kind: DisagreementKind | null;
  readonly outlet: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** The disagreements of a kind in which one statement is of that outlet and of those days. The order stays. */
export function filterDisagreements(
  disagreements: readonly Disagreement[],
  { kind, outlet, since, until }: DisagreementFilter,
): readonly Disagreement[] {
  return disagreements.filter(
    (one) =>
      (kind === null || one.kind === kind) &&
      one.positions
        .flatMap(({ statements }) => statements)
        .some(({ article }) => {
          const day = article.published?.slice(0, 10) ?? null;
          return (
            (outlet === null || article.outlet === outlet) &&
            (since === null || (day !== null && day >= since)) &&
            (until === null || (day !== null && day <= until))
          );
        }),
  );
}
