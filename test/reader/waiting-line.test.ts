import { expect, test } from 'vitest';
import { createWaitingLine } from '../../src/reader/waiting-line.ts';

test('GIVEN questions behind background work THEN every question goes first', async () => {
  const line = createWaitingLine();
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(name);
    await new Promise((resolve) => setTimeout(resolve, 1));
  };
  await Promise.all([
    line.add('background', 5, work('first')),
    line.add('background', 5, work('later')),
    line.add('question', 5, work('question 1')),
    line.add('question', 5, work('question 2')),
  ]);
  expect(order).toEqual(['first', 'question 1', 'question 2', 'later']);
});

test('GIVEN work that waits THEN only the time of questions is counted', async () => {
  const line = createWaitingLine();
  const all = [
    line.add('question', 40, async () => undefined),
    line.add('question', 2, async () => undefined),
    line.add('background', 900, async () => undefined),
  ];
  expect(line.waitingMs).toBe(42);
  await Promise.all(all);
  expect(line.waitingMs).toBe(0);
});

test('GIVEN work that fails THEN its caller hears it and the next goes on', async () => {
  const line = createWaitingLine();
  const failed = line.add('question', 1, async () => {
    throw new Error('no');
  });
  const next = line.add('question', 1, async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
