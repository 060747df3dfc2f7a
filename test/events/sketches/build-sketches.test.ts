import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSketches } from '../../../src/events/sketches/build-sketches.ts';
import {
  FIRST_NAME,
  LEAD_NAME,
  NAME,
  type SketchTable,
  UNDATED,
} from '../../../src/events/sketches/sketch-table.ts';
import { type ArticleEvidence, readEvidence } from '../../../src/reading/statement.ts';
import {
  compareUtf8,
  countStrings,
  stringAt,
} from '../../../src/search/embedded/packed-strings.ts';
import { articlesOf } from '../corpus.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';

/** The entries of a row by concept, read from the columns. */
function entriesOf(table: SketchTable, row: number) {
  const entries = [];
  for (let i = table.offsets[row] ?? 0; i < (table.offsets[row + 1] ?? 0); i += 1)
    entries.push({
      concept: stringAt(table.vocabulary, table.concepts[i] ?? 0),
      told: table.toldCounts[i],
      asName: table.nameCounts[i],
      flags: table.flags[i],
    });
  return entries;
}

describe('the table of an article', () => {
  const [article] = articlesOf([
    {
      id: 'gazette',
      published: '2024-05-14',
      text: `A storm raged over the coast for hours on end this morning.

The ferry Alma Rose capsized off Northport on Monday in a storm. Alma Rose, 40 metres, of Karl Voss.

It lay there until the night, and nobody could reach it. Mayor Ines Calder thanked the fishing crews of Northport for their help.`,
    },
  ]).map(readEvidence);
  const table = buildSketches(article === undefined ? [] : [article]);
  const entries = new Map(entriesOf(table, 0).map((entry) => [entry.concept, entry]));

  test('GIVEN a name of the first named sentence, of the lead, and of the rest THEN its flags say so', () => {
    const flagged = (concept: string) => entries.get(concept)?.flags;
    expect(flagged('storm')).toBe(0);
    expect(flagged('alma')).toBe(NAME | LEAD_NAME | FIRST_NAME);
    expect(flagged('karl')).toBe(NAME | LEAD_NAME);
    expect(flagged('ines')).toBe(NAME);
  });

  test('GIVEN a concept in two narrative sentences and a caption THEN the caption does not count', () => {
    expect(entries.get('storm')).toMatchObject({ told: 2, asName: 0 });
    expect(entries.get('alma')).toMatchObject({ told: 1, asName: 1 });
  });

  test('GIVEN a figure of a caption THEN it is held and never told', () => {
    const figures = [...entries.values()].filter(({ concept }) => concept.startsWith('='));
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ told }) => told === 0)).toBe(true);
  });
});

describe('the table of any articles', () => {
  test('THEN every row holds exactly the concepts of its article, counted as in its statements', () => {
    fc.assert(
      fc.property(arbitraryEvidence, (evidence) => {
        const table = buildSketches(evidence);
        for (const [row, article] of evidence.entries()) {
          expect(stringAt(table.articleIds, row)).toBe(packable(article.articleId));
          expect(table.published[row]).toBe(article.published ?? UNDATED);
          const counts = new Map(
            entriesOf(table, row).map(({ concept, asName, told }) => [concept, [told, asName]]),
          );
          expect(counts).toEqual(countPlainly(article));
        }
      }),
    );
  });

  test('THEN the vocabulary and each row are sorted, without doubles', () => {
    fc.assert(
      fc.property(arbitraryEvidence, (evidence) => {
        const table = buildSketches(evidence);
        const words = Array.from({ length: countStrings(table.vocabulary) }, (_, i) =>
          stringAt(table.vocabulary, i),
        );
        expect(words).toEqual([...new Set(words)].toSorted(compareUtf8));
        for (const row of evidence.keys()) {
          const own = [...table.concepts.subarray(table.offsets[row], table.offsets[row + 1])];
          expect(own).toEqual([...new Set(own)].toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

function packable(text: string): string {
  return Buffer.from(text).toString();
}

function countPlainly({ statements }: ArticleEvidence): ReadonlyMap<string, readonly number[]> {
  const told = statements.filter(
    ({ frames, text }) => frames.some(({ verbal }) => verbal) && text.split(' ').length >= 8,
  );
  const count = (lists: readonly (readonly string[])[], concept: string) =>
    lists.flat().filter((one) => packable(one) === concept).length;
  const held = new Set(statements.flatMap(({ concepts }) => concepts.map(packable)));
  return new Map(
    [...held].map((concept) => [
      concept,
      [
        count(
          told.map(({ concepts }) => concepts),
          concept,
        ),
        count(
          told.map(({ names }) => names),
          concept,
        ),
      ],
    ]),
  );
}
