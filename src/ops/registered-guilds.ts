import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { Log } from './logger.ts';

const GuildsFile = z.object({ guilds: z.array(z.string()) });

/** Remembers in which servers commands of their own were registered, so that a later start can take them back. */
export interface RegisteredGuilds {
  /** Null: nothing is known, as on the first start. */
  read(): Promise<readonly string[] | null>;
  /** Never rejects: what could not be noted is logged. */
  write(guilds: readonly string[]): Promise<void>;
}

/** Opens the list in a data folder (`registered-guilds.json`). */
export function openRegisteredGuilds(folder: string, log: Log): RegisteredGuilds {
  const path = join(folder, 'registered-guilds.json');
  return {
    read: async () => {
      const read = await readJsonFile(path, GuildsFile);
      return read.state === 'read' ? read.value.guilds : null;
    },
    write: async (guilds) => {
      await writeJsonFile(path, { guilds }).catch((err) =>
        log.warn({ err, path }, 'where commands are registered could not be noted'),
      );
    },
  };
}
