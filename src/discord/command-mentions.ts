import type { RegisteredCommand } from './register/difference.ts';

/** Type of a slash command; commands on messages cannot be mentioned. */
const SLASH = 1;

/** How texts name a command: as a mention that opens it, once Discord has told its id. */
export interface CommandMentions {
  /** Takes the commands as Discord lists them. */
  learn(commands: readonly RegisteredCommand[]): void;
  /**
   * `</ask:123>`, `</config show:124>`, or the name in bold where the id is not known. Of a command with
   * subcommands only these can be opened.
   */
  mention(name: string): string;
}

/** Makes the mentions of a bot, which knows no ids yet. */
export function createCommandMentions(): CommandMentions {
  const ids = new Map<string, string>();
  return {
    learn: (commands) => {
      for (const { name, id, type } of commands) if (type === SLASH) ids.set(name, id);
    },
    mention: (name) => {
      const id = ids.get(name.split(' ', 1)[0] ?? name);
      return id === undefined ? `**/${name}**` : `</${name}:${id}>`;
    },
  };
}
