import { describe, expect, test } from 'vitest';
import { targets } from './targets/index.ts';

/** Inputs of all targets together: enough to meet every kind of input, few enough for every test run. */
const INPUTS = 2000;

/** Always the same inputs: a change that breaks one fails in the same way for everybody. */
const SEED = 20_240_502;

const weights = targets.reduce((sum, { weight }) => sum + weight, 0);

describe('GIVEN text that nobody of us wrote WHEN Byline takes it THEN there is a right answer or a clear error', () => {
  test.each(targets)('$name', async ({ run, weight, close }) => {
    const rounds = Math.ceil((INPUTS * weight) / weights);
    const { inputs } = await run(rounds, SEED);
    await close?.();
    expect(inputs).toBe(rounds);
  });
});
