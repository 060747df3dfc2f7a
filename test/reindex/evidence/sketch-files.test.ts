import { describe, expect, test } from 'vitest';
import { buildSketches } from '../../../src/events/sketches/build-sketches.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import {
  columnsOfSketches,
  sketchesOfColumns,
} from '../../../src/reindex/evidence/sketch-files.ts';
import { articlesOf } from '../../events/corpus.ts';
import { NEWS } from '../../events/news.ts';

const table = buildSketches(articlesOf(NEWS).map(readEvidence));
const columns = columnsOfSketches(table);

describe('the columns of a table', () => {
  test('GIVEN all of them THEN the table is put together again', () => {
    expect(sketchesOfColumns(columns)).toEqual(table);
  });

  test.each(Object.keys(columns.arrays))(
    'GIVEN no %s, or one of another type THEN it is named',
    (path) => {
      const { [path]: _, ...others } = columns.arrays;
      const message = `the column ${path} is missing`;
      expect(() => sketchesOfColumns({ meta: null, arrays: others })).toThrow(message);
      const mistyped = { ...columns.arrays, [path]: new Float64Array(1) };
      expect(() => sketchesOfColumns({ meta: null, arrays: mistyped })).toThrow(message);
    },
  );
});
