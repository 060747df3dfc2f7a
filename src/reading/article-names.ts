import { oncePer } from './once-per.ts';
import type { Statement } from './statement.ts';

/** Names of the leads that two reports of one event have in common at least, as a share of each lead's (on 5,000 Reuters articles it parts half of the reports made from one form from those of one event; of 139 linked pairs of BASIL it parts 19, none with a finding above low). */
export const MIN_LEAD_SHARE = 1 / 3;

/** Every name an article's statements hold. */
export const namesOf = oncePer(
  (statements: readonly Statement[]): ReadonlySet<string> =>
    new Set(statements.flatMap((statement) => statement.names)),
);

/** Whether each report names some of those the other's first named sentence is about. */
export function leadsMeet(a: readonly Statement[], b: readonly Statement[]): boolean {
  return [leadShare(a, b), leadShare(b, a)].every((share) => share >= MIN_LEAD_SHARE);
}

function leadShare(of: readonly Statement[], by: readonly Statement[]): number {
  const lead = of.find(({ names }) => names.length > 0)?.names ?? [];
  const names = namesOf(by);
  return lead.length === 0 ? 1 : lead.filter((name) => names.has(name)).length / lead.length;
}
