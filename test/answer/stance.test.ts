import { describe, expect, test } from 'vitest';
import { judgeText } from '../../src/answer/stance.ts';
import { UserError } from '../../src/errors.ts';

const CLAIM = 'A ferry capsized off Northport';
const TEXT =
  'A ferry capsized off Northport on Monday, the Coast Guard said. Fishing boats raced to the wreck. The mayor thanked the crews.';

describe('what a text says of a claim', () => {
  test('GIVEN a text that states it THEN it reports, and shows where, verbatim', () => {
    const { stance, confidence, evidence } = judgeText({ claim: CLAIM, article: { text: TEXT } });
    expect(stance).toBe('reports');
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(evidence.length).toBeGreaterThan(0);
    for (const sentence of evidence) expect(TEXT).toContain(sentence);
  });

  test('GIVEN a text on something else THEN it is unrelated', () => {
    const text = 'Bakers in Eastvale baked the longest loaf of the region for the harvest feast.';
    expect(judgeText({ claim: CLAIM, article: { text } }).stance).toBe('unrelated');
  });

  test('GIVEN only a headline THEN it is judged, and the evidence stands in it', () => {
    const headline = 'Ferry capsizes off Northport';
    const { stance, evidence } = judgeText({ claim: CLAIM, article: { headline, text: '' } });
    expect(stance).toBe('reports');
    expect(evidence).toEqual([headline]);
  });

  test.each([
    [{ claim: ' ', article: { text: TEXT } }, 'claim is empty'],
    [{ claim: CLAIM, article: { text: '…' } }, 'no text'],
  ])('GIVEN %j THEN the error says %j', (request, named) => {
    expect(() => judgeText(request)).toThrow(UserError);
    expect(() => judgeText(request)).toThrow(named);
  });
});
