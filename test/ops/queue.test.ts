import { setImmediate as tick } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createQueue } from '../../src/ops/queue.ts';

describe('createQueue', () => {
  test('GIVEN more tasks than places THEN no more than that run at once, and all finish in order', async () => {
    const queue = createQueue({ concurrency: 3, waiting: 100 });
    let most = 0;
    const started: number[] = [];
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        queue.run(async () => {
          started.push(n);
          most = Math.max(most, queue.running);
          await tick();
          return n;
        }),
      ),
    );
    const wanted = Array.from({ length: 40 }, (_, n) => n);
    expect([most, results, started]).toEqual([3, wanted, wanted]);
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
  });

  test('GIVEN a full line THEN the next request is refused politely and the others are not hurt', async () => {
    const queue = createQueue({ concurrency: 1, waiting: 1 });
    const gate = deferred();
    const first = queue.run(() => gate.promise);
    const second = queue.run(async () => 'second');
    await expect(queue.run(async () => 'third')).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('again in a moment'),
    });
    gate.resolve('first');
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  test('GIVEN a task that fails THEN its place is free again', async () => {
    const queue = createQueue({ concurrency: 1, waiting: 5 });
    const failing = queue.run(async () => {
      throw new Error('broken');
    });
    const after = queue.run(async () => 'fine');
    await expect(failing).rejects.toThrow('broken');
    expect(await after).toBe('fine');
    expect(queue.running).toBe(0);
  });
});

function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
