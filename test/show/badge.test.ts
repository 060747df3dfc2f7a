import { describe, expect, test } from 'vitest';
import { badgeOf } from '../../src/show/badge.ts';

describe('a badge', () => {
  test.each([
    [1, ['Coast Guard'], '1 outlet · 1 origin', 'Coast Guard'],
    [3, ['Coast Guard'], '3 outlets · 1 origin', 'Coast Guard'],
    [2, [], '2 outlets · 0 origins', ''],
    [4, ['A', 'B', 'C', 'D'], '4 outlets · 4 origins', 'A, B, C, D'],
    [5, ['A', 'B', 'C', 'D', 'E'], '5 outlets · 5 origins', 'A, B, C and 2 more'],
  ])('GIVEN %i outlets and the origins %j THEN it says %s', (outlets, origins, count, names) => {
    expect(badgeOf(outlets, origins)).toEqual({ count, names });
  });
});
