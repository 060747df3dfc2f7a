import { describe, expect, test } from 'vitest';
import { openButton } from '../../../src/discord/buttons/answer-buttons.ts';
import { disagreementsSheet } from '../../../src/discord/render/disagreements.ts';
import { statementsSheet } from '../../../src/discord/render/statements.ts';
import { caveatsOf } from '../../../src/show/caveats.ts';
import { mostTellingFirst } from '../../../src/show/sides.ts';
import type { Position } from '../../../src/types.ts';
import { article, disagreement } from '../../cli/results.ts';

const lookup = () => undefined;
const open = (part: number, label: string) => openButton('AAAAbbbb0-_9', part, label);

function position(value: string, ...outlets: readonly string[]): Position {
  return {
    value,
    statements: outlets.map((outlet) => ({
      article: article({ id: outlet, outlet }),
      paragraph: 1,
      text: `${value} boats were lost.`,
      quote: `${value} boats were lost.`,
      attribution: ['the coast guard'],
    })),
  };
}

describe('GIVEN a disagreement', () => {
  const positions = [
    position('40', 'Alpha News'),
    position('41', 'Alpha News'),
    position('14', 'Beta Post', 'Gamma Daily'),
  ];
  const sheet = disagreementsSheet(
    { disagreements: [disagreement({ positions })] },
    null,
    lookup,
    open,
  );
  const [card] = sheet.blocks;

  test('THEN it is a card with the most telling sides, each with its outlets and one quote', () => {
    expect(card?.text).toBe('**1. boats lost**\n-# High severity · figures differ');
    const [first, second, ...rest] = card?.parts ?? [];
    expect(first).toContain(
      '**40** – Alpha News, citing the coast guard\n> **40** boats were lost.',
    );
    expect(second).toContain('**14** – Beta Post, Gamma Daily, citing the coast guard');
    expect(second).toContain('and 1 more says the same');
    expect(rest).toEqual([]);
  });

  test('THEN a button opens every statement', () => {
    expect(card?.buttons).toMatchObject([{ label: 'All 4 statements' }]);
    const all = statementsSheet(disagreement({ positions }), lookup);
    expect(all.blocks).toHaveLength(4);
  });

  test('THEN severity is told by a word and by the colour of the card', () => {
    const accents = (['high', 'medium', 'low'] as const).map((severity) => {
      const [block] = disagreementsSheet(
        { disagreements: [disagreement({ severity })] },
        null,
        lookup,
        open,
      ).blocks;
      expect(block?.text.toLowerCase()).toContain(`${severity} severity`);
      return block?.accent;
    });
    expect(new Set(accents).size).toBe(3);
  });
});

describe('GIVEN positions', () => {
  test('THEN two of different outlets come before two of one', () => {
    const [a, b, c] = [position('1', 'A'), position('2', 'A'), position('3', 'B')];
    expect(mostTellingFirst([a, b, c])).toEqual([a, c, b]);
    expect(mostTellingFirst([a])).toEqual([a]);
    expect(mostTellingFirst([])).toEqual([]);
  });
});

describe('GIVEN a note', () => {
  test.each([
    ['A: “1”; B: “2”.', ''],
    [
      'A: “1”; B: “2”. All cite U.S. Navy. The figures may cover different times.',
      'All cite U.S. Navy. The figures may cover different times.',
    ],
    ['A: x; B: y. The later report may be an update.', 'The later report may be an update.'],
    ['', ''],
  ])('%j THEN what it says of the comparison is %j', (note, caveats) => {
    expect(caveatsOf(note)).toBe(caveats);
  });
});
