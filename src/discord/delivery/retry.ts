import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing } from './discord-errors.ts';

/**
 * Milliseconds to wait before each new try. discord.js itself tries a request four times at once on a 5xx;
 * these come on top, for resets (which it does not retry) and outages of a few seconds.
 */
const PAUSES_MS = [250, 1000, 3000] as const;

/** Runs a request that may safely be sent twice, again where trying again may help. Rejects with the last error. */
export async function retryRequest<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await send();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(pause);
    }
  }
  return send();
}
