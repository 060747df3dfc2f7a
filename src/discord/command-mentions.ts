import type { RegisteredCommand } from './register/difference.ts';

/** Type of a slash command; commands on messages cannot be mentioned. */
const SLASH = 1;

/** How texts name a command: as a mention that opens it, once Discord has told its id. */
export interface CommandMentions {
  /** Takes the commands as Discord lists them. */
  learn(commands: readonly RegisteredCommand[]): void;
  /** `</ask:123>`, or the name in bold while the id is not known. */
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
      const id = ids.get(name);
      return id === undefined ? `**/${name}**` : `</${name}:${id}>`;
    },
  };
}
