import { describe, expect, test } from 'vitest';
import { findStatements } from '../../src/discord/find-statements.ts';
import { interpret } from '../../src/discord/messages/interpret.ts';

describe('GIVEN a plain message', () => {
  test.each([
    ['hello', 'Hello!'],
    ['Hi!', 'Hello!'],
    ['  Hey there :) ', 'Hello!'],
    ['Thanks!!', 'welcome'],
    ['who are you?', 'Byline'],
    ['bye', 'Goodbye'],
    ['', 'words only'],
    ['???', 'words only'],
    ['😀😀', 'words only'],
    ['12345', 'words only'],
    ['aaaaaaa', 'words only'],
  ])('WHEN it is %j THEN it gets one friendly line', (text, words) => {
    const intent = interpret(text);
    expect(intent).toEqual({ kind: 'small-talk', line: expect.stringContaining(words) });
    expect(intent).not.toEqual({ kind: 'small-talk', line: expect.stringContaining('\n') });
  });

  test.each([['what can you do?'], ['help'], ['/help'], ['/ask'], ['/hilfe']])(
    'WHEN it is %j THEN it gets help',
    (text) => {
      expect(interpret(text)).toEqual({ kind: 'help' });
    },
  );

  test.each([
    ['/ask How many ferries left?', { kind: 'ask', question: 'How many ferries left?' }],
    ['/ask question: How many ferries left?', { kind: 'ask', question: 'How many ferries left?' }],
    ['/fragen How many ferries left?', { kind: 'ask', question: 'How many ferries left?' }],
    ['/reported fact:The harbour closed', { kind: 'reported', fact: 'The harbour closed' }],
    ['/disagreements ferry', { kind: 'disagreements', topic: 'ferry' }],
    ['/disagreements', { kind: 'disagreements', topic: null }],
    ['/article gazette-ferry', { kind: 'article', article: 'gazette-ferry' }],
    ['/sources', { kind: 'sources' }],
  ])('WHEN it is the command %j typed as text THEN it is done', (text, intent) => {
    expect(interpret(text)).toEqual(intent);
  });

  test('WHEN it is a command that only works as one THEN it says so', () => {
    expect(interpret('/reindex')).toMatchObject({ kind: 'not-here' });
  });

  test.each([
    ['where do the sources disagree', null],
    ['Where do the sources disagree?', null],
    ['where do the outlets contradict each other about the death toll?', 'the death toll'],
    ['Do the newspapers differ on the number of ferries?', 'the number of ferries'],
    ['Are there any contradictions?', null],
    ['show me the disagreements about the ferry', 'the ferry'],
  ])('WHEN it is %j THEN it goes to the disagreements', (text, topic) => {
    expect(interpret(text)).toEqual({ kind: 'disagreements', topic });
  });

  test.each([
    ['How many ferries left the harbour?'],
    ['hello harbour strike'],
    ['ferry timetable'],
    ['the conflict in Norvale'],
    ['What are the differences in tide tables?'],
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
    expect(findStatements([message])).toEqual({
      statements: [
        'Twelve ferries left the old harbour on Monday.',
        'The lighthouse was closed by the coast guard  .',
      ],
      leftOut: ['4 × question, opinion or sentence too short to look up'],
    });
  });

  test('WHEN it says nothing THEN nothing is checked', () => {
    for (const text of ['', 'lol ok', 'https://example.com/some/long/address']) {
      expect(findStatements([text]).statements).toEqual([]);
    }
  });

  test('WHEN it says a lot THEN all of it is checked, up to a bound that is told', () => {
    const say = (count: number) =>
      Array.from({ length: count }, (_, n) => `Ferry number ${n} left the harbour.`).join(' ');
    expect(findStatements([say(30)])).toMatchObject({ leftOut: [] });
    expect(findStatements([say(30)]).statements).toHaveLength(30);
    const many = findStatements([say(70)]);
    expect(many.statements).toHaveLength(60);
    expect(many.leftOut).toEqual(['10 × statement beyond the first 60']);
  });
});
