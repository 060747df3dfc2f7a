import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS, formatCustomId, parseCustomId } from '../../../src/discord/buttons/custom-id.ts';
import { buttons } from '../../../src/discord/buttons/index.ts';

const id = fc.record({
  action: fc.constantFrom(...ACTIONS),
  answer: fc.stringMatching(/^[\w-]{12}$/),
  argument: fc.nat(99_999),
});

describe('GIVEN the custom id of a button', () => {
  test('THEN it comes back as it was made, and fits', () => {
    fc.assert(
      fc.property(id, (parts) => {
        const text = formatCustomId(parts);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(parseCustomId(text)).toEqual(parts);
      }),
    );
  });

  test.each([
    [''],
    ['v0:page:AAAAbbbb0-_9:2'],
    ['v2:page:AAAAbbbb0-_9:2'],
    ['v1:delete:AAAAbbbb0-_9:2'],
    ['v1:page:short:2'],
    ['v1:page:AAAAbbbb0-_9:-2'],
    ['v1:page:AAAAbbbb0-_9:2:3'],
    ['v1:page:AAAAbbbb0-_9:1e9'],
    [' v1:page:AAAAbbbb0-_9:2'],
    ['v1:constructor:AAAAbbbb0-_9:2'],
  ])('WHEN it is %j THEN it means nothing', (text) => {
    expect(parseCustomId(text)).toBeNull();
  });

  test('WHEN it is any text THEN it is taken apart exactly or not at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        const parsed = parseCustomId(text);
        expect(parsed === null || formatCustomId(parsed).length <= text.length).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('THEN every action has one button', () => {
    expect(buttons.map(({ action }) => action).sort()).toEqual([...ACTIONS].sort());
  });
});
