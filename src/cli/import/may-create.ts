import { createInterface } from 'node:readline/promises';
import type { MayCreate } from '../../ingest/target.ts';
import type { Io } from '../command.ts';
import { neutralise } from '../render/neutralise.ts';

/**
 * Asks on a terminal whether a corpus folder that does not exist is to be made; `--create` says yes beforehand,
 * and without a terminal the answer is no.
 */
export function askToCreate({ stdin, stderr }: Io, isAllowed: boolean): MayCreate {
  return async (folder) => {
    if (isAllowed) return true;
    if (!stdin.isTTY || !stderr.isTTY) return false;
    const lines = createInterface({ input: stdin, output: stderr });
    try {
      const answer = await lines.question(
        `The corpus folder ${neutralise(folder)} does not exist. Make a new corpus there? [y/N] `,
      );
      return /^y(?:es)?$/i.test(answer.trim());
    } finally {
      lines.close();
    }
  };
}
