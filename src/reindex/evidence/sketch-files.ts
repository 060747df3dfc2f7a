import type { SketchTable } from '../../events/sketches/sketch-table.ts';
import type { ConceptCounts } from '../../events/sketches/sketch-weights.ts';
import { type Columns, takeColumn } from '../../ops/columns.ts';
import type { PackedStrings } from '../../search/embedded/packed-strings.ts';

/** A table of sketches as columns of a file. */
export function columnsOfSketches({ articleIds, vocabulary, ...columns }: SketchTable): Columns {
  return {
    meta: null,
    arrays: {
      ...stringColumns('articleIds', articleIds),
      ...stringColumns('vocabulary', vocabulary),
      ...columns,
    },
  };
}

/** Reads what `columnsOfSketches` made. Throws when it is no such thing. */
export function sketchesOfColumns(columns: Columns): SketchTable {
  return {
    articleIds: takeStrings(columns, 'articleIds'),
    published: takeColumn(columns, 'published', 'Int32Array'),
    toldInSentences: takeColumn(columns, 'toldInSentences', 'Uint8Array'),
    vocabulary: takeStrings(columns, 'vocabulary'),
    offsets: takeColumn(columns, 'offsets', 'Uint32Array'),
    concepts: takeColumn(columns, 'concepts', 'Uint32Array'),
    toldCounts: takeColumn(columns, 'toldCounts', 'Uint16Array'),
    nameCounts: takeColumn(columns, 'nameCounts', 'Uint16Array'),
    flags: takeColumn(columns, 'flags', 'Uint8Array'),
  };
}

/** What concepts weigh, as columns of a file. */
export function columnsOfConcepts({ vocabulary, frequencies, articles }: ConceptCounts): Columns {
  return {
    meta: { articles },
    arrays: { ...stringColumns('vocabulary', vocabulary), frequencies },
  };
}

/** Reads what `columnsOfConcepts` made. Throws when it is no such thing. */
export function conceptsOfColumns(columns: Columns): ConceptCounts {
  return {
    vocabulary: takeStrings(columns, 'vocabulary'),
    frequencies: takeColumn(columns, 'frequencies', 'Uint32Array'),
    articles: (columns.meta as { readonly articles: number }).articles,
  };
}

function stringColumns(name: string, { bytes, offsets }: PackedStrings): Columns['arrays'] {
  return { [`${name}.bytes`]: bytes, [`${name}.offsets`]: offsets };
}

function takeStrings(columns: Columns, name: string): PackedStrings {
  return {
    bytes: takeColumn(columns, `${name}.bytes`, 'Uint8Array'),
    offsets: takeColumn(columns, `${name}.offsets`, 'Uint32Array'),
  };
}
