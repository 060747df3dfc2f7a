import fc from 'fast-check';
import { hostileText } from '../discord/render/hostile-text.ts';

/** Words that the readers of numbers, dates, sources, negations and statuses look at. */
const NEWS = [
  'twelve',
  '12',
  '1,200',
  '3.5',
  '0',
  '-1',
  '9'.repeat(400),
  '1e308',
  'a dozen',
  'half a',
  'million',
  '%',
  'percent',
  '$',
  '€',
  'at least',
  'up to',
  'more than',
  'between',
  'and',
  'to',
  'or',
  '-',
  '–',
  'people',
  'soldiers',
  'children',
  'were',
  'was',
  'killed',
  'wounded',
  'captured',
  'recaptured',
  'Monday',
  'yesterday',
  'last',
  'week',
  'March',
  '31 February',
  '2016',
  '2016-02-30',
  '99/99/9999',
  'a year',
  'ago',
  'since',
  'said',
  'says',
  'according to',
  'told',
  'it',
  'he',
  'that',
  'who',
  'which',
  'the Syrian Observatory for Human Rights',
  'Mayor',
  'Ada Winter',
  'U.S.',
  'Mr.',
  "O'Neil",
  'al-',
  'Port',
  'not',
  "n't",
  'no',
  'never',
  'denied',
  'nobody',
  'without',
  'ferry',
  'Marigold',
  'sank',
  'the',
  'of',
  'in',
  '"',
  '“',
  '”',
  "'",
  '’',
  '‘',
  '(',
  ')',
  '[',
  '.',
  ',',
  ';',
  ':',
  '?',
  '!',
  '…',
  '-',
  '—',
  '\n',
  '\n\n',
  '\t',
  'outlet:',
  'since:',
  'until:',
  'who reported that',
  'did any outlet report',
  'أعلن',
  '港口',
  'ʼ',
  '\u0301',
  '\u200d',
];

const news = fc
  .array(fc.constantFrom(...NEWS), { maxLength: 40 })
  .chain((words) => fc.constantFrom(' ', '', '  ').map((between) => words.join(between)));

const binary = fc.string({ unit: 'binary', maxLength: 60 });
const piece = fc.oneof(
  fc.constantFrom(...NEWS),
  fc
    .array(fc.constantFrom(...NEWS), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  fc.constantFrom(
    ' ',
    '\t',
    '.',
    'a',
    'A',
    '0',
    '\\',
    '*',
    '_',
    '<',
    '[',
    '](',
    '"',
    '\u0301',
    '\ud800',
    '。',
  ),
);

/** One piece over and over, and something else at its end: what makes matching start again and again. */
function repeated(longest: number): fc.Arbitrary<string> {
  return fc
    .tuple(binary, piece, fc.integer({ min: 2, max: longest }), binary)
    .map(([head, unit, length, tail]) => {
      const times = Math.max(1, Math.floor(length / Math.max(1, unit.length)));
      return `${head}${unit.repeat(times)}${tail}`;
    });
}

/** Any text at all, with much that Byline reads meaning into; long ones have up to `longest` code units. */
export function anyText(longest = 5000): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 4, arbitrary: news },
      { weight: 2, arbitrary: hostileText },
      { weight: 1, arbitrary: binary },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
      { weight: 2, arbitrary: repeated(longest) },
    )
    .map((text) => text.slice(0, longest));
}

/** Bytes of a text, some of them replaced, cut or doubled, so that they may be no UTF-8 at all. */
export function anyBytes(text: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  const change = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('set', 'cut', 'double'),
    byte: fc.nat(255),
  });
  return fc.tuple(text, fc.array(change, { maxLength: 3 })).map(([from, changes]) =>
    changes.reduce(
      (bytes, { at, kind, byte }) => {
        const place = bytes.length === 0 ? 0 : at % bytes.length;
        if (kind === 'cut') return bytes.subarray(0, place);
        if (kind === 'double') return Buffer.concat([bytes.subarray(0, place), bytes]);
        return Buffer.concat([
          bytes.subarray(0, place),
          Buffer.of(byte),
          bytes.subarray(place + 1),
        ]);
      },
      Buffer.from(from, 'utf8'),
    ),
  );
}

/** Any JSON value, as text nobody checked. */
export const anyJson: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 3 });
