import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../../src/search/manticore/breaker.ts';

/** A breaker on a clock that moves only when told, after `failures` failed calls. */
function breakerAfter(failures: number): { breaker: CircuitBreaker; pass: (ms: number) => void } {
  let now = 0;
  const breaker = new CircuitBreaker(() => now);
  for (let i = 0; i < failures; i += 1) {
    breaker.admit();
    breaker.fail();
  }
  return {
    breaker,
    pass: (ms) => {
      now += ms;
    },
  };
}

describe('circuit breaker', () => {
  it('GIVEN four failures in a row THEN calls still pass; the fifth ends that', () => {
    expect(breakerAfter(4).breaker.admit()).toBe(true);
    expect(breakerAfter(5).breaker.admit()).toBe(false);
  });

  it('GIVEN a success in between THEN the count starts anew', () => {
    const { breaker } = breakerAfter(4);
    breaker.succeed();
    breaker.fail();
    expect(breaker.admit()).toBe(true);
  });

  it('WHEN the wait is over THEN one probe passes and the others do not', () => {
    const { breaker, pass } = breakerAfter(5);
    pass(499);
    expect(breaker.admit()).toBe(false);
    pass(1);
    expect([breaker.admit(), breaker.admit()]).toEqual([true, false]);
  });

  it('WHEN the probe succeeds THEN all pass', () => {
    const { breaker, pass } = breakerAfter(5);
    pass(500);
    breaker.admit();
    breaker.succeed();
    expect([breaker.admit(), breaker.admit()]).toEqual([true, true]);
  });

  it('WHEN probes fail THEN the waits double, up to fifteen seconds', () => {
    const { breaker, pass } = breakerAfter(5);
    for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) {
      pass(wait - 1);
      expect(breaker.admit()).toBe(false);
      pass(1);
      expect(breaker.admit()).toBe(true);
      breaker.fail();
    }
  });
});
