import { beforeAll, describe, expect, test } from 'vitest';
import { runSoak, type SoakReport } from './run-soak.ts';

/** Longest soak of a test run, in milliseconds. */
const SOAK_MS = 120_000;

let report: SoakReport;

beforeAll(async () => {
  report = await runSoak({
    interactions: 300,
    atOnce: 8,
    reindexEvery: 200,
    readEvery: 100,
    askers: 500,
  });
}, SOAK_MS);

describe('GIVEN an afternoon of mixed traffic with reindexes in between', () => {
  test('THEN every interaction is acknowledged as Discord wants it, and nobody is pinged', () => {
    expect(report.failures).toEqual([]);
    expect(report.violations).toEqual([]);
    expect(report.lost).toBe(0);
    expect(report.acknowledgedAfterMs.length).toBeGreaterThan(200);
    expect(report.pinged).toBe(0);
    expect(report.reindexes).toBe(2);
  });

  test('THEN nothing is left that keeps the event loop busy, and nothing was complained of', () => {
    const [first] = report.vitals;
    const last = report.vitals.at(-1);
    for (const kind of ['Timeout', 'Immediate', 'MessagePort', 'Worker']) {
      const before = first?.resources.get(kind) ?? 0;
      expect(`${kind} ${last?.resources.get(kind) ?? 0}`).toBe(`${kind} ${before}`);
    }
    expect(report.complaints).toEqual([]);
  });

  test('THEN SIGTERM ends the process with code 0', () => {
    expect(report.exit.code).toBe(0);
  });
});
