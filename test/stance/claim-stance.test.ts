import { describe, expect, test } from 'vitest';
import { openClaim } from '../../src/reading/claim.ts';
import { readEvidence } from '../../src/reading/statement.ts';
import { judgeClaim } from '../../src/stance/claim-stance.ts';
import { articlesOf } from '../events/corpus.ts';
import { NEWS } from '../events/news.ts';
import { buildWeights } from '../events/plain-weights.ts';

const articles = articlesOf(NEWS).map(readEvidence);
const weights = buildWeights(articles);

function judge(claim: string, id: string) {
  const article = articles.find((one) => one.articleId === id);
  if (article === undefined) throw new Error(`no article ${id}`);
  return judgeClaim(openClaim(claim), article, weights);
}

describe('what an article says of a claim', () => {
  test.each([
    ['Twelve people were killed when the ferry Alma Rose capsized', 'gazette-ferry', 'reports'],
    ['Twelve people were killed when the ferry Alma Rose capsized', 'post-ferry', 'reports'],
    ['Twelve people were killed when the ferry Alma Rose capsized', 'daily-ferry', 'differs'],
    ['500 people were killed when the ferry Alma Rose capsized', 'post-ferry', 'differs'],
    ['Twelve people were killed when the ferry Alma Rose capsized', 'daily-count', 'silent'],
    ['The blaze at the Alder mill is still burning', 'herald-fire', 'reports'],
    ['The blaze at the Alder mill is still burning', 'gazette-fire', 'differs'],
    ['Anna Berg won the election in Eastvale', 'post-count', 'reports'],
    ['Karl Voss won the election in Eastvale', 'post-count', 'silent'],
    ['Police seized the ferry of the company Blueline', 'daily-ferry', 'reports'],
    ['Police seized the ferry of the company Blueline', 'gazette-ferry', 'denies'],
  ])('GIVEN %j THEN %s %s', (claim, id, stance) => {
    expect(judge(claim, id).stance).toBe(stance);
  });

  test('GIVEN another figure THEN the article gives its own, verbatim', () => {
    const claim = '500 people were killed when the ferry Alma Rose capsized';
    expect(judge(claim, 'daily-ferry').value).toBe('19 people');
    expect(judge(claim, 'gazette-ferry').value).toBe('Twelve people');
  });

  test('GIVEN another figure in the sentence that bears it out THEN the figure of the claim is given', () => {
    const [article] = articlesOf([
      {
        id: 'gazette-quay',
        published: '2024-05-14',
        text: 'Ninety sailors were injured and twelve sailors died when the quay at Northport fell.',
      },
    ]).map(readEvidence);
    if (article === undefined) throw new Error('no article');
    const claim = openClaim('12 sailors died when the quay at Northport fell');
    expect(judgeClaim(claim, article, buildWeights([article]))).toMatchObject({
      stance: 'reports',
      value: 'twelve sailors',
    });
  });

  test('GIVEN a claim without words THEN every article is silent', () => {
    expect(judge('…', 'gazette-ferry')).toMatchObject({ stance: 'silent', statements: [] });
  });

  test('GIVEN any claim THEN the confidence is 0 to 1', () => {
    for (const { articleId } of articles) {
      const { confidence } = judge('The ferry capsized off Northport on Monday', articleId);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});

describe('what a sentence of an article says of a claim', () => {
  test.each([
    ['another term', 'Karl Voss was sentenced to eight years', 'differs'],
    ['the term', 'Karl Voss was sentenced to five years', 'reports'],
    ["another man's sentence", 'Oskar Brandt was sentenced to five years', 'other'],
    ['what was found', 'Inspectors found no violations at the port of Northport', 'denies'],
    ['what is left open', 'The pilots of Gull Point went on strike', 'other'],
    ['what is called untrue', 'Anna Berg bought the lighthouse at Gull Point', 'denies'],
    ['another figure that is called untrue', 'Nineteen pilots resigned in Westmark', 'other'],
    ['what is still to come', 'The port of Northport has dismissed its pilots', 'other'],
  ])('GIVEN %s THEN %j: %s', (_, claim, stance) => {
    const [article] = articlesOf([
      {
        id: 'gazette-trial',
        outlet: 'Harbour Gazette',
        published: '2024-05-14',
        text: `A court in Eastvale sentenced Karl Voss to five years in prison.

Inspectors found serious violations at the port of Northport in April.

The port of Northport will dismiss its pilots in June. Oskar Brandt was in court.

The union could not say whether the pilots of Gull Point went on strike.

Reports that Anna Berg bought the lighthouse at Gull Point are untrue, her lawyer said.

Claims that forty pilots resigned in Westmark were denied by the union.`,
      },
    ]).map(readEvidence);
    if (article === undefined) throw new Error('no article');
    const { stance: judged } = judgeClaim(openClaim(claim), article, buildWeights([article]));
    if (stance === 'other') expect(['mentions', 'silent']).toContain(judged);
    else expect(judged).toBe(stance);
  });
});

describe('what an article that only plans it says of a deed called done', () => {
  test.each([
    ['The lock gates were repaired', 'The council wants to help in repairing the lock gates.'],
    ['The island was evacuated', 'The navy is going to assist in evacuating the island.'],
    ['The old quarry was searched', 'The miners intend to join in searching the old quarry.'],
    ['The chapel was restored', 'The diocese aims to help the town in restoring the chapel.'],
    ['The hostages were freed', 'The envoy hopes to assist the tribe in freeing the hostages.'],
  ])('GIVEN %j and %j THEN it does not say otherwise', (claim, told) => {
    const [article] = articlesOf([
      { id: 'gazette-plan', outlet: 'Harbour Gazette', published: '2024-05-14', text: told },
    ]).map(readEvidence);
    if (article === undefined) throw new Error('no article');
    const { stance } = judgeClaim(openClaim(claim), article, buildWeights([article]));
    expect(['mentions', 'silent']).toContain(stance);
  });
});
