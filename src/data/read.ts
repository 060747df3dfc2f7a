import { readFileSync } from 'node:fs';

/**
 * Reads a data file of this folder (`stop-words` → `stop-words.json`) and returns its `data` member.
 * Every file is `{ "origin": string, "data": … }`, so that a list never travels without its source.
 * Throws when the file is missing or carries no origin. Callers read on first use, never at import.
 */
export function readData<T>(name: string): T {
  const file = new URL(`./${name}.json`, import.meta.url);
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as { origin?: unknown; data?: unknown };
  if (typeof parsed.origin !== 'string' || parsed.data === undefined) {
    throw new Error(`src/data/${name}.json must hold "origin" and "data"`);
  }
  return parsed.data as T;
}
