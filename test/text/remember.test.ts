import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remember } from '../../src/text/remember.ts';

/** A function that counts its calls. */
function counted<V>(of: (word: string) => V) {
  const calls: string[] = [];
  const remembered = remember((word) => {
    calls.push(word);
    return of(word);
  });
  return { calls, remembered };
}

describe('remember', () => {
  test('GIVEN any words in any order THEN each is worked out once, and the results are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('', '__proto__'))), (words) => {
        const { calls, remembered } = counted((word) => word.length);
        expect(words.map(remembered)).toEqual(words.map(({ length }) => length));
        expect(calls).toEqual([...new Set(words)]);
      }),
    );
  });

  test('GIVEN a word that gives nothing THEN that is remembered too', () => {
    const { calls, remembered } = counted(() => undefined);
    expect([remembered('a'), remembered('a')]).toEqual([undefined, undefined]);
    expect(calls).toEqual(['a']);
  });

  test('GIVEN more words than are remembered THEN all are forgotten and still answered', () => {
    const { calls, remembered } = counted((word) => `${word}!`);
    for (let i = 0; i < 50_000; i += 1) remembered(`word${i}`);
    remembered('word0');
    expect(calls).toHaveLength(50_000);
    expect(remembered('one too many')).toBe('one too many!');
    expect(remembered('word0')).toBe('word0!');
    expect(calls.slice(50_000)).toEqual(['one too many', 'word0']);
  });
});
