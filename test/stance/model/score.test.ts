import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreStance } from '../../../src/stance/model/score.ts';

const CLAIM = 'The mayor of Northport was arrested on Friday';

const REPORT = [
  'The mayor of Northport was arrested on Friday, police confirmed.',
  'Officers led Ada Quill out of the town hall shortly after nine in the morning and drove her to the county jail.',
  'She is accused of taking payments from a building firm over three years, and a judge is expected to set bail on Monday.',
].join('\n\n');

const DENIAL = [
  'No, the mayor of Northport was not arrested on Friday. The story is a hoax.',
  'The fake report spread on Facebook after a satirical website published a doctored photo of her in handcuffs.',
  'Police denied the rumor and said the claim that the mayor was arrested is false. "It is not true," a spokeswoman said. "None of this happened."',
  'The website has since retracted its fake story and apologized for the hoax.',
].join('\n\n');

const UNRELATED = [
  'A storm closed schools along the southern coast and cut power to two thousand homes.',
  'Engineers hope to repair the lines before the weekend, when more rain is due.',
  'Farmers said the barley harvest would begin a week late because the fields are under water.',
].join('\n\n');

function ofText(text: string) {
  return { headline: null, text };
}

describe('scoreStance', () => {
  it('GIVEN a text that states the claim WHEN scored THEN it reports it', () => {
    expect(scoreStance(CLAIM, ofText(REPORT)).stance).toBe('reports');
  });

  it('GIVEN a text that calls the claim a hoax WHEN scored THEN it denies it', () => {
    expect(scoreStance(CLAIM, ofText(DENIAL)).stance).toBe('denies');
  });

  it('GIVEN a text on another matter WHEN scored THEN it is unrelated and shows no evidence', () => {
    const score = scoreStance(CLAIM, ofText(UNRELATED));
    expect(score.stance).toBe('unrelated');
    expect(score.evidence).toEqual([]);
  });

  it.each(['The bridge is not safe', 'No one died in the fire', 'Was it a hoax?', CLAIM])(
    'GIVEN a text that is the claim itself (%s) WHEN scored THEN it reports it',
    (claim) => {
      expect(scoreStance(claim, ofText(claim)).stance).toBe('reports');
      expect(scoreStance(claim, ofText(`“${claim}”`)).stance).toBe('reports');
    },
  );

  it('GIVEN only a headline WHEN it says the claim is a hoax THEN it denies it', () => {
    const article = { headline: 'No, Northport mayor was not arrested: it is a hoax', text: '' };
    const score = scoreStance(CLAIM, article);
    expect(score.stance).toBe('denies');
    expect(score.evidenceIn).toBe('headline');
    const [start, end] = score.evidence[0] ?? [0, 0];
    expect(article.headline.slice(start, end)).toBe(article.headline);
  });

  it('GIVEN a headline in place of the text WHEN scored THEN the result is the same', () => {
    const headline = 'Northport mayor reportedly arrested';
    const asText = scoreStance(CLAIM, ofText(headline));
    const asHeadline = scoreStance(CLAIM, { headline, text: '' });
    expect(asHeadline.probabilities).toEqual(asText.probabilities);
  });

  it('GIVEN a headline repeated as the first line WHEN scored THEN it counts once', () => {
    const headline = 'The mayor of Northport was arrested on Friday';
    expect(scoreStance(CLAIM, { headline, text: REPORT })).toEqual(
      scoreStance(CLAIM, ofText(REPORT)),
    );
  });

  it('GIVEN the same input twice WHEN scored THEN the result is the same', () => {
    expect(scoreStance(CLAIM, ofText(DENIAL))).toEqual(scoreStance(CLAIM, ofText(DENIAL)));
  });

  it('GIVEN a denial WHEN scored THEN the first evidence is the sentence that refutes the claim', () => {
    const [span] = scoreStance(CLAIM, ofText(DENIAL)).evidence;
    expect(DENIAL.slice(...(span ?? [0, 0]))).toMatch(/mayor.*(?:not arrested|false)/);
  });

  it('GIVEN an unrelated text WHEN its sentences change places THEN it stays unrelated', () => {
    const sentences = UNRELATED.split('\n\n');
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sentences, { minLength: sentences.length }),
        (order) => scoreStance(CLAIM, ofText(order.join('\n\n'))).stance === 'unrelated',
      ),
    );
  });

  it('GIVEN any strings WHEN scored THEN probabilities sum to 1 and evidence is whole sentences of the text', () => {
    const words = fc.stringMatching(/^(?:[a-zA-Z0-9 .?!"'’\n]|mayor |arrested |not |hoax ){0,60}$/);
    const any = fc.oneof(fc.string({ unit: 'binary' }), words);
    fc.assert(
      fc.property(any, fc.option(any), any, (claim, headline, text) => {
        const score = scoreStance(claim, { headline, text });
        const sum = Object.values(score.probabilities).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 9);
        const source = score.evidenceIn === 'text' ? text : (headline ?? '');
        for (const [start, end] of score.evidence) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(source.slice(start, end).trim()).toBe(source.slice(start, end));
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});
