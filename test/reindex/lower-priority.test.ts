import { getPriority } from 'node:os';
import { describe, expect, test } from 'vitest';
import { BUILD_NICENESS } from '../../src/reindex/lower-priority.ts';
import { runWorker } from '../../src/reindex/run-worker.ts';

interface Report {
  readonly gaveWay: boolean;
  readonly niceness: number | null;
}

describe('a building thread', () => {
  test('WHEN it lowers its priority THEN it gives way and the thread that started it does not', async () => {
    const before = getPriority();
    const file = new URL('./report-priority', import.meta.url);
    const report = await runWorker<never, Report>({ file, data: null });
    expect(report).toEqual(
      process.platform === 'linux'
        ? { gaveWay: true, niceness: Math.max(before, BUILD_NICENESS) }
        : { gaveWay: false, niceness: null },
    );
    expect(getPriority()).toBe(before);
  });
});
