import { describe, expect, test } from 'vitest';
import { decideStance, type ReadArticle } from '../../../src/answer/reported/decide-stance.ts';
import type { ToldValue } from '../../../src/answer/reported/told-values.ts';
import type { ReadStance } from '../../../src/reader/reader.ts';
import type { Statement } from '../../../src/reading/statement.ts';
import type { ClaimStance } from '../../../src/stance/claim-stance.ts';
import type { Stance } from '../../../src/types.ts';
import { readSentence } from '../../reading/reading.ts';

const CLAIM = readSentence('Twelve people were killed when the ferry capsized.');
const STATED = readSentence('Twelve people died as the ferry capsized.');
const OTHER_TOLL = readSentence('The capsizing killed 19 people.');
const BOTH_TOLLS = readSentence('Police spoke of 12 dead, the harbour office of 19.');
const DENIAL = readSentence('The company denied that anybody was killed when the ferry capsized.');
const UNHURT = readSentence('Everybody came ashore alive when the ferry capsized.');
const UNCONFIRMED = readSentence(
  'The company did not confirm that twelve people were killed when the ferry capsized.',
);
const CALLED_FALSE = readSentence(
  'Reports that twelve people were killed when the ferry capsized are false, the company said.',
);
const CLAIMED = readSentence('Seven lamps were stolen.');
const WORD_FOR_WORD = readSentence('On Monday seven lamps were stolen, the parish office said.');
const NOT_SO = readSentence('The parish office denied that seven lamps were stolen.');
const MOST_FREED = readSentence('Most of the hostages were freed.');
const SOLDIERS = readSentence('Around 180 soldiers were killed in the campaign.');
const REPAIRED = readSentence('The lock gates were repaired.');
const REPAIR_WANTED = readSentence(
  'The council wants to help the owners in repairing the lock gates.',
);
const ASIDE = readSentence('The old pier was closed on Tuesday.');

const STATES: ReadStance = { states: 0.9, contradicts: 0.05, touches: 0.05 };
const CONTRADICTS: ReadStance = { states: 0.05, contradicts: 0.9, touches: 0.05 };
const TOUCHES: ReadStance = { states: 0.02, contradicts: 0.03, touches: 0.95 };

function byWords(stance: ClaimStance['stance'], plain: boolean): ClaimStance {
  return {
    articleId: 'a',
    stance,
    confidence: 0.8,
    value: null,
    statements: [ASIDE],
    plain,
    when: [],
  };
}

/** An article of two sentences, the second of which says nothing of the claim. */
function article(statement: Statement, stance: ReadStance): ReadArticle {
  return {
    articleId: 'a',
    claim: CLAIM,
    read: [
      { statement, stance },
      { statement: ASIDE, stance: TOUCHES },
    ],
    headline: null,
    values: [],
    byWords: byWords('silent', false),
  };
}

const NINETEEN: ToldValue = {
  of: 0,
  type: 'figure',
  statement: OTHER_TOLL,
  about: 0.95,
  isAgainst: false,
  probability: 0.9,
  isPointed: true,
  words: '19 people',
  relation: 'different',
  isThere: false,
};
const LEANING_LITTLE: ReadStance = { states: 0.2, contradicts: 0.4, touches: 0.4 };
const LEANING: ReadStance = { states: 0.4, contradicts: 0.5, touches: 0.1 };

const TWELVE: ToldValue = {
  ...NINETEEN,
  statement: STATED,
  words: 'Twelve people',
  relation: 'same',
  isThere: true,
};

type Case = readonly [
  what: string,
  given: ReadArticle,
  stance: Stance,
  shown: Statement | null,
  value: string | null,
];

