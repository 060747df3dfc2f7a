import { describe, expect, test } from 'vitest';
import { buildSketches } from '../../../src/evidence/sketches/build-sketches.ts';
import { assembleSketches, sketchColumns } from '../../../src/evidence/sketches/sketch-columns.ts';
import { readEvidence } from '../../../src/evidence/statement.ts';
import { articlesOf } from '../corpus.ts';
import { NEWS } from '../news.ts';

const table = buildSketches(articlesOf(NEWS).map(readEvidence));
const columns = new Map(sketchColumns(table).map(({ path, array }) => [path, array]));

describe('the columns of a table', () => {
  test('GIVEN all of them THEN the table is put together again', () => {
    expect(assembleSketches(columns)).toEqual(table);
  });

  test.each([...columns.keys()])('GIVEN no %s, or one of another type THEN it is named', (path) => {
    const others = [...columns].filter(([other]) => other !== path);
    const message = `the column ${path} is missing`;
    expect(() => assembleSketches(new Map(others))).toThrow(message);
    const mistyped = new Map<string, ArrayBufferView>(columns).set(path, new Float64Array(1));
    expect(() => assembleSketches(mistyped)).toThrow(message);
  });
});
