import { describe, expect, test } from 'vitest';
import { shownValue } from '../../src/show/shown-value.ts';

/** The sentence and the value in it, as words. */
function shown(text: string, value: string, askedAbout: readonly string[] = []) {
  const highlights = askedAbout.map((word): [number, number] => {
    const at = text.indexOf(word);
    return [at, at + word.length];
  });
  const found = shownValue({ text, highlights }, value);
  const cut = (span: readonly [number, number]) => text.slice(...span);
  return (
    found && [cut(found.span), found.value === null ? null : [found.value[0], cut(found.value)]]
  );
}

describe('GIVEN a value that is letters of another word or figure', () => {
  test.each([
    ['ten', 'Often it rained. The mill lost ten looms.', 31],
    ['30', 'It opened in 1930. Some 30 weavers came.', 24],
    ['14', 'It cost 14,500 crowns or 3.14 a head. It has 14 looms.', 45],
    ['six', 'They bought ninety-six looms. They sold six.', 40],
    ['Dorn', 'The Dornau mill closed, and Dorn fell quiet.', 28],
    ['cafe', 'The cafe\u0301 closed, not the cafe.', 26],
  ])('WHEN %j stands alone further on THEN that is shown', (value, text, at) => {
    expect(shown(text, value)?.[1]).toEqual([at, value]);
  });

  test.each([
    ['ten', 'Often it rained.'],
    ['30', 'It opened in 1930.'],
  ])('WHEN %j stands nowhere alone THEN no value is marked', (value, text) => {
    expect(shown(text, value)).toEqual([text, null]);
  });

  test.each([
    ['$40', 'It cost US$40 a head.'],
    ['30', 'Weavers came (30).'],
    ['30', 'Of 50 weavers came 30, the owner said.'],
    ['ten', 'The ten-year lease ended.'],
  ])('WHEN marks stand beside %j THEN it stands alone', (value, text) => {
    expect(shown(text, value)?.[1]).toEqual([text.indexOf(value), value]);
  });
});

test('GIVEN several sentences with the value THEN that with most of what was asked about is shown', () => {
  const first = 'Seven bakers left Dorn.';
  const second = 'Seven looms burned in the mill.';
  expect(shown(`${first} ${second}`, 'Seven', ['looms', 'mill'])?.[0]).toBe(second);
  expect(shown(`${first} ${second}`, 'Seven')?.[0]).toBe(first);
});
