import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/corpus/date-in-words.ts';

describe('dateInWords', () => {
  test.each([
    ['2024-05-02', 'proved', '2 May 2024'],
    ['2024-12-31', 'inferred', 'about 31 December 2024'],
    ['2024-05-02T10:00:00.000Z', 'proved', '2 May 2024'],
    [null, 'unknown', 'date unknown'],
    ['soon', 'proved', 'date unknown'],
  ] as const)('GIVEN %s, %s THEN a reader is told %s', (date, basis, told) => {
    expect(dateInWords(date, basis)).toBe(told);
  });
});
