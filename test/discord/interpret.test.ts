import { describe, expect, test } from 'vitest';
import { findStatements } from '../../src/discord/find-statements.ts';
import { interpret } from '../../src/discord/messages/interpret.ts';

describe('GIVEN a plain message', () => {
  test.each([
    ['hello'],
    ['Hi!'],
    ['  Hey there :) '],
    ['Thanks!!'],
    ['what can you do?'],
    ['help'],
    [''],
    ['???'],
    ['😀😀'],
    ['12345'],
    ['aaaaaaa'],
  ])('WHEN it is %j THEN it gets help', (text) => {
    expect(interpret(text)).toEqual({ kind: 'help' });
  });

  test.each([
    ['How many ferries left the harbour?'],
    ['hello harbour strike'],
    ['ferry timetable'],
    ['Wie viele Fähren fuhren aus?'],
    ['港口关闭了吗'],
  ])('WHEN it is %j THEN it is asked as it stands', (text) => {
    expect(interpret(text)).toEqual({ kind: 'ask', question: text });
  });

  test('WHEN it asks who reported something THEN the fact alone is looked up', () => {
    expect(interpret('Who reported that the harbour was closed?')).toEqual({
      kind: 'reported',
      fact: 'the harbour was closed',
    });
  });

  test('WHEN it has 500 characters THEN it is a question, with one more it is too long', () => {
    expect(interpret('ab'.repeat(250)).kind).toBe('ask');
    expect(interpret(`${'ab'.repeat(250)}c`)).toEqual({ kind: 'too-long', characters: 501 });
  });
});

describe('GIVEN a message to check', () => {
  test('THEN its statements are found, without questions, opinions and small talk', () => {
    const message = [
      'Thanks for sharing this with all of us.',
      '> Twelve ferries left the **old harbour** on Monday.',
      'Did anyone see that happen yesterday? I think they should all resign at once.',
      'Wow. The lighthouse was closed by the coast guard <@123456789012345678>. https://example.com/a',
    ].join('\n');
    expect(findStatements(message)).toEqual([
      'Twelve ferries left the old harbour on Monday.',
      'The lighthouse was closed by the coast guard  .',
    ]);
  });

  test('WHEN it says nothing THEN nothing is checked', () => {
    expect(findStatements('')).toEqual([]);
    expect(findStatements('lol ok')).toEqual([]);
    expect(findStatements('https://example.com/some/long/address')).toEqual([]);
  });

  test('WHEN it says a lot THEN a bounded number of statements is checked', () => {
    const many = Array.from({ length: 30 }, (_, n) => `Ferry number ${n} left the harbour.`);
    expect(findStatements(many.join(' ')).length).toBeLessThanOrEqual(4);
  });
});
