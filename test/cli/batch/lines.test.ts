import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from '../../../src/cli/batch/lines.ts';

async function read(chunks: readonly (Buffer | string)[], longest: number) {
  const lines: { text: string; tooLong: boolean }[] = [];
  for await (const { bytes, tooLong } of splitLines(Readable.from(chunks), longest)) {
    lines.push({ text: bytes.toString(), tooLong });
  }
  return lines;
}

describe('lines of a batch', () => {
  test('GIVEN a line too long between two others THEN only its beginning is kept', async () => {
    expect(await read([`a\n${'b'.repeat(9)}`, `${'b'.repeat(9)}\nc`], 4)).toEqual([
      { text: 'a', tooLong: false },
      { text: 'bbbb', tooLong: true },
      { text: 'c', tooLong: false },
    ]);
  });

  test('GIVEN a line of exactly the limit THEN it is whole', async () => {
    expect(await read(['abcd\n'], 4)).toEqual([{ text: 'abcd', tooLong: false }]);
  });

  test('GIVEN any text cut anywhere THEN the lines are those of the text', async () => {
    const pieces = fc.array(fc.stringMatching(/^[ab\n]{0,6}$/), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const wanted = list.join('').replace(/\n$/, '').split('\n');
        const lines = (await read(list, 1000)).map(({ text }) => text);
        expect(lines).toEqual(list.join('') === '' ? [] : wanted);
      }),
    );
  });
});
