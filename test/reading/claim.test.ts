import { describe, expect, test } from 'vitest';
import { openClaim } from '../../src/reading/claim.ts';
import { dayNumber } from '../../src/text/values/calendar.ts';

const [FIRST, SECOND] = [dayNumber('2024-05-15'), dayNumber('2025-01-10')];

describe('a claim held against articles of several days', () => {
  test('GIVEN "last week" THEN it is the week before each article', () => {
    const claim = openClaim('The ferry sank last week');
    const [a, b] = [claim.asOf(FIRST), claim.asOf(SECOND)].map((one) => one?.times[0]?.to ?? 0);
    expect(FIRST ?? 0).toBeGreaterThan(a ?? 0);
    expect(SECOND ?? 0).toBeGreaterThan(b ?? 0);
    expect(b).not.toBe(a);
    expect(claim.asOf(FIRST)?.times[0]?.to).toBe(a);
  });

  test('GIVEN no time THEN it is read the same for every day', () => {
    const claim = openClaim('Twelve people were killed');
    expect(claim.asOf(FIRST)).toEqual(claim.asOf(SECOND));
  });

  test('GIVEN an article without a date THEN relative times say nothing', () => {
    expect(openClaim('The ferry sank last week').asOf(null)?.times).toEqual([]);
  });

  test('GIVEN several sentences THEN they are one statement', () => {
    const read = openClaim('Twelve people were killed. The ferry sank in May 2019.').asOf(null);
    expect(read?.quantities).toHaveLength(1);
    expect(read?.times).toHaveLength(1);
  });

  test('GIVEN several sentences THEN the statement holds the words of all, and its figures stand where it says', () => {
    const text = 'The ferry sank. Twelve people were killed.';
    const read = openClaim(` ${text} `).asOf(null);
    expect(read?.text).toBe(text);
    const [from = 0, to = 0] = read?.quantities[0]?.span ?? [];
    expect(read?.text.slice(from - (read?.span[0] ?? 0), to - (read?.span[0] ?? 0))).toContain(
      'Twelve',
    );
  });

  test.each(['', '…', 'the of'])('GIVEN %j THEN there is nothing to hold', (text) => {
    expect(openClaim(text).asOf(FIRST)).toBeNull();
  });
});
