import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredFinding } from '../../../src/events/evidence-index.ts';
import { buildSketches } from '../../../src/events/sketches/build-sketches.ts';
import { countConcepts } from '../../../src/events/sketches/sketch-weights.ts';
import { type Columns, decodeColumns, encodeColumns } from '../../../src/ops/columns.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import {
  evidenceFilesIn,
  readColumns,
  writeTable,
} from '../../../src/reindex/evidence/evidence-files.ts';
import { openKnown } from '../../../src/reindex/evidence/known-evidence.ts';
import {
  columnsOfPairs,
  findingsAt,
  packPairs,
  pairsOfColumns,
} from '../../../src/reindex/evidence/pair-columns.ts';
import {
  columnsOfPlaces,
  createPlaces,
  placeAt,
  placesOfColumns,
  setPlace,
} from '../../../src/reindex/evidence/places.ts';
import {
  columnsOfConcepts,
  columnsOfSketches,
  conceptsOfColumns,
  sketchesOfColumns,
} from '../../../src/reindex/evidence/sketch-files.ts';
import { evidenceOf } from '../../events/build-evidence.ts';
import { articlesOf } from '../../events/corpus.ts';
import { NEWS } from '../../events/news.ts';
import { flipByte } from '../../ops/flip-byte.ts';
import { temporaryFolder } from '../../ops/temporary-folder.ts';

const ARTICLES = articlesOf(NEWS);
const SKETCHES = buildSketches(ARTICLES.map(readEvidence));

/** Columns as they are after they lay on the disk. */
function kept(columns: Columns): Columns {
  return decodeColumns(encodeColumns(columns));
}

/** The same columns without one of them. */
function without(columns: Columns, name: string): Columns {
  const arrays = Object.entries(columns.arrays).filter(([key]) => key !== name);
  return { meta: columns.meta, arrays: Object.fromEntries(arrays) };
}

describe('the tables of evidence', () => {
  const side = fc.record({
    statement: fc.nat(),
    value: fc.string({ unit: 'grapheme' }),
    key: fc.string(),
    span: fc.tuple(fc.nat(), fc.nat()),
  });
  const finding: fc.Arbitrary<StoredFinding> = fc.record({
    kind: fc.constant('figure' as StoredFinding['kind']),
    severity: fc.constantFrom('high', 'low'),
    topic: fc.string({ unit: 'grapheme' }),
    group: fc.string(),
    why: fc.string(),
    a: side,
    b: side,
  });
  const row = fc.nat(0xffff_ffff);
  const pair = fc.record({
    a: row,
    b: row,
    similarity: fc.double({ min: 0, max: 1 }),
    findings: fc.array(finding, { maxLength: 3 }),
  });

  test('GIVEN any compared pairs THEN each is read back with its findings', () => {
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const read = pairsOfColumns(kept(columnsOfPairs(packPairs(pairs))));
        expect(
          Array.from(read.a, (a, i) => ({
            a,
            b: read.b[i],
            similarity: read.similarity[i],
            findings: findingsAt(read, i),
          })),
        ).toEqual(pairs);
      }),
    );
  });

  test('GIVEN any places THEN each is read back', () => {
    const place = fc.record({ segment: fc.nat(0xffff), offset: row, length: row, checksum: row });
    fc.assert(
      fc.property(fc.array(place), (all) => {
        const places = createPlaces(all.length);
        for (const [i, one] of all.entries()) setPlace(places, i, one);
        const read = placesOfColumns(kept(columnsOfPlaces(places)));
        expect(all.map((_, i) => placeAt(read, i))).toEqual(all);
      }),
    );
  });

  test('GIVEN sketches, and what concepts weigh in them THEN they are read back', () => {
    expect(sketchesOfColumns(kept(columnsOfSketches(SKETCHES)))).toEqual(SKETCHES);
    const concepts = countConcepts(SKETCHES);
    expect(concepts.articles).toBe(ARTICLES.length);
    expect(conceptsOfColumns(kept(columnsOfConcepts(concepts)))).toEqual(concepts);
  });

  test.each<[string, Columns, (columns: Columns) => unknown]>([
    ['places', columnsOfPlaces(createPlaces(2)), placesOfColumns],
    ['pairs', columnsOfPairs(packPairs([])), pairsOfColumns],
    ['sketches', columnsOfSketches(SKETCHES), sketchesOfColumns],
    ['concepts', columnsOfConcepts(countConcepts(SKETCHES)), conceptsOfColumns],
  ])('GIVEN a table of %s that lacks a column THEN reading names it', (_, columns, read) => {
    for (const name of Object.keys(columns.arrays))
      expect(() => read(without(columns, name))).toThrow(`the column ${name} is missing`);
  });

  test('GIVEN a folder, or none THEN a table is written there, or into memory that threads share', async () => {
    const folder = await temporaryFolder();
    const columns = columnsOfSketches(SKETCHES);
    const file = await writeTable(folder, 'sketches', columns);
    expect(file).toEqual({ path: join(folder, 'sketches.columns') });
    const memory = await writeTable(null, 'sketches', columns);
    expect('bytes' in memory && memory.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(readColumns(file)).toEqual(columns);
    expect(readColumns(memory)).toEqual(columns);
  });

  test.each([['../secret.bin'], ['/etc/passwd'], ['evidence-.bin'], [7]])(
    'GIVEN a table of places that names the segment %j THEN it is not followed',
    async (name) => {
      const folder = await temporaryFolder();
      const columns = { ...columnsOfPlaces(createPlaces(0)), meta: { segments: [name] } };
      await writeTable(folder, 'places', columns);
      expect(() => evidenceFilesIn(folder)).toThrow();
    },
  );
});

