import type { StoredFinding } from '../../events/evidence-index.ts';
import { type Columns, takeColumn } from '../../ops/columns.ts';

/** Compared pairs of reports, by the rows of their articles; columns of one length. */
export interface PairColumns {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly similarity: Float64Array;
  /** Where each pair's findings end in `findings`; most have none. */
  readonly ends: Uint32Array;
  /** The findings of each pair that has any, as JSON, end to end. */
  readonly findings: Uint8Array;
}

/** One compared pair. */
export interface ComparedPair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
  readonly findings: readonly StoredFinding[];
}

/** Packs compared pairs in the order given. */
export function packPairs(pairs: readonly ComparedPair[]): PairColumns {
  const ends = new Uint32Array(pairs.length);
  const parts: Buffer[] = [];
  let end = 0;
  for (const [i, { findings }] of pairs.entries()) {
    if (findings.length > 0) {
      const part = Buffer.from(JSON.stringify(findings));
      parts.push(part);
      end += part.length;
    }
    ends[i] = end;
  }
  return {
    a: Uint32Array.from(pairs, ({ a }) => a),
    b: Uint32Array.from(pairs, ({ b }) => b),
    similarity: Float64Array.from(pairs, ({ similarity }) => similarity),
    ends,
    findings: Buffer.concat(parts),
  };
}

/** The findings of a pair by its number. */
export function findingsAt(
  { ends, findings }: PairColumns,
  pair: number,
): readonly StoredFinding[] {
  const start = pair === 0 ? 0 : (ends[pair - 1] ?? 0);
  const end = ends[pair] ?? start;
  if (start === end) return [];
  const text = Buffer.from(findings.buffer, findings.byteOffset + start, end - start);
  return JSON.parse(text.toString('utf8')) as readonly StoredFinding[];
}

/** Pairs as columns of a file. */
export function columnsOfPairs(pairs: PairColumns): Columns {
  return { meta: null, arrays: { ...pairs } };
}

/** Reads what `columnsOfPairs` made. Throws when it is no such thing. */
export function pairsOfColumns(columns: Columns): PairColumns {
  return {
    a: takeColumn(columns, 'a', 'Uint32Array'),
    b: takeColumn(columns, 'b', 'Uint32Array'),
    similarity: takeColumn(columns, 'similarity', 'Float64Array'),
    ends: takeColumn(columns, 'ends', 'Uint32Array'),
    findings: takeColumn(columns, 'findings', 'Uint8Array'),
  };
}
