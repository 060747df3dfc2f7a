import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['two sentences', 'He left. She stayed.', ['He left.', 'She stayed.']],
    [
      'titles and months',
      'Mr. Hall met Gen. Ito on Jan. 5. All slept.',
      ['Mr. Hall met Gen. Ito on Jan. 5.', 'All slept.'],
    ],
    ['initials', 'J. A. Smith and George W. Bush came.', ['J. A. Smith and George W. Bush came.']],
    ['a country in the middle', 'The U.S. Army came.', ['The U.S. Army came.']],
    [
      'a country at the end',
      'He left the U.S. The army stayed.',
      ['He left the U.S.', 'The army stayed.'],
    ],
    [
      'clock times',
      'At 5 p.m. Friday it rained. It was 6 a.m. The sun rose.',
      ['At 5 p.m. Friday it rained.', 'It was 6 a.m.', 'The sun rose.'],
    ],
    [
      'numbered things',
      'See No. 5. He said no. No. 6 won. No. He lost.',
      ['See No. 5.', 'He said no.', 'No. 6 won.', 'No.', 'He lost.'],
    ],
    ['decimals', 'It rose 3.5 percent. Then 4.', ['It rose 3.5 percent.', 'Then 4.']],
    ['a straight quotation mark after the period', '"We go." The end.', ['"We go."', 'The end.']],
    ['a curly quotation mark after the period', '“We go.” The end.', ['“We go.”', 'The end.']],
    [
      'a question inside a sentence',
      '“Why?” he asked. Nobody knew!',
      ['“Why?” he asked.', 'Nobody knew!'],
    ],
    [
      'an ellipsis',
      'He waited... and left... Then he came.',
      ['He waited... and left...', 'Then he came.'],
    ],
    [
      'companies',
      'Harbour Inc. Chief Ann Lee quit Harbour Inc. The firm wept.',
      ['Harbour Inc. Chief Ann Lee quit Harbour Inc.', 'The firm wept.'],
    ],
    ['Chinese', '他走了。她说：“好！”然后', ['他走了。', '她说：“好！”', '然后']],
    ['blank lines', 'A headline\n\nA text', ['A headline', 'A text']],
    ['a sentence that begins with a number', 'It fell. 12 men fled.', ['It fell.', '12 men fled.']],
  ])('GIVEN %s WHEN split THEN the sentences are whole', (_rule, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('GIVEN any text WHEN split THEN spans are ordered, trimmed and leave out white space only', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'U.S. ',
      'go',
      '. ',
      '? ',
      '”',
      '"',
      '…',
      '。',
      '\n\n',
      ' ',
      'He ',
      '5',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const [start, end] of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
