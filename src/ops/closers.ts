import type { Log } from './logger.ts';

/** What has been opened, closed in reverse order. */
export interface Closers {
  /** Remembers how to close what was just opened; `name` is for the log. */
  add(name: string, close: () => Promise<void>): void;
  /** Closes everything, the last opened first. Never rejects: a failure is logged and the rest goes on. */
  closeAll(): Promise<void>;
}

/** Makes an empty list. */
export function createClosers(log: Log): Closers {
  const opened: { readonly name: string; readonly close: () => Promise<void> }[] = [];
  return {
    add: (name, close) => void opened.push({ name, close }),
    closeAll: async () => {
      for (const { name, close } of opened.splice(0).reverse()) {
        await close().catch((err) => log.error({ err, part: name }, 'a part could not be closed'));
      }
    },
  };
}
