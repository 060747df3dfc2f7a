import { describe, expect, test } from 'vitest';
import { sentenceMatcher } from '../../../src/answer/match-sentence.ts';
import { nearestStatements } from '../../../src/answer/reported/nearest-statements.ts';
import { readEvidence } from '../../../src/reading/statement.ts';
import { indexTerms } from '../../../src/search/index-terms.ts';
import { findValues } from '../../../src/text/values/find-values.ts';
import { articlesOf } from '../../events/corpus.ts';

const [FLOOD] = articlesOf([
  {
    id: 'post-flood',
    outlet: 'Inland Post',
    headline: 'Flood strikes valley',
    published: '2024-06-02',
    text: `The flood cost 61 their lives, the rescue service said.

The council of Dunmoor met on Sunday. The toll bridge at Dunmoor was closed. Dunmoor had warned of the dam for years.

The owner of the Dunmoor mine was not reached. A death in Dunmoor had led to an inquiry in 2019. Dunmoor will mourn for three days.`,
  },
]);

/** The sentences that are read against a fact. */
function readAgainst(fact: string): readonly string[] {
  if (FLOOD === undefined) throw new Error('there is an article');
  const terms = indexTerms(fact).terms.map(({ term, folded }) => ({
    word: folded,
    term,
    documents: 1,
    idf: 1,
    repairedTo: [],
  }));
  const ready = { text: fact, match: sentenceMatcher(terms) };
  const wanted = findValues(fact, { published: null });
  return nearestStatements(FLOOD, readEvidence(FLOOD).statements, ready, wanted).map(
    ({ statement }) => statement.text,
  );
}

describe('sentences that are read against a fact', () => {
  test.each([
    'The Dunmoor death toll was 61',
    'The Dunmoor death toll was sixty-one',
    'At least 60 deaths in Dunmoor',
  ])(
    'GIVEN %j THEN the sentence that gives the figure is among them, though it shares no word',
    (fact) => {
      expect(readAgainst(fact)).toContain(
        'The flood cost 61 their lives, the rescue service said.',
      );
      expect(readAgainst(fact)).toHaveLength(5);
    },
  );

  test.each(['The Dunmoor death toll was 75', 'A death in Dunmoor', 'The toll in Dunmoor in 2019'])(
    'GIVEN %j, which no such sentence gives THEN the nearest by words are read',
    (fact) => {
      const read = readAgainst(fact);
      expect(read).toHaveLength(5);
      expect(read.every((text) => text.includes('Dunmoor'))).toBe(true);
    },
  );
});
