import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn, notifiedBy } from './mentions.ts';

const piece = fc.oneof(
  fc.constantFrom('@everyone', '@here', '<@1>', '<@!2>', '<@&3>', '`', '```', '\n', ' '),
  fc.string({ maxLength: 5 }),
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

describe('whom a text notifies', () => {
  test('is nobody with an empty parse, whatever the text', () => {
    fc.assert(fc.property(text, (any) => notifiedBy(any, { parse: [] }, false).length === 0));
  });

  test('is at most whom the text mentions, and without allowed_mentions exactly those in a plain message', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(notifiedBy(any, undefined, false)).toEqual(mentionsIn(any));
        expect(notifiedBy(any, undefined, true).every(({ kind }) => kind === 'user')).toBe(true);
      }),
    );
  });

  test('is nobody named in code', () => {
    expect(mentionsIn('`<@1>` and ```@everyone <@&2>```')).toEqual([]);
  });

  test('can be narrowed to single users and roles', () => {
    const all = '@here <@1> <@2> <@&3> <@&4>';
    expect(notifiedBy(all, { parse: [], users: ['2'], roles: ['3'] }, false)).toEqual([
      { kind: 'user', target: '2' },
      { kind: 'role', target: '3' },
    ]);
    expect(notifiedBy(all, { parse: ['everyone'] }, false)).toEqual([
      { kind: 'everyone', target: 'here' },
    ]);
  });
});
