import { GLOBAL_OPTIONS, type OptionSpecs, shownOptions } from '../arguments.ts';
import type { CliCommand, CliContext } from '../command.ts';
import { PREFIX } from '../context.ts';
import { block, pad } from './block.ts';
import type { Surface } from './style.ts';

const QUESTIONS = [
  'byline ask "How many fighters were killed in the battle?"',
  'byline reported "400 fighters were killed"',
  'byline disagreements "mines"',
];

/** Where help is shown. */
type Place = Pick<CliContext, 'out' | 'prefix'>;

/** All commands in a line each, the options that all take, and what can be asked. */
export function overview(commands: readonly CliCommand[], place: Place): string {
  const { out, prefix } = place;
  const { accent } = out.style;
  const console = prefix !== PREFIX;
  const names = commands.map(({ name, summary }) => ({
    name: console ? prefix + name : name,
    summary,
  }));
  if (console) {
    names.push({ name: '/new', summary: 'forget the question before' });
    names.push({ name: '/quit', summary: 'leave (also Ctrl+D)' });
  }
  const width = Math.max(...names.map(({ name }) => name.length));
  const parts = [
    block(
      'Byline answers questions over news articles with verbatim passages, the origins behind them, and the places where sources differ.',
      out,
    ),
    section(
      'Commands',
      names.map(({ name, summary }) =>
        block(summary, out, { lead: `  ${accent(pad(name, width))}  `, indent: width + 4 }),
      ),
      out,
    ),
  ];
  if (!console)
    parts.push(section('Options of every command', optionLines(GLOBAL_OPTIONS, out), out));
  parts.push(
    section(
      'What can be asked',
      QUESTIONS.map((line) => block(retold(line, prefix), out, { indent: 2 })),
      out,
    ),
  );
  const more = `${prefix}help COMMAND tells more about one.`;
  const codes = ' Exit codes: 0 done, 1 the corpus or the request was at fault, 2 wrong usage.';
  parts.push(
    block(console ? `${more} Plain words are a question to the corpus.` : more + codes, out),
  );
  return parts.join('\n\n');
}

/** What one command does and takes, with examples. */
export function commandHelp(command: CliCommand, { out, prefix }: Place): string {
  const { bold } = out.style;
  const options = shownOptions(command.options).length > 0 ? ' [options]' : '';
  const summary = `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`;
  const parts = [
    bold(`${prefix}${`${command.name} ${command.usage}`.trim()}${options}`),
    block(summary, out),
  ];
  if (options !== '') parts.push(section('Options', optionLines(command.options, out), out));
  parts.push(
    section(
      'Examples',
      command.examples.map((line) => block(retold(line, prefix), out, { indent: 2 })),
      out,
    ),
  );
  return parts.join('\n\n');
}

function section(title: string, lines: readonly string[], surface: Surface): string {
  return [surface.style.bold(title), ...lines].join('\n');
}

/** An example as it is typed in this place: the console needs no quotation marks. */
function retold(example: string, prefix: string): string {
  if (prefix === PREFIX || !example.startsWith(PREFIX)) return example;
  return prefix + example.slice(PREFIX.length).replaceAll('"', '');
}

function optionLines(options: OptionSpecs, surface: Surface): readonly string[] {
  const rows = shownOptions(options).map(([name, { value, short, describe }]) => {
    const flag = short === undefined ? `--${name}` : `-${short}, --${name}`;
    return { flag: value === undefined ? flag : `${flag} ${value}`, describe };
  });
  const width = Math.max(...rows.map(({ flag }) => flag.length));
  return rows.map(({ flag, describe }) =>
    block(describe, surface, {
      lead: `  ${surface.style.accent(pad(flag, width))}  `,
      indent: width + 4,
    }),
  );
}
