import { describe, expect, test } from 'vitest';
import { shareCopies } from '../../../src/answer/reported/share-copies.ts';
import type { Statement } from '../../../src/reading/statement.ts';
import type { ClaimStance } from '../../../src/stance/claim-stance.ts';
import { readSentence } from '../../reading/reading.ts';

const TOLD =
  'The first case at the clinic in Dorn was confirmed on 3 March, and four patients are in intensive care.';

function claim(
  articleId: string,
  stance: ClaimStance['stance'],
  ...statements: Statement[]
): ClaimStance {
  return { articleId, stance, confidence: 0.8, value: null, statements, plain: true, when: [] };
}

function stancesWith(other: string): readonly (readonly [string, string])[] {
  const [one, two] = [readSentence(TOLD), readSentence(other)];
  const shared = shareCopies([claim('a', 'reports', one), claim('b', 'silent')], (id) =>
    id === 'a' ? [one] : [two],
  );
  return shared.map(({ stance, statements }) => [stance, statements[0]?.text ?? '']);
}

describe('prints of one sentence', () => {
  test.each([TOLD, TOLD.replace('.', ', Norpress reports.')])(
    'GIVEN the print %j THEN both report',
    (print) => {
      expect(stancesWith(print)[1]).toEqual(['reports', print]);
    },
  );

  test.each([
    TOLD.replace('four', 'five'),
    TOLD.replace('are in', 'are not in'),
    'Four patients are in intensive care; the clinic saw its first case on 3 March.',
  ])('GIVEN %j THEN the other stays silent', (other) => {
    expect(stancesWith(other)[1]?.[0]).toBe('silent');
  });
});
