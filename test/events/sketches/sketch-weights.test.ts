import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSketches } from '../../../src/events/sketches/build-sketches.ts';
import { countConcepts, weightsOfConcepts } from '../../../src/events/sketches/sketch-weights.ts';
import type { ArticleEvidence } from '../../../src/reading/statement.ts';
import { buildWeights } from '../plain-weights.ts';
import { arbitraryEvidence } from './arbitrary-evidence.ts';

function conceptsOf(evidence: readonly ArticleEvidence[]): readonly string[] {
  return evidence.flatMap(({ statements }) => statements.flatMap(({ concepts }) => concepts));
}

test('GIVEN any articles THEN their table weighs each concept, known or not, as the articles do', () => {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      const ofTable = weightsOfConcepts(countConcepts(buildSketches(evidence)));
      const ofArticles = buildWeights(evidence);
      const whole = conceptsOf(evidence).filter((concept) => !/\p{Cs}|\uFFFD/u.test(concept));
      for (const concept of [...whole, ...whole, 'unheard', '']) {
        expect(ofTable.idf(concept)).toBe(ofArticles.idf(concept));
        expect(ofTable.has(concept)).toBe(ofArticles.has(concept));
      }
    }),
  );
});
