import { GLOBAL_OPTIONS, type OptionSpec, shownOptions } from '../arguments.ts';
import type { CliCommand } from '../command.ts';

/** A shell whose completion is known. */
export type Shell = 'bash' | 'zsh' | 'fish';

/** The script that completes command names, options and the values that are a choice of words. */
export function completionScript(shell: Shell, commands: readonly CliCommand[]): string {
  if (shell === 'bash') return bash(commands);
  return shell === 'zsh' ? zsh(commands) : fish(commands);
}

interface Option extends OptionSpec {
  readonly name: string;
}

function optionsOf({ options }: Pick<CliCommand, 'options'>): readonly Option[] {
  return shownOptions({ ...options, ...GLOBAL_OPTIONS }).map(([name, spec]) => ({
    name,
    ...spec,
  }));
}

/** The words an option may take (`low|medium|high`); none where it takes anything. */
function choicesOf({ value = '' }: Option): readonly string[] {
  return value.includes('|') ? value.split('|') : [];
}

/** Words that may follow a command without an option. */
function wordsOf(command: CliCommand, commands: readonly CliCommand[]): readonly string[] {
  if (command.name === 'help') return commands.map(({ name }) => name);
  return command.usage.includes('|') ? command.usage.split('|') : [];
}

function bash(commands: readonly CliCommand[]): string {
  const cases = commands.map((command) => {
    const flags = optionsOf(command).map(({ name }) => `--${name}`);
    return `    ${command.name}) words="${[...wordsOf(command, commands), ...flags].join(' ')}" ;;`;
  });
  const values = valueCases(commands, (flag, words) => `    --${flag}) words="${words}" ;;`);
  return `# byline completion for bash: source <(byline completion bash)
_byline() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  case "$before" in
${values}
    --corpus) COMPREPLY=($(compgen -f -- "$current")); return ;;
  esac
  if [ -z "$words" ] && [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')} ${globalFlags()}"
  elif [ -z "$words" ]; then
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _byline byline`;
}

function zsh(commands: readonly CliCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map((command) => {
    const specs = optionsOf(command).map(zshOption);
    const words = wordsOf(command, commands);
    const rest = words.length > 0 ? `"*:word:(${words.join(' ')})"` : '"*:file:_files"';
    return `    ${command.name}) _arguments ${[...specs, rest].join(' ')} ;;`;
  });
  return `#compdef byline
# byline completion for zsh: byline completion zsh > a folder of $fpath/_byline
_byline() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _byline ]; then _byline "$@"; else compdef _byline byline; fi`;
}

function zshOption(option: Option): string {
  const { name, value, describe } = option;
  const text = describe.replace(/[[\]:]/g, ' ');
  if (value === undefined) return quoted(`--${name}[${text}]`);
  const choices = choicesOf(option);
  const action = choices.length > 0 ? `(${choices.join(' ')})` : value === 'PATH' ? '_files' : '';
  return quoted(`--${name}[${text}]:${value.replaceAll('|', ' ')}:${action}`);
}

function fish(commands: readonly CliCommand[]): string {
  const lines = ['# byline completion for fish: save as completions/byline.fish'];
  for (const command of commands) {
    const { name, summary } = command;
    const inside = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    lines.push(`complete -c byline -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`);
    const words = wordsOf(command, commands);
    if (words.length > 0)
      lines.push(`complete -c byline ${inside} -f -a ${quoted(words.join(' '))}`);
    for (const option of optionsOf(command)) {
      const choices = choicesOf(option);
      const takes =
        option.value === undefined
          ? ''
          : choices.length > 0
            ? ` -x -a ${quoted(choices.join(' '))}`
            : ' -r';
      lines.push(
        `complete -c byline ${inside} -l ${option.name}${takes} -d ${quoted(option.describe)}`,
      );
    }
  }
  return lines.join('\n');
}

/** One line for each option of any command that takes a choice of words. */
function valueCases(
  commands: readonly CliCommand[],
  line: (flag: string, words: string) => string,
): string {
  const found = new Map(
    commands
      .flatMap(optionsOf)
      .map((option) => [option.name, choicesOf(option).join(' ')] as const),
  );
  return [...found]
    .filter(([, words]) => words !== '')
    .map(([flag, words]) => line(flag, words))
    .join('\n');
}

function globalFlags(): string {
  return Object.keys(GLOBAL_OPTIONS)
    .map((name) => `--${name}`)
    .join(' ');
}

/** In single quotes, for any of the three shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
