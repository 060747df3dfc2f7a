import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanChoices } from '../../../src/discord/routes/autocomplete-route.ts';

const choice = fc.record({
  name: fc.string({ unit: 'binary', maxLength: 300 }),
  value: fc.string({ maxLength: 150 }),
});

describe('GIVEN choices for autocomplete', () => {
  test('THEN Discord accepts what is left of them', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 60 }), (choices) => {
        const clean = cleanChoices(choices);
        expect(clean.length).toBeLessThanOrEqual(25);
        for (const { name, value } of clean) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(100);
        }
        expect(new Set(clean.map(({ value }) => value)).size).toBe(clean.length);
        expect(new Set(clean.map(({ name }) => name)).size).toBe(clean.length);
      }),
    );
  });

  test('WHEN two have one name THEN both can be chosen', () => {
    const clean = cleanChoices([
      { name: 'Ferries stop', value: 'a' },
      { name: 'Ferries stop', value: 'b' },
    ]);
    expect(clean).toEqual([
      { name: 'Ferries stop', value: 'a' },
      { name: 'Ferries stop (2)', value: 'b' },
    ]);
  });

  test('WHEN a name is too long THEN it is cut and marked', () => {
    const [first] = cleanChoices([{ name: 'x'.repeat(150), value: 'a' }]);
    expect(first?.name).toBe(`${'x'.repeat(99)}…`);
  });
});
