import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './logger.ts';
import { namesIn } from './names-in.ts';

const SettingsFile = z.object({
  /** Who sees answers: everyone, the asker unless they say otherwise, or always the asker alone. */
  answers: z.enum(['public', 'private', 'always-private']).default('public'),
  /** Channels where plain messages that mention the bot are answered; null: all of them. */
  channels: z.array(z.string()).nullable().default(null),
  /** Outlets that answers are taken from; null: all of them. */
  outlets: z.array(z.string()).nullable().default(null),
  /** The language dates are written in (BCP 47); null: each reader's own, or English. */
  language: z.string().nullable().default(null),
  /** The channel that is told of reindexes; null: none. */
  logChannel: z.string().nullable().default(null),
});

/** What a server's managers have set. */
export type ServerSettings = Readonly<z.infer<typeof SettingsFile>>;

/** What holds until a server sets something. */
export const DEFAULT_SETTINGS: ServerSettings = SettingsFile.parse({});

/** The settings of every server, by the server's id; read at once, before an interaction is acknowledged. */
export interface ServerSettingsStore {
  /** The settings of a server; the defaults where it has set nothing, and outside of servers (null). */
  of(guildId: string | null): ServerSettings;
  /** Changes some and resolves with all. Rejects when the disk refuses it; the old ones then hold on. */
  change(guildId: string, changes: Partial<ServerSettings>): Promise<ServerSettings>;
  /** Goes back to the defaults and leaves no file. */
  reset(guildId: string): Promise<void>;
  /** Servers that have set something. */
  guilds(): readonly string[];
}

const FILE = /^(\d{15,20})\.json$/;

/**
 * Opens the settings in a data folder (`servers/<id>.json`). One file a server: a change writes a few lines,
 * however many servers there are. A damaged file is set aside and its server goes back to the defaults.
 */
export async function openServerSettings(
  dataFolder: string,
  log: Log,
): Promise<ServerSettingsStore> {
  const folder = join(dataFolder, 'servers');
  const known = new Map<string, ServerSettings>();
  for (const name of await namesIn(folder)) {
    const [, guildId] = FILE.exec(name) ?? [];
    if (guildId === undefined) continue;
    const path = join(folder, name);
    const read = await readJsonFile(path, SettingsFile);
    if (read.state === 'read') known.set(guildId, read.value);
    if (read.state === 'corrupt') {
      const { reason, setAside } = read;
      log.warn({ path, reason, setAside }, 'the settings of a server were damaged');
    }
  }
  const of = (guildId: string | null): ServerSettings =>
    (guildId === null ? undefined : known.get(guildId)) ?? DEFAULT_SETTINGS;
  return {
    of,
    guilds: () => [...known.keys()],
    change: async (guildId, changes) => {
      const settings = { ...of(guildId), ...changes };
      await mkdir(folder, { recursive: true });
      await writeJsonFile(pathOf(folder, guildId), settings);
      known.set(guildId, settings);
      return settings;
    },
    reset: async (guildId) => {
      await rm(pathOf(folder, guildId), { force: true });
      known.delete(guildId);
    },
  };
}

function pathOf(folder: string, guildId: string): string {
  if (!FILE.test(`${guildId}.json`)) throw new Error(`${guildId} is no id of a server`);
  return join(folder, `${guildId}.json`);
}
