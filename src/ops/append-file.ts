import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { writeFileAtomically } from './atomic-file.ts';
import { parseJson } from './parse-json.ts';

/** A log of JSON values, one a line, that only grows until it is rewritten. Calls run one after another. */
export interface AppendFile<T> {
  /** Adds one line. Rejects with the system's error; the file stays readable. */
  append(entry: T): Promise<void>;
  /** Every valid entry, oldest first, and how many lines were damaged (a torn last line is one). */
  read(): Promise<{ readonly entries: readonly T[]; readonly damaged: number }>;
  /** Replaces the content, atomically. */
  rewrite(entries: readonly T[]): Promise<void>;
  /** Replaces the content by what `change` makes of it, with no append in between. Nothing is written where it gives back the list it got. */
  update(change: (entries: readonly T[]) => readonly T[]): Promise<void>;
}

const NEWLINE = 0x0a;

/** Opens (without creating) the log at `path`; lines that `schema` refuses are counted as damaged. */
export function openAppendFile<T>(path: string, schema: z.ZodType<T>): AppendFile<T> {
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <R>(work: () => Promise<R>): Promise<R> => {
    const next = last.then(work);
    // A failed call is its caller's to handle; the ones behind it still run.
    last = next.catch(() => undefined);
    return next;
  };
  return {
    append: (entry) => inOrder(() => appendLine(path, JSON.stringify(entry))),
    read: () => inOrder(() => readLines(path, schema)),
    rewrite: (entries) => inOrder(() => writeLines(path, entries)),
    update: (change) =>
      inOrder(async () => {
        const { entries } = await readLines(path, schema);
        const changed = change(entries);
        if (changed !== entries) await writeLines(path, changed);
      }),
  };
}

function writeLines(path: string, entries: readonly unknown[]): Promise<void> {
  return writeFileAtomically(path, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+', 0o600);
  try {
    // A line torn by a crash or a full disk must not swallow the one after it.
    const separator = (await endsInNewline(file)) ? '' : '\n';
    await file.appendFile(`${separator}${line}\n`);
  } finally {
    await file.close();
  }
}

async function endsInNewline(file: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === NEWLINE;
}

async function readLines<T>(
  path: string,
  schema: z.ZodType<T>,
): Promise<{ entries: readonly T[]; damaged: number }> {
  const entries: T[] = [];
  let damaged = 0;
  for (const line of (await readText(path)).split('\n')) {
    if (line === '') continue;
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) entries.push(parsed.data);
    else damaged += 1;
  }
  return { entries, damaged };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return '';
    throw error;
  }
}
