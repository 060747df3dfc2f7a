import { describe, expect, test } from 'vitest';
import { readChatLine, splitArguments } from '../../../src/cli/chat/line.ts';
import type { CliCommand } from '../../../src/cli/command.ts';
import { UserError } from '../../../src/errors.ts';

const ask: CliCommand = {
  name: 'ask',
  usage: '"<question>"',
  summary: 'asks',
  options: { outlet: { value: 'NAME', describe: 'one outlet' }, explain: { describe: 'why' } },
  examples: [],
  inChat: true,
  json: true,
  run: async () => 0,
};
const help: CliCommand = { ...ask, name: 'help', options: {} };
const read = (line: string) => readChatLine(line, [ask, help]);

describe('a line of the console', () => {
  test.each(['', '   ', '\t'])('GIVEN %j THEN nothing is asked', (line) => {
    expect(read(line)).toEqual({ kind: 'nothing' });
  });

  test.each(['/quit', 'exit', '/EXIT', ':q'])('GIVEN %j THEN it leaves', (line) => {
    expect(read(line)).toEqual({ kind: 'quit' });
  });

  test('GIVEN /new THEN the question before is to be forgotten', () => {
    expect(read('/new')).toEqual({ kind: 'new' });
  });

  test('GIVEN plain words THEN they are the question, word for word', () => {
    expect(read('  Who said "it\'s over" --really? ')).toEqual({
      kind: 'question',
      text: 'Who said "it\'s over" --really?',
    });
  });

  test('GIVEN a question mark alone THEN it is a call for help', () => {
    expect(read('?')).toMatchObject({ kind: 'command', command: help });
  });

  test('GIVEN a command THEN its options are taken out and the text stays as typed', () => {
    expect(read(`/ask What's "the bridge" --outlet "Harbour Gazette" for? --explain`)).toEqual({
      kind: 'command',
      command: ask,
      args: ['--outlet=Harbour Gazette', '--explain', '--', `What's "the bridge"  for?`],
    });
  });

  test('GIVEN a command that does not exist THEN the nearest is offered', () => {
    expect(() => read('/aks boats')).toThrow(UserError);
    expect(() => read('/aks boats')).toThrow('Did you mean "ask"?');
  });
});

describe('options of a line', () => {
  test.each([
    ['--outlet=A x', ['--outlet=A', '--', 'x']],
    ['--outlet', ['--outlet']],
    ['well-known -port --explain', ['--explain', '--', 'well-known -port']],
    ['--unknown x', ['--unknown', '--', 'x']],
    ['"who is the mayor?"', ['--', 'who is the mayor?']],
    ['the "old bridge"', ['--', 'the "old bridge"']],
    ['', []],
  ])('GIVEN %j THEN %j', (rest, args) => {
    expect(splitArguments(rest, ask.options)).toEqual(args);
  });
});
