import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateLimiter } from '../../src/ops/rate-limit.ts';

describe('createRateLimiter', () => {
  test('GIVEN more requests than the limit THEN the refusal says how long to wait, and waiting helps', () => {
    let now = 0;
    const limiter = createRateLimiter(2, () => now);
    expect(limiter.check('a', null).allowed).toBe(true);
    now = 10_000;
    expect(limiter.check('a', null).allowed).toBe(true);
    now = 20_000;
    expect(limiter.check('a', null)).toEqual({
      allowed: false,
      retryAfterSeconds: 40,
      scope: 'user',
      isFirst: true,
    });
    expect(limiter.check('a', null)).toMatchObject({ allowed: false, isFirst: false });
    expect(limiter.check('b', null).allowed).toBe(true);
    now = 60_000;
    expect(limiter.check('a', null).allowed).toBe(true);
  });

  test('GIVEN a server at its limit THEN its members wait, and other servers do not', () => {
    const limiter = createRateLimiter(1, () => 0);
    for (let user = 0; user < 15; user += 1) {
      expect(limiter.check(`u${user}`, 'g').allowed).toBe(true);
    }
    expect(limiter.check('late', 'g')).toMatchObject({ allowed: false, scope: 'guild' });
    expect(limiter.check('late', 'h').allowed).toBe(true);
  });

  test('GIVEN limit 0 THEN nobody is ever refused', () => {
    const limiter = createRateLimiter(0, () => 0);
    const verdicts = Array.from({ length: 1_000 }, () => limiter.check('a', 'g').allowed);
    expect(verdicts.every((allowed) => allowed)).toBe(true);
  });

  test('GIVEN any sequence of requests THEN no minute ever holds more than the limit, and a wait is enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 }),
        (limit, gaps) => {
          let now = 0;
          const limiter = createRateLimiter(limit, () => now);
          const allowed: number[] = [];
          for (const gap of gaps) {
            now += gap;
            const verdict = limiter.check('a', null);
            if (verdict.allowed) allowed.push(now);
            else {
              now += verdict.retryAfterSeconds * 1000;
              expect(limiter.check('a', null).allowed).toBe(true);
              allowed.push(now);
            }
          }
          for (const time of allowed) {
            const inMinute = allowed.filter((other) => other > time - 60_000 && other <= time);
            expect(inMinute.length).toBeLessThanOrEqual(limit);
          }
        },
      ),
    );
  });
});
