import { describe, expect, test } from 'vitest';
import { compareWording, quotedWords } from '../../../src/differences/quote/wording.ts';

function differ(a: string, b: string): readonly [string, string] | null {
  const difference = compareWording(quotedWords(a), quotedWords(b));
  return difference === null ? null : [difference.left.join(' '), difference.right.join(' ')];
}

const SAID = 'We will rebuild every house on the old harbour wall before winter';

describe('compareWording', () => {
  test.each([
    [
      'a word replaced',
      'We will rebuild every house on the new harbour wall before winter',
      ['old', 'new'],
    ],
    [
      'a word added',
      'We will rebuild every single house on the old harbour wall before winter',
      ['', 'single'],
    ],
  ])('GIVEN %s THEN the words that differ are named', (_, other, words) => {
    expect(differ(SAID, other)).toEqual(words);
  });

  test.each([
    ['the same words', SAID],
    ['other marks and case', 'we will rebuild every house on the old harbour wall, before winter!'],
    ['an excerpt', 'every house on the old harbour wall before winter'],
    ['a marked cut', 'We will rebuild every house ... before winter'],
    [
      "an editor's words in brackets",
      'We will rebuild every [damaged] house on the old harbour wall before winter',
    ],
    ['a filler', 'We will rebuild every house on that the old harbour wall before winter'],
    ['a word written apart', 'We will re build every house on the old harbour wall before winter'],
    ['another spelling', 'We will rebuild every house on the old harbor wall before winter'],
    ['another utterance', 'We will never forgive those who let the harbour fall'],
    ['too few words', 'We will rebuild'],
  ])('GIVEN %s THEN the wording does not differ', (_, other) => {
    expect(differ(SAID, other)).toBeNull();
  });
});

test('GIVEN initials with and without points THEN they are one word', () => {
  expect(quotedWords('the F.B.I. & the police')).toEqual(quotedWords('the FBI and the police'));
});

test('GIVEN house styles that differ THEN the words do not', () => {
  expect(quotedWords('ten memorised verses at the harbour centre')).toEqual(
    quotedWords('10 memorized verses at the harbor center'),
  );
});

test.each([
  ['a name and its initials', 'United Kingdom', 'U.K.'],
  ['two transliterations', 'Kobane', 'Kobani'],
])('GIVEN %s THEN the wording does not differ', (_, one, other) => {
  const said = (name: string) =>
    `Our friends in the ${name} will rebuild every house before winter`;
  expect(differ(said(one), said(other))).toBeNull();
});
