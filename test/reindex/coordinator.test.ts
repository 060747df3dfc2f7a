import { describe, expect, test } from 'vitest';
import { createReindexCoordinator } from '../../src/reindex/coordinator.ts';

describe('createReindexCoordinator', () => {
  test('GIVEN a running reindex THEN a second caller is told who started it and how far it is', async () => {
    const coordinator = createReindexCoordinator();
    let finish: () => void = () => undefined;
    const first = coordinator.run({ startedBy: 'Ada' }, async (report) => {
      report({ phase: 'indexing', done: 30, total: 120 });
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return 'done';
    });
    expect(coordinator.running()).toMatchObject({
      startedBy: 'Ada',
      progress: { phase: 'indexing', done: 30, total: 120 },
    });
    await expect(coordinator.run({ startedBy: 'Bo' }, async () => 'no')).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/started by Ada .* indexing, 30 of 120/),
    });
    finish();
    expect(await first).toBe('done');
    expect(coordinator.running()).toBeNull();
  });

  test('GIVEN a reindex that failed THEN the next one may run', async () => {
    const coordinator = createReindexCoordinator();
    const failing = coordinator.run({}, async () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await coordinator.run({}, async () => 'fine')).toBe('fine');
  });

  test('GIVEN progress THEN the caller of the reindex sees each step', async () => {
    const seen: string[] = [];
    await createReindexCoordinator().run(
      { onProgress: ({ phase, done, total }) => seen.push(`${phase} ${done}/${total}`) },
      async (report) => {
        report({ phase: 'reading', done: 1, total: 2 });
        report({ phase: 'saving', done: 1, total: 1 });
      },
    );
    expect(seen).toEqual(['reading 1/2', 'saving 1/1']);
  });
});