describe('openKnown', () => {
  async function saved() {
    const folder = await temporaryFolder();
    (await evidenceOf(ARTICLES, { folder })).index.close();
    const files = evidenceFilesIn(folder);
    return { folder, files, open: () => openKnown({ articles: ARTICLES, files }) };
  }

  test('GIVEN saved evidence THEN unchanged articles have their row, others none', async () => {
    const known = (await saved()).open();
    expect(ARTICLES.map((article) => known.rowOf(article))).toEqual([...ARTICLES.keys()]);
    const [first] = ARTICLES;
    expect(known.rowOf({ id: first?.id ?? '', hash: 'another' })).toBe(-1);
    expect(known.rowOf({ id: 'nobody', hash: first?.hash ?? '' })).toBe(-1);
    known.close();
  });

  test('GIVEN two rows THEN their findings are known where they were compared, and in that order alone', async () => {
    const known = (await saved()).open();
    const { index } = await evidenceOf(ARTICLES);
    const row = (id: string) => ARTICLES.findIndex((article) => article.id === id);
    for (const { a, b, findings } of index.pairs) {
      expect(known.findingsOf(row(a), row(b))).toEqual(findings);
      expect(known.findingsOf(row(b), row(a))).toBeUndefined();
    }
    expect(index.pairs.length).toBeGreaterThan(0);
    expect(known.findingsOf(-1, row('post-ferry'))).toBeUndefined();
    expect(known.findingsOf(-1, -1)).toBeUndefined();
    known.close();
  });

  test.each(['places', 'pairs', 'sketches'])(
    'GIVEN a table of %s that is damaged THEN it is told as damage',
    async (name) => {
      const { folder, open } = await saved();
      open().close();
      await flipByte(join(folder, `${name}.columns`), -1);
      expect(() => open()).toThrow(expect.objectContaining({ name: 'DamagedEvidence' }));
    },
  );

  test('GIVEN a segment that is missing, or other articles THEN it is told as damage', async () => {
    const { files, open } = await saved();
    expect(() => openKnown({ articles: ARTICLES.slice(1), files })).toThrow(
      expect.objectContaining({ name: 'DamagedEvidence' }),
    );
    const [segment] = files.segments;
    if (segment === undefined || !('path' in segment)) throw new Error('there is no segment');
    await rm(segment.path);
    expect(open).toThrow(expect.objectContaining({ name: 'DamagedEvidence' }));
  });
});
