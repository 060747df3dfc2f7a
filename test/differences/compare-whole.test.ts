import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences } from '../reading/reading.ts';

describe('which bearer of a surname', () => {
  test('GIVEN one deed among the same people under two first names THEN both are named', () => {
    expect(
      differences(
        'Councillor Marion Calder defeated Otto Berg and Ines Fenwick in Northport.',
        'In Northport, Councillor Judith P. Calder defeated Otto Berg and Ines Fenwick by four votes.',
      ).filter((one) => one.startsWith('actor')),
    ).toEqual(['actor medium Marion Calder / Judith P. Calder']);
  });

  test.each([
    ['a short form', 'Robert', 'Rob'],
    ['a nickname', 'William', 'Bill'],
    ['a variant spelling', 'Catherine', 'Kathryn'],
    ['a transliteration', 'Maamoun', 'Mamoun'],
    ['an initial before the second name', 'A. Marion', 'Marion'],
    ['a first name that the other gives as an initial', 'Marion', 'M. Judith'],
    ['a hyphenated name', 'Jean-Luc', 'Jean'],
  ])('GIVEN %s THEN it is one person', (_, a, b) => {
    expect(
      differences(
        `Councillor ${a} Calder defeated Otto Berg and Ines Fenwick in Northport.`,
        `In Northport, Councillor ${b} Calder defeated Otto Berg and Ines Fenwick.`,
      ).filter((one) => one.startsWith('actor')),
    ).toEqual([]);
  });

  test('GIVEN an article that names both bearers THEN they are two persons of one story', () => {
    expect(
      differences(
        'Councillor Marion Calder defeated Otto Berg and Ines Fenwick in Northport. Her sister Judith waited.',
        'In Northport, Councillor Judith Calder defeated Otto Berg and Ines Fenwick by four votes.',
      ),
    ).toEqual([]);
  });

  test('GIVEN two institutions with one last word THEN they are no persons', () => {
    expect(
      differences(
        'The Fishery Department closed the old pier at Northport.',
        'The Harbour Department closed the old pier at Northport.',
      ).filter((one) => one.includes('Department /')),
    ).toEqual([]);
  });
});

describe('two articles', () => {
  const SENTENCES = [
    'Ines Stone, 41, spoke first.',
    'Ines Stone, 47, spoke first.',
    'Councillor Marion Calder defeated Otto Berg and Ines Fenwick in Northport.',
    'In Northport, Councillor Judith P. Calder defeated Otto Berg and Ines Fenwick by four votes.',
  ];
  const article = fc.subarray(SENTENCES, { minLength: 1 }).map((sentences) => sentences.join(' '));

  test('GIVEN two ages of one person, or two persons in one deed THEN they are found', () => {
    const [young = '', old = '', marion = '', judith = ''] = SENTENCES;
    expect(differences(young, old)).toHaveLength(1);
    expect(differences(marion, judith)).toHaveLength(1);
  });

  test('GIVEN any order of the two THEN the same is found', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const turned = differences(b, a).map((one) =>
          one.replace(/^(\w+ \w+) (.*) \/ (.*)$/, '$1 $3 / $2'),
        );
        expect(turned.toSorted()).toEqual(differences(a, b).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('GIVEN an article and its copy THEN nothing is found', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(differences(text, text)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
