import fc from 'fast-check';
import {
  type ArticleEvidence,
  readStatements,
  type Statement,
} from '../../../src/reading/statement.ts';

/** Concepts that collide where strings are ordered, packed or counted carelessly: half pairs, a byte order mark, figures, units around the surrogates. */
const CONCEPTS = [
  ...['a', 'ab', 'b', 'ferry', 'ferryman', 'Straße', 'é', '=3', '=30', '=', '>', '<'],
  ...['\u{1F6A2}', '\uE000', '\uFFFD', '\uFEFFferry', '\uD83D', '\uDEA2', 'ferry\uD83D'],
];

/** A narrative sentence, a short one, and one without a verb. */
const SENTENCES: readonly Statement[] = readStatements(
  'The ferry Alma Rose capsized off Northport in a storm on Monday. It sank. Corn, wheat, oats, barley and rye of the north coast.',
  null,
);

const statement: fc.Arbitrary<Statement> = fc
  .record({
    sentence: fc.constantFrom(...SENTENCES),
    concepts: fc.uniqueArray(fc.constantFrom(...CONCEPTS), { maxLength: 8 }),
    named: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ sentence, concepts, named }) => ({
    ...sentence,
    concepts,
    names: concepts.slice(0, named),
  }));

/** Up to seven articles with concepts that are hard to order, dated or not, one id each. */
export const arbitraryEvidence: fc.Arbitrary<readonly ArticleEvidence[]> = fc.uniqueArray(
  fc.record({
    articleId: fc.oneof(fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom('é', '\uFEFFa')),
    hash: fc.constant(''),
    published: fc.option(fc.integer({ min: -400, max: 30_000 })),
    statements: fc.array(statement, { maxLength: 6 }),
  }),
  { selector: ({ articleId }) => articleId, maxLength: 7 },
);
