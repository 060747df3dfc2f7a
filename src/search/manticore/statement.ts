import { type MatchRequest, matchExpression } from './match.ts';
import { filterConditions, type RowFilter } from './row-filter.ts';
import { MARKER_TERM } from './rows.ts';

/** One search of the distributed table. */
export interface SearchStatement {
  readonly table: string;
  /** The versions that make up the corpus, one an agent. */
  readonly versions: readonly string[];
  readonly match: MatchRequest;
  readonly filter: RowFilter;
  /** Rows wanted, best first. */
  readonly limit: number;
}

/**
 * BM25F over the terms field alone (k1 1.2, b .75: measured best or level, as in the embedded store);
 * the factor keeps six decimals of the score in the engine's whole-number weight. It only chooses candidates
 * (see score.ts).
 */
const RANKER = `expr('1000000*bm25f(1.2,0.75,{terms=1,words=0})')`;

/**
 * The statements of a search, answered in one round trip: the rows; the warnings, which name agents that
 * did not answer; and the markers, asked last, which prove that every version was still complete.
 */
export function searchSql(search: SearchStatement): string {
  const { table, versions, match, filter, limit } = search;
  const current = `corpus_id IN (${versions.join(',')})`;
  const where = [`MATCH('${matchExpression(match)}')`, current, ...filterConditions(filter)].join(
    ' AND ',
  );
  const rows =
    `SELECT id, WEIGHT() w, article, paragraph FROM ${table} WHERE ${where} ` +
    `ORDER BY w DESC, id ASC LIMIT ${limit} OPTION ranker=${RANKER}, max_matches=${limit}`;
  return `${rows}; SHOW WARNINGS; ${markerSql(table, versions)}`;
}

/** Which of the versions are served completely, as rows with a `corpus_id`. */
export function markerSql(table: string, versions: readonly string[]): string {
  return (
    `SELECT id, corpus_id FROM ${table} WHERE MATCH('@terms ${MARKER_TERM}') ` +
    `AND corpus_id IN (${versions.join(',')}) LIMIT ${versions.length} OPTION ranker=none`
  );
}
