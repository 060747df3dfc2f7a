import { pickStrings } from '../../search/embedded/packed-strings.ts';
import { mergeVocabularies } from './merge-vocabularies.ts';
import type { SketchTable } from './sketch-table.ts';

/** A row of one of several tables. */
export interface SketchRow {
  readonly source: number;
  readonly row: number;
}

/**
 * The table of these rows, the same as `buildSketches` makes of their articles: for tables made of parts of a corpus, and
 * for a corpus of which some articles changed. Throws when there is no such table or row.
 */
export function composeSketches(
  sources: readonly SketchTable[],
  rows: readonly SketchRow[],
): SketchTable {
  const picked = rows.map((row) => findRow(sources, row));
  const { vocabulary, numbers } = mergeVocabularies(
    sources.map((source) => source.vocabulary),
    markHeld(sources, picked),
  );
  const offsets = new Uint32Array(rows.length + 1);
  picked.forEach(({ start, end }, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + end - start;
  });
  const published = new Int32Array(rows.length);
  const toldInSentences = new Uint8Array(rows.length);
  const entries = offsets[rows.length] ?? 0;
  const concepts = new Uint32Array(entries);
  const toldCounts = new Uint16Array(entries);
  const nameCounts = new Uint16Array(entries);
  const flags = new Uint8Array(entries);
  for (const [i, { table, source, row, start, end }] of picked.entries()) {
    const to = offsets[i] ?? 0;
    published[i] = table.published[row] ?? 0;
    toldInSentences[i] = table.toldInSentences[row] ?? 0;
    toldCounts.set(table.toldCounts.subarray(start, end), to);
    nameCounts.set(table.nameCounts.subarray(start, end), to);
    flags.set(table.flags.subarray(start, end), to);
    const renumbered = numbers[source];
    for (let entry = start; entry < end; entry += 1)
      concepts[to + entry - start] = renumbered?.[table.concepts[entry] ?? 0] ?? 0;
  }
  return {
    articleIds: pickStrings(
      sources.map((source) => source.articleIds),
      picked.map(({ source }) => source),
      picked.map(({ row }) => row),
    ),
    published,
    toldInSentences,
    vocabulary,
    offsets,
    concepts,
    toldCounts,
    nameCounts,
    flags,
  };
}

/** A row and where its entries are. */
interface PickedRow extends SketchRow {
  readonly table: SketchTable;
  readonly start: number;
  readonly end: number;
}

function findRow(sources: readonly SketchTable[], { source, row }: SketchRow): PickedRow {
  const table = sources[source];
  const start = table?.offsets[row];
  const end = table?.offsets[row + 1];
  if (table === undefined || start === undefined || end === undefined)
    throw new RangeError(`sketch table ${source} has no row ${row}`);
  return { source, row, table, start, end };
}

/** By source and concept number: 1 for the concepts that the rows hold. */
function markHeld(
  sources: readonly SketchTable[],
  rows: readonly PickedRow[],
): readonly Uint8Array[] {
  const held = sources.map(({ vocabulary }) => new Uint8Array(vocabulary.offsets.length - 1));
  for (const { table, source, start, end } of rows) {
    const marks = held[source];
    if (marks === undefined) continue;
    for (let entry = start; entry < end; entry += 1) marks[table.concepts[entry] ?? 0] = 1;
  }
  return held;
}
