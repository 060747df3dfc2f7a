import fc from 'fast-check';
import type { AnyTarget, Figures, Target } from './target.ts';

/**
 * Longest processor time one input may take, in milliseconds: three orders of magnitude above what inputs take.
 * Time on the clock would tell how busy the machine is.
 */
const HANG_MS = 10_000;

/** Characters of an input that a failure shows. */
const SHOWN = 2000;

/** Makes a target that can be run without knowing what its inputs are. */
export function target<Input>(definition: Target<Input>): AnyTarget {
  const { inputs, check, open, ...rest } = definition;
  return {
    ...rest,
    run: async (rounds, seed) => {
      await open?.();
      return tryInputs(definition.name, inputs, check, rounds, seed);
    },
  };
}

/** Tries `rounds` inputs and gives the figures. Rejects with the smallest input that failed, and its seed. */
async function tryInputs<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  check: Target<Input>['check'],
  rounds: number,
  seed: number,
): Promise<Figures> {
  const begun = performance.now();
  let tried = 0;
  let worst: { ms: number; input: Input | null } = { ms: 0, input: null };
  const property = fc.asyncProperty(inputs, async (input) => {
    const before = process.cpuUsage();
    await check(input);
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    tried += 1;
    if (ms > worst.ms) worst = { ms, input };
    if (ms > HANG_MS) throw new Error(`took ${Math.round(ms)} ms of processor time`);
  });
  const result = await fc.check(property, { numRuns: rounds, seed, endOnFailure: false });
  if (result.failed) {
    const shown = JSON.stringify(result.counterexample)?.slice(0, SHOWN);
    throw new Error(`${name}, seed ${seed}: ${shown}\n${describe(result.errorInstance)}`);
  }
  return {
    inputs: tried,
    worstMs: worst.ms,
    worstLength: JSON.stringify(worst.input)?.length ?? 0,
    totalMs: performance.now() - begun,
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
