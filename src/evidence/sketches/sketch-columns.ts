import type { SketchTable } from './sketch-table.ts';

/** A typed array of a table and its path, e.g. `vocabulary.bytes`. */
export interface SketchColumn {
  readonly path: string;
  readonly array: Uint8Array | Uint16Array | Uint32Array | Int32Array;
}

/** Every typed array of a table, in a fixed order. */
export function sketchColumns(table: SketchTable): readonly SketchColumn[] {
  return [
    { path: 'articleIds.bytes', array: table.articleIds.bytes },
    { path: 'articleIds.offsets', array: table.articleIds.offsets },
    { path: 'published', array: table.published },
    { path: 'toldInSentences', array: table.toldInSentences },
    { path: 'vocabulary.bytes', array: table.vocabulary.bytes },
    { path: 'vocabulary.offsets', array: table.vocabulary.offsets },
    { path: 'offsets', array: table.offsets },
    { path: 'concepts', array: table.concepts },
    { path: 'toldCounts', array: table.toldCounts },
    { path: 'nameCounts', array: table.nameCounts },
    { path: 'flags', array: table.flags },
  ];
}

/** Puts a table together again; throws when a column is missing or of another type. */
export function assembleSketches(columns: ReadonlyMap<string, ArrayBufferView>): SketchTable {
  const take = <T extends SketchColumn['array']>(path: string, kind: new (n: number) => T): T => {
    const array = columns.get(path);
    if (!(array instanceof kind)) throw new Error(`the column ${path} is missing`);
    return array;
  };
  const strings = (path: string) => ({
    bytes: take(`${path}.bytes`, Uint8Array),
    offsets: take(`${path}.offsets`, Uint32Array),
  });
  return {
    articleIds: strings('articleIds'),
    published: take('published', Int32Array),
    toldInSentences: take('toldInSentences', Uint8Array),
    vocabulary: strings('vocabulary'),
    offsets: take('offsets', Uint32Array),
    concepts: take('concepts', Uint32Array),
    toldCounts: take('toldCounts', Uint16Array),
    nameCounts: take('nameCounts', Uint16Array),
    flags: take('flags', Uint8Array),
  };
}
