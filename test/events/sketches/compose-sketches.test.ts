import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSketches } from '../../../src/events/sketches/build-sketches.ts';
import { composeSketches } from '../../../src/events/sketches/compose-sketches.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';

describe('a table composed of the rows of others', () => {
  test('GIVEN rows picked in any order THEN it is the table of their articles, byte for byte', () => {
    const picks = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(arbitraryEvidence, { maxLength: 5 }), picks, (parts, picked) => {
        const all = parts.flatMap((part, source) => part.map((_, row) => ({ source, row })));
        const rows = all.length === 0 ? [] : picked.map((pick) => all[pick % all.length] ?? FIRST);
        const composed = composeSketches(parts.map(buildSketches), rows);
        const articles = rows.flatMap(({ source, row }) => parts[source]?.[row] ?? []);
        expect(composed).toEqual(buildSketches(articles));
      }),
    );
  });

  test('GIVEN batches of a corpus THEN they join to the table of the whole', () => {
    fc.assert(
      fc.property(arbitraryEvidence, fc.integer({ min: 1, max: 4 }), (evidence, size) => {
        const batches = Array.from({ length: Math.ceil(evidence.length / size) }, (_, i) =>
          evidence.slice(i * size, (i + 1) * size),
        );
        const rows = batches.flatMap((batch, source) => batch.map((_, row) => ({ source, row })));
        expect(composeSketches(batches.map(buildSketches), rows)).toEqual(buildSketches(evidence));
      }),
    );
  });

  test('GIVEN a row or a table that is not there THEN the error names it', () => {
    expect(() => composeSketches([buildSketches([])], [FIRST])).toThrow(
      'sketch table 0 has no row 0',
    );
    expect(() => composeSketches([], [{ source: 2, row: 5 }])).toThrow(
      'sketch table 2 has no row 5',
    );
  });
});

const FIRST = { source: 0, row: 0 } as const;
