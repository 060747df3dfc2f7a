import { describe, it } from 'vitest';
import { missingEngine } from './cluster.ts';

const missing = await missingEngine();

/**
 * A suite that needs the engine's programs. Where they are absent it holds one pending test that says
 * which and how to get them; under CI their absence is a failure.
 */
export function describeWithEngine(name: string, suite: () => void): void {
  if (missing === null) {
    describe(name, suite);
  } else if (process.env.CI) {
    it(`${name}: the engine is installed`, () => {
      throw new Error(missing);
    });
  } else {
    it.todo(`${name}: not run, ${missing}`);
  }
}
