import { compareReports } from '../../differences/compare-reports.ts';
import type { StoredFinding } from '../../events/evidence-index.ts';
import type { PieceOwner } from './piece.ts';
import type { Pieces } from './pieces.ts';
import type { Place } from './places.ts';

/** A report: whose it is and where its evidence lies. */
export interface PlacedReport extends PieceOwner, Place {
  readonly outlet: string;
}

/** Two reports of one event. */
export type ReportPair = readonly [PlacedReport, PlacedReport];

/** The findings of pairs of reports, in their order. What comes out of a pair depends on nothing but its two reports. */
export function compareBatch(
  pairs: readonly ReportPair[],
  pieces: Pieces,
): readonly (readonly StoredFinding[])[] {
  return pairs.map(([a, b]) =>
    compareReports(pieces.at(a, a), pieces.at(b, b), a.outlet === b.outlet),
  );
}
