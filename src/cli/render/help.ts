import { GLOBAL_OPTIONS, type OptionSpecs } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { block, pad } from './block.ts';
import type { Surface } from './style.ts';

const QUESTIONS = [
  'byline ask "How many fighters were killed in the battle?"',
  'byline reported "400 fighters were killed"',
  'byline disagreements "mines"',
];

/** All commands in a line each, the options that all take, and what can be asked. */
export function overview(commands: readonly CliCommand[], surface: Surface): string {
  const { bold, accent } = surface.style;
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `${bold('Byline')} answers questions over news articles with verbatim passages, the origins\nbehind them, and the places where sources differ.`,
    [
      bold('Commands'),
      ...commands.map(({ name, summary }) => `  ${accent(pad(name, width))}  ${summary}`),
    ].join('\n'),
    [bold('Options of every command'), ...optionLines(GLOBAL_OPTIONS, surface)].join('\n'),
    [bold('What can be asked'), ...QUESTIONS.map((line) => `  ${line}`)].join('\n'),
    'byline help COMMAND tells more about one. Exit codes: 0 done, 1 the corpus or the request\nwas at fault, 2 wrong usage.',
  ].join('\n\n');
}

/** What one command does and takes, with examples. */
export function commandHelp(command: CliCommand, surface: Surface): string {
  const { bold } = surface.style;
  const options = Object.keys(command.options).length > 0 ? ' [options]' : '';
  const parts = [
    bold(`byline ${`${command.name} ${command.usage}`.trim()}${options}`),
    block(`${command.summary}.`, surface),
  ];
  if (options !== '') {
    parts.push([bold('Options'), ...optionLines(command.options, surface)].join('\n'));
  }
  parts.push([bold('Examples'), ...command.examples.map((line) => `  ${line}`)].join('\n'));
  return parts.join('\n\n');
}

function optionLines(options: OptionSpecs, surface: Surface): readonly string[] {
  const rows = Object.entries(options).map(([name, { value, short, describe }]) => {
    const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
    return { flag: value === undefined ? flag : `${flag} ${value}`, describe };
  });
  const width = Math.max(...rows.map(({ flag }) => flag.length));
  return rows.map(
    ({ flag, describe }) => `  ${surface.style.accent(pad(flag, width))}  ${describe}`,
  );
}
