import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapOrdered } from '../../../src/cli/batch/map-ordered.ts';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe('answering requests side by side', () => {
  test('GIVEN answers that take any time THEN they come in the order asked, at most so many at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (turns, limit) => {
          let underWay = 0;
          let most = 0;
          const items = turns.map((wait, index) => ({ wait, index }));
          const results: number[] = [];
          for await (const index of mapOrdered(each(items), limit, async ({ wait, index }) => {
            underWay += 1;
            most = Math.max(most, underWay);
            for (let turn = 0; turn < wait; turn++) await setImmediate();
            underWay -= 1;
            return index;
          })) {
            results.push(index);
          }
          expect(results).toEqual(items.map(({ index }) => index));
          expect(most).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  test('GIVEN a sender who waits for each answer THEN the answer comes before the next request', async () => {
    const answered: number[] = [];
    let seen = () => {};
    async function* patient(): AsyncGenerator<number> {
      for (const item of [1, 2, 3]) {
        const answer = new Promise<void>((resolve) => {
          seen = resolve;
        });
        yield item;
        await answer;
      }
    }
    for await (const item of mapOrdered(patient(), 4, async (item) => item)) {
      answered.push(item);
      seen();
    }
    expect(answered).toEqual([1, 2, 3]);
  });

  test('GIVEN a call that fails THEN it fails in its turn', async () => {
    const results: number[] = [];
    const run = async () => {
      const map = async (item: number) => {
        if (item === 2) throw new Error('second');
        return item;
      };
      for await (const item of mapOrdered(each([1, 2, 3]), 3, map)) results.push(item);
    };
    await expect(run()).rejects.toThrow('second');
    expect(results).toEqual([1]);
  });
});
