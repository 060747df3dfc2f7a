import { describe, expect, test } from 'vitest';
import { parseArguments, splitCommand } from '../../src/cli/arguments.ts';
import { UserError } from '../../src/errors.ts';
import { closest } from '../../src/text/closest.ts';

const specs = {
  top: { value: 'N', describe: 'how many' },
  explain: { describe: 'why' },
};

describe('the command line', () => {
  test('GIVEN options before and after the command THEN the command is found', () => {
    expect(splitCommand(['--corpus', 'ask', '--json', 'sources', 'x'])).toEqual({
      name: 'sources',
      rest: ['--corpus', 'ask', '--json', 'x'],
    });
    expect(splitCommand(['--help']).name).toBeUndefined();
  });

  test('GIVEN texts, values and switches in any order THEN each is found', () => {
    const args = parseArguments(['who', '--top', '3', 'left', '--explain', '--corpus=x'], specs);
    expect(args.texts).toEqual(['who', 'left']);
    expect(Object.fromEntries(args.values)).toEqual({ top: '3', corpus: 'x' });
    expect([...args.switches]).toEqual(['explain']);
  });

  test('GIVEN "--" THEN what follows is text', () => {
    expect(parseArguments(['--', '--top', '-5 °C'], specs).texts).toEqual(['--top', '-5 °C']);
  });

  test.each([
    [['--tpo', '3'], 'There is no option --tpo. Did you mean --top?'],
    [['-5'], 'There is no option -5. A text that begins with a dash goes after "--"'],
    [['--top'], '--top needs a value: --top N.'],
    [['--top='], '--top needs a value'],
    [['--top', '--json'], '--top needs a value, but --json follows'],
    [['--explain=yes'], '--explain takes no value'],
    [['--constructor'], 'There is no option --constructor'],
  ])('GIVEN %j THEN the mistake and the cure are named', (args, message) => {
    const parse = () => parseArguments(args, specs);
    expect(parse).toThrow(UserError);
    expect(parse).toThrow(message);
  });

  test('GIVEN a name that is nearly right THEN the right one is offered, and no far one', () => {
    const names = ['ask', 'reported', 'disagreements'];
    expect(closest('disagrements', names)).toBe('disagreements');
    expect(closest('rep', names)).toBe('reported');
    expect(closest('xyz', names)).toBeUndefined();
    expect(closest('x'.repeat(100_000), names)).toBeUndefined();
  });
});
