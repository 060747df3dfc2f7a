import { NAMES } from '../i18n/names.ts';

/** A slash command written as plain text. */
export interface TypedCommand {
  /** The English name, whatever language it was typed in. */
  readonly name: string;
  /** What follows it, without the name of an option ("question: …"). */
  readonly text: string;
}

/** Options whose name may stand before their text, as in a command that was copied. */
const OPTION = /^(?:question|fact|topic|article)\s*:\s*/i;

let names: ReadonlyMap<string, string> | undefined;

/** Reads "/ask Who …"; null for a text that begins with no command of ours. */
export function readTypedCommand(text: string): TypedCommand | null {
  const [, typed, rest] = /^\/([\p{L}-]{1,32})(?:\s+(.*))?$/su.exec(text) ?? [];
  if (typed === undefined) return null;
  names ??= new Map(
    Object.entries(NAMES).flatMap(([name, translated]) =>
      [name, ...Object.values(translated)].map((known) => [known.toLowerCase(), name] as const),
    ),
  );
  const name = names.get(typed.toLowerCase());
  return name === undefined ? null : { name, text: (rest ?? '').trim().replace(OPTION, '') };
}