const CASES: readonly Case[] = [
  ...[STATES, CONTRADICTS].map(
    (stance): Case => [
      'a sentence that leaves it open, whatever the reader takes it for',
      {
        ...article(UNCONFIRMED, stance),
        byWords: { ...byWords('mentions', false), statements: [UNCONFIRMED] },
      },
      'mentions',
      UNCONFIRMED,
      null,
    ],
  ),
  ...[STATES, CONTRADICTS].map(
    (stance): Case => [
      'a sentence that calls reports of it false, whatever the reader takes it for',
      {
        ...article(CALLED_FALSE, stance),
        byWords: { ...byWords('denies', true), statements: [CALLED_FALSE] },
      },
      'denies',
      CALLED_FALSE,
      null,
    ],
  ),
  [
    'another value beside the fact’s own, which is left open',
    {
      ...article(UNCONFIRMED, STATES),
      values: [{ ...TWELVE, statement: UNCONFIRMED }, NINETEEN],
      byWords: { ...byWords('mentions', false), statements: [UNCONFIRMED] },
    },
    'mentions',
    UNCONFIRMED,
    null,
  ],
  [
    'its own figure in a sentence about it, of which the reader is in doubt',
    { ...article(STATED, LEANING_LITTLE), values: [{ ...TWELVE, about: 0.6 }] },
    'reports',
    STATED,
    'Twelve people',
  ],
  [
    'its own figure in a sentence that is hardly about it',
    { ...article(STATED, LEANING_LITTLE), values: [{ ...TWELVE, about: 0.3 }] },
    'silent',
    null,
    null,
  ],
  [
    'its own time in a sentence about it, of which the reader is in doubt',
    { ...article(STATED, LEANING_LITTLE), values: [{ ...TWELVE, type: 'time', about: 0.6 }] },
    'silent',
    null,
    null,
  ],
  [
    'its own figure in a sentence about it that denies it',
    { ...article(DENIAL, LEANING_LITTLE), values: [{ ...TWELVE, statement: DENIAL, about: 0.6 }] },
    'silent',
    null,
    null,
  ],
  ['a sentence that states it', article(STATED, STATES), 'reports', STATED, null],
  [
    'a part of what it tells as a whole, which the reader takes to state it',
    { ...article(MOST_FREED, STATES), claim: readSentence('All hostages were freed.') },
    'differs',
    MOST_FREED,
    null,
  ],
  [
    'a sentence that states it with its own value',
    { ...article(STATED, STATES), values: [TWELVE] },
    'reports',
    STATED,
    'Twelve people',
  ],
  ['a sentence against it that negates', article(DENIAL, CONTRADICTS), 'denies', DENIAL, null],
  ['a sentence against it without a not', article(UNHURT, CONTRADICTS), 'differs', UNHURT, null],
  [
    'a sentence that negates against a claim that does too',
    { ...article(DENIAL, CONTRADICTS), claim: readSentence('Nobody denied that the ferry sank.') },
    'differs',
    DENIAL,
    null,
  ],
  [
    'another value in the place of its own',
    { ...article(OTHER_TOLL, CONTRADICTS), values: [NINETEEN] },
    'differs',
    OTHER_TOLL,
    '19 people',
  ],
  [
    'another value in a sentence that the reader takes to state it',
    { ...article(OTHER_TOLL, STATES), values: [NINETEEN] },
    'differs',
    OTHER_TOLL,
    '19 people',
  ],
  [
    'another value where its own stands in another sentence',
    { ...article(STATED, STATES), values: [NINETEEN, TWELVE] },
    'reports',
    STATED,
    'Twelve people',
  ],
  [
    'another value where its own stands in the same sentence',
    { ...article(BOTH_TOLLS, STATES), values: [{ ...NINETEEN, isThere: true }] },
    'reports',
    BOTH_TOLLS,
    null,
  ],
  [
    'the fact word for word, whatever the reader takes it for',
    { ...article(WORD_FOR_WORD, CONTRADICTS), claim: CLAIMED },
    'reports',
    WORD_FOR_WORD,
    null,
  ],
  [
    'the fact word for word as what is not so',
    { ...article(NOT_SO, CONTRADICTS), claim: CLAIMED },
    'denies',
    NOT_SO,
    null,
  ],
  [
    'its own value only in a sentence on another matter',
    {
      ...article(OTHER_TOLL, CONTRADICTS),
      values: [NINETEEN, { ...TWELVE, statement: ASIDE, about: 0.05 }],
    },
    'differs',
    OTHER_TOLL,
    '19 people',
  ],
  [
    'a value that is only near to where the reader points',
    { ...article(STATED, STATES), values: [{ ...NINETEEN, isPointed: false }] },
    'reports',
    STATED,
    null,
  ],
  [
    'a value of another matter',
    { ...article(ASIDE, TOUCHES), values: [{ ...NINETEEN, about: 0.05 }] },
    'silent',
    null,
    null,
  ],
  [
    'its headline alone states it',
    { ...article(ASIDE, TOUCHES), headline: STATES },
    'reports',
    ASIDE,
    null,
  ],
  [
    'another value where another of its values is its own',
    {
      ...article(OTHER_TOLL, STATES),
      values: [NINETEEN, { ...TWELVE, of: 1, statement: OTHER_TOLL, words: 'Monday' }],
    },
    'differs',
    OTHER_TOLL,
    '19 people',
  ],
  [
    'a sentence against it that holds its very value and another day',
    {
      ...article(STATED, CONTRADICTS),
      values: [
        TWELVE,
        { ...NINETEEN, of: 1, statement: STATED, words: 'Monday', isPointed: false },
      ],
    },
    'differs',
    STATED,
    null,
  ],
  [
    'a denial that holds its very value',
    { ...article(DENIAL, CONTRADICTS), values: [{ ...TWELVE, statement: DENIAL }] },
    'denies',
    DENIAL,
    null,
  ],
  [
    'a likely other value in a sentence that is rather against it',
    {
      ...article(OTHER_TOLL, LEANING),
      values: [{ ...NINETEEN, isAgainst: true, probability: 0.32 }],
    },
    'differs',
    OTHER_TOLL,
    '19 people',
  ],
  [
    'a likely other value in a sentence that rather states it',
    { ...article(STATED, STATES), values: [{ ...NINETEEN, probability: 0.32 }] },
    'reports',
    STATED,
    null,
  ],
  [
    'a sentence that seems to state it and by its words denies it',
    {
      ...article(DENIAL, STATES),
      byWords: { ...byWords('denies', true), statements: [DENIAL] },
    },
    'denies',
    DENIAL,
    null,
  ],
  [
    'a sentence that states it and another that by its words denies it',
    {
      ...article(STATED, STATES),
      byWords: { ...byWords('denies', true), statements: [{ ...DENIAL, paragraph: 2 }] },
    },
    'reports',
    STATED,
    null,
  ],
  ['nothing on it', article(ASIDE, TOUCHES), 'silent', null, null],
  [
    'words that plainly tell it where the reader sees nothing',
    { ...article(STATED, TOUCHES), byWords: byWords('reports', true) },
    'reports',
    ASIDE,
    null,
  ],
  [
    'words that tell it as planned where the reader sees nothing',
    {
      ...article(REPAIR_WANTED, TOUCHES),
      claim: REPAIRED,
      byWords: { ...byWords('mentions', false), statements: [REPAIR_WANTED] },
    },
    'mentions',
    REPAIR_WANTED,
    null,
  ],
  [
    'a part of what it tells as a whole, of which the reader is in doubt',
    { ...article(MOST_FREED, LEANING_LITTLE), claim: readSentence('All hostages were freed.') },
    'differs',
    MOST_FREED,
    null,
  ],
  [
    'a part of the whole in a sentence that is hardly about it',
    { ...article(MOST_FREED, TOUCHES), claim: readSentence('All hostages were freed.') },
    'silent',
    null,
    null,
  ],
  [
    'a sentence of who bears arms against a fact of who does not',
    { ...article(SOLDIERS, CONTRADICTS), claim: readSentence('No civilians were killed.') },
    'silent',
    null,
    null,
  ],
  [
    'words against it that hold little of it',
    { ...article(ASIDE, TOUCHES), byWords: { ...byWords('differs', true), confidence: 0.15 } },
    'mentions',
    ASIDE,
    null,
  ],
  [
    'words that tell it, but not plainly',
    { ...article(STATED, TOUCHES), byWords: byWords('reports', false) },
    'silent',
    null,
    null,
  ],
  [
    'words that only mention it',
    { ...article(ASIDE, TOUCHES), byWords: byWords('mentions', true) },
    'silent',
    null,
    null,
  ],
  [
    'words that plainly tell it where the reader sees it contradicted',
    { ...article(DENIAL, CONTRADICTS), byWords: byWords('reports', true) },
    'denies',
    DENIAL,
    null,
  ],
];

describe('the stance of an article', () => {
  test.each(CASES)('GIVEN %s THEN it is decided', (_, given, stance, shown, value) => {
    const decided = decideStance(given);
    expect(decided).toMatchObject({ articleId: 'a', stance, value });
    expect(decided.statements[0] ?? null).toBe(shown);
  });

  test('GIVEN several sentences that state it THEN the surest are shown, three at most', () => {
    const surer = [0.5, 0.9, 0.6, 0.7].map((states) => ({
      statement: readSentence(`Twelve people died, it was said ${states} times.`),
      stance: { states, contradicts: 0, touches: 1 - states },
    }));
    const { statements, confidence } = decideStance({ ...article(STATED, STATES), read: surer });
    expect(statements).toEqual([1, 3, 2].map((i) => surer[i]?.statement));
    // What states a fact with .9 is a report for more than nine annotators in ten.
    expect(confidence).toBeCloseTo(0.973, 3);
  });

  test('GIVEN an article without sentences THEN it is silent', () => {
    const { stance, statements } = decideStance({ ...article(STATED, STATES), read: [] });
    expect([stance, statements]).toEqual(['silent', []]);
  });
});
