import { describe, expect, test } from 'vitest';
import { restoreCapitals } from '../../../src/answer/question/truecase.ts';
import { readStatements } from '../../../src/reading/statement.ts';
import { weightsOf } from '../../events/plain-weights.ts';

const NEWS = 'The ferry Marisol sank off Northport on Sunday. The mayor will bill the owner.';
const counts = new Map(
  readStatements(NEWS, null).flatMap((one) => one.concepts.map((concept) => [concept, 1] as const)),
);
const weights = weightsOf(counts, 1);

describe('capitals that people leave out', () => {
  test.each([
    ['when did the marisol sink off northport?', 'when did the Marisol sink off Northport?'],
    ['did islamic state or isis claim it', 'did Islamic State or ISIS claim it'],
    ['who will tell us', 'who will tell us'],
    ['will the mayor bill the owner', 'will the mayor bill the owner'],
    ['The MARISOL sank', 'The MARISOL sank'],
    ['', ''],
  ])('GIVEN %j THEN names known to the corpus are written %j', (typed, written) => {
    expect(restoreCapitals(typed, weights)).toBe(written);
  });
});
