import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBy } from '../../src/differences/cluster.ts';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })));
const labels = ([a, b]: readonly [number, number]): [string, string] => [`${a}`, `${b}`];

describe('items that share a label', () => {
  test('GIVEN a chain THEN it is one group', () => {
    expect(
      joinBy(
        [
          [1, 2],
          [5, 6],
          [3, 4],
          [2, 3],
        ],
        labels,
      ),
    ).toEqual([
      [
        [1, 2],
        [3, 4],
        [2, 3],
      ],
      [[5, 6]],
    ]);
  });

  test('THEN every item is in one group, and no label in two', () => {
    fc.assert(
      fc.property(pairs, (items) => {
        const groups = joinBy(items, labels);
        expect(groups.flat()).toHaveLength(items.length);
        const held = groups.map((group) => new Set(group.flat()));
        for (const [i, one] of held.entries())
          for (const other of held.slice(i + 1))
            expect([...one].filter((label) => other.has(label))).toEqual([]);
      }),
    );
  });
});
