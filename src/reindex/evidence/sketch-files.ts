import { assembleSketches, sketchColumns } from '../../evidence/sketches/sketch-columns.ts';
import type { SketchTable } from '../../evidence/sketches/sketch-table.ts';
import type { ConceptCounts } from '../../evidence/sketches/sketch-weights.ts';
import { type Columns, takeColumn } from '../../ops/columns.ts';

/** A table of sketches as columns of a file. */
export function columnsOfSketches(table: SketchTable): Columns {
  const columns = sketchColumns(table).map(({ path, array }) => [path, array] as const);
  return { meta: null, arrays: Object.fromEntries(columns) };
}

/** Reads what `columnsOfSketches` made. Throws when it is no such thing. */
export function sketchesOfColumns({ arrays }: Columns): SketchTable {
  return assembleSketches(new Map(Object.entries(arrays)));
}

/** What concepts weigh, as columns of a file. */
export function columnsOfConcepts({ vocabulary, frequencies, articles }: ConceptCounts): Columns {
  return {
    meta: { articles },
    arrays: { bytes: vocabulary.bytes, offsets: vocabulary.offsets, frequencies },
  };
}

/** Reads what `columnsOfConcepts` made. Throws when it is no such thing. */
export function conceptsOfColumns(columns: Columns): ConceptCounts {
  return {
    vocabulary: {
      bytes: takeColumn(columns, 'bytes', 'Uint8Array'),
      offsets: takeColumn(columns, 'offsets', 'Uint32Array'),
    },
    frequencies: takeColumn(columns, 'frequencies', 'Uint32Array'),
    articles: (columns.meta as { readonly articles: number }).articles,
  };
}
