import fc from 'fast-check';

/** Pieces that do something on Discord when they are not escaped. */
const HOSTILE = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:1459036800:R>',
  '<a:wave:123456789012345678>',
  '</ask:123456789012345678>',
  '[click](https://example.com)',
  '[click](<https://example.com>)',
  'https://example.com',
  'discord.gg/abc',
  '# heading',
  '## ',
  '-# small',
  '- item',
  '1. item',
  '> quote',
  '>>> ',
  '**bold**',
  '__under__',
  '~~gone~~',
  '||spoiler||',
  '`code`',
  '```js\n',
  '```',
  ':tada:',
  '\\',
  '\\\\*',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\n',
  '\r\n',
  '\u2028',
  '\ud83d',
  '😀',
  '“',
  '”',
  '"',
  ' ',
  'Harbour',
  'مرحبا',
  '港口',
];

/** Texts put together from hostile pieces and arbitrary characters. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
