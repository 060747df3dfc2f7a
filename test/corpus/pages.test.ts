import { describe, expect, test } from 'vitest';
import { figuresOf, readPages } from './pages/figures.ts';

// `dev` was looked at while the rules were written; `kept` was read by them only when they stood.
describe.each(['dev', 'kept'] as const)('pages to the shapes that publishers use (%s)', (set) => {
  test('GIVEN all of them THEN headline, outlet, day and text are right as often as is asked', () => {
    const figures = figuresOf(readPages(set));
    expect(figures.pages).toBe(set === 'dev' ? 46 : 20);
    expect(figures.headline).toBeGreaterThanOrEqual(0.97);
    expect(figures.outlet).toBeGreaterThanOrEqual(0.97);
    expect(figures.date).toBeGreaterThanOrEqual(0.95);
    expect(figures.wrongDates).toEqual([]);
    expect(figures.body).toBeGreaterThanOrEqual(0.95);
  });
});
