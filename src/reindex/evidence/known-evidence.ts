import type { Article } from '../../corpus/article.ts';
import type { StoredFinding } from '../../events/evidence-index.ts';
import type { SketchTable } from '../../events/sketches/sketch-table.ts';
import { DamagedEvidence } from './damaged-evidence.ts';
import { type EvidenceFiles, readColumns } from './evidence-files.ts';
import { findingsAt, pairsOfColumns } from './pair-columns.ts';
import { openPieces, type Pieces } from './pieces.ts';
import { type Places, placesOfColumns } from './places.ts';
import { sketchesOfColumns } from './sketch-files.ts';

/** What a build may take over from an earlier one: rows are those of the earlier corpus. */
export interface KnownEvidence {
  readonly files: EvidenceFiles;
  readonly places: Places;
  readonly sketches: SketchTable;
  readonly pieces: Pieces;
  /** The row of an article that is unchanged since; -1: it is new or has changed. */
  rowOf(article: Pick<Article, 'id' | 'hash'>): number;
  /** What comparing two rows found; undefined: they were not compared, or either is -1. */
  findingsOf(a: number, b: number): readonly StoredFinding[] | undefined;
  close(): void;
}

/** The evidence of an earlier corpus and the articles that it is of, in their order. */
export interface SavedEvidence {
  readonly articles: readonly Article[];
  readonly files: EvidenceFiles;
}

/** Opens the evidence of an earlier corpus for taking over. Throws `DamagedEvidence` when it is not what was written. */
export function openKnown(saved: SavedEvidence): KnownEvidence {
  try {
    return openTables(saved);
  } catch (cause) {
    throw new DamagedEvidence('the saved evidence cannot be read', { cause });
  }
}

function openTables({ articles, files }: SavedEvidence): KnownEvidence {
  const places = placesOfColumns(readColumns(files.places));
  const sketches = sketchesOfColumns(readColumns(files.sketches));
  if (places.segments.length !== articles.length || sketches.published.length !== articles.length)
    throw new Error('the saved evidence is not of the saved articles');
  const pairs = pairsOfColumns(readColumns(files.pairs));
  const rows = new Map(articles.map(({ id, hash }, row) => [id, { row, hash }]));
  const compared = new Map<number, number>();
  for (const [i, a] of pairs.a.entries()) compared.set(a * articles.length + (pairs.b[i] ?? 0), i);
  const pieces = openPieces(files.segments, 1);
  return {
    files,
    places,
    sketches,
    pieces,
    rowOf: ({ id, hash }) => {
      const known = rows.get(id);
      return known?.hash === hash ? known.row : -1;
    },
    findingsOf: (a, b) => {
      const pair = a < 0 || b < 0 ? undefined : compared.get(a * articles.length + b);
      return pair === undefined ? undefined : findingsAt(pairs, pair);
    },
    close: pieces.close,
  };
}
