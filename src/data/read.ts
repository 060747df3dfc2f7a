import { readFileSync } from 'node:fs';

/** The lists that the build put into one file, by name; null where the sources run as they are. */
let compiled: Readonly<Record<string, unknown>> | null | undefined;

/**
 * Reads a data file of this folder (`stop-words` → `stop-words.json`) and returns its `data` member.
 * Every file is `{ "origin": string, "data": … }`, so that a list never travels without its source.
 * Throws when the file is missing or carries no origin. Callers read on first use, never at import.
 */
export function readData<T>(name: string): T {
  compiled ??= readCompiled();
  const known = compiled !== null && Object.hasOwn(compiled, name);
  const parsed = (known ? compiled?.[name] : parse(`${name}.json`)) as {
    origin?: unknown;
    data?: unknown;
  };
  if (typeof parsed.origin !== 'string' || parsed.data === undefined) {
    throw new Error(`src/data/${name}.json must hold "origin" and "data"`);
  }
  return parsed.data as T;
}

function readCompiled(): Readonly<Record<string, unknown>> | null {
  try {
    return parse('compiled.json') as Readonly<Record<string, unknown>>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parse(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'));
}
