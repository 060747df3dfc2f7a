import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KnownDifferences } from '../answer/disagreements/read-differences.ts';
import type { StoredFinding } from '../events/evidence-index.ts';
import { writeFileAtomically } from '../ops/atomic-file.ts';
import type { Log } from '../ops/logger.ts';
import { parseJson } from '../ops/parse-json.ts';
import { readingHash } from './configuration-hash.ts';

const FILE = 'differences.jsonl';
/** Lines that are gathered before they are written: comparing goes on for a second or so meanwhile. */
const GATHERED_LINES = 50;

const Head = z.object({ reading: z.string() });
/** What was found is this program's own: whoever reads another's reads nothing (see the first line). */
const Line = z.object({ pair: z.string(), found: z.array(z.custom<StoredFinding>()) });

/** Differences that are kept in a file. */
export interface DifferencesFile extends KnownDifferences {
  /** Writes what is gathered, and waits for what is being written. */
  flush(): Promise<void>;
}

/**
 * Opens what the reader has found in the pairs of a corpus, in `<folder>/differences.jsonl`: a line that says by which
 * program and reader, then a line a pair. Read on first use. A line that is cut off, as a kill leaves it, and the file of
 * another program count as nothing: those pairs are compared again. That it cannot be written is logged once.
 */
export function openDifferencesFile(folder: string, log: Log): DifferencesFile {
  const path = join(folder, FILE);
  const gathered: string[] = [];
  let loaded: Loaded | undefined;
  let isWritable = true;
  let rewriting: Promise<void> = Promise.resolve();
  const load = (): Loaded => {
    loaded ??= read();
    return loaded;
  };
  const read = (): Loaded => {
    try {
      return readLines(path);
    } catch (err) {
      failed(err);
      return { known: new Map(), isOurs: false };
    }
  };
  const failed = (err: unknown): void => {
    if (isWritable) log.warn({ err }, 'what the reader compared could not be kept');
    isWritable = false;
  };
  const write = (): void => {
    if (gathered.length === 0 || !isWritable) return;
    const state = load();
    const text = gathered.join('');
    gathered.length = 0;
    try {
      if (state.isOurs) appendFileSync(path, text);
      else writeFileSync(path, headLine() + text, { mode: 0o600 });
      state.isOurs = true;
    } catch (err) {
      failed(err);
    }
  };
  return {
    flush: async () => {
      write();
      await rewriting;
    },
    get: (key) => load().known.get(key),
    set: (key, found) => {
      load().known.set(key, found);
      gathered.push(lineOf(key, found));
      if (gathered.length >= GATHERED_LINES) write();
    },
    keepOnly: (keys) => {
      const { known } = load();
      const gone = [...known].filter(([key]) => !keys.has(key));
      for (const [key] of gone) known.delete(key);
      // Some lines that say nothing cost less than a file written anew; words of a text that is gone must go.
      if (gone.length <= known.size && gone.every(([, found]) => found.length === 0)) return;
      gathered.length = 0;
      const lines = [...known].map(([key, found]) => lineOf(key, found));
      rewriting = writeFileAtomically(path, headLine() + lines.join('')).catch(failed);
    },
  };
}

/** What a file holds, and whether it is of this program and reader. */
interface Loaded {
  readonly known: Map<string, readonly StoredFinding[]>;
  isOurs: boolean;
}

function headLine(): string {
  return `${JSON.stringify({ reading: readingHash() })}\n`;
}

function lineOf(pair: string, found: readonly StoredFinding[]): string {
  return `${JSON.stringify({ pair, found })}\n`;
}

function readLines(path: string): Loaded {
  const known = new Map<string, readonly StoredFinding[]>();
  const [head, ...lines] = readText(path).split('\n');
  const read = Head.safeParse(parseJson(head ?? ''));
  if (!read.success || read.data.reading !== readingHash()) return { known, isOurs: false };
  for (const line of lines) {
    const one = Line.safeParse(parseJson(line));
    if (one.success) known.set(one.data.pair, one.data.found);
  }
  return { known, isOurs: true };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
