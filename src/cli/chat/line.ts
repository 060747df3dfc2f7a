import { GLOBAL_OPTIONS, type OptionSpecs } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { findCommand } from '../find-command.ts';

/** What one line of the console asks for. */
export type ChatLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quit' }
  /** Forget the question before. */
  | { readonly kind: 'new' }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'command'; readonly command: CliCommand; readonly args: readonly string[] };

/** What stands before a command's name in the console. */
export const CHAT_PREFIX = '/';

const QUIT = new Set(['/quit', '/exit', '/q', 'exit', 'quit', ':q']);

/**
 * Reads a line of the console: `/name …` is a command, everything else a question. Throws a `UserError`
 * "usage" that offers the nearest command when there is none of that name.
 */
export function readChatLine(line: string, commands: readonly CliCommand[]): ChatLine {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (QUIT.has(text.toLowerCase())) return { kind: 'quit' };
  if (text.toLowerCase() === '/new') return { kind: 'new' };
  if (text === '?') return { kind: 'command', command: findCommand(commands, 'help'), args: [] };
  if (!text.startsWith('/')) return { kind: 'question', text };
  const name = /^\S+/.exec(text)?.[0] ?? text;
  const command = findCommand(commands, name.toLowerCase(), CHAT_PREFIX);
  return {
    kind: 'command',
    command,
    args: splitArguments(text.slice(name.length), command.options),
  };
}

/**
 * Takes the options out of the rest of a line and leaves the text between them word for word, with its
 * apostrophes and quotation marks: nobody escapes a question in a chat. A value with spaces is quoted.
 */
export function splitArguments(rest: string, specs: OptionSpecs): readonly string[] {
  const options: string[] = [];
  let text = '';
  let at = 0;
  for (const match of rest.matchAll(/(?<=^|\s)--([a-z]+)(?:=|(?=\s|$))/g)) {
    if (match.index < at) continue;
    const name = match[1] ?? '';
    const spec = { ...specs, ...GLOBAL_OPTIONS }[name];
    const end = match.index + match[0].length;
    text += rest.slice(at, match.index);
    at = end;
    options.push(match[0].endsWith('=') ? match[0].slice(0, -1) : match[0]);
    if (spec?.value === undefined && !match[0].endsWith('=')) continue;
    const value = /^\s*(?:"([^"]*)"|(\S+))/.exec(rest.slice(end));
    if (value === null) continue;
    const flag = options.pop();
    options.push(`${flag}=${value[1] ?? value[2]}`);
    at = end + value[0].length;
  }
  // Quotation marks around the whole text are the shell's habit; those inside it are an exact phrase.
  const left = (text + rest.slice(at)).trim().replace(/^"([^"]*)"$/, '$1');
  return left === '' ? options : [...options, '--', left];
}
