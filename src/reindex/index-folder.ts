import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../ops/atomic-file.ts';
import { readJsonFile, writeJsonFile } from '../ops/json-file.ts';

/** Raised whenever the files of a generation change in meaning; older ones are then built anew. */
const FORMAT = 2;

const CurrentFile = z.object({ generation: z.string().regex(/^g-[0-9a-z-]+$/) });

const HeaderFile = z.object({
  format: z.literal(FORMAT),
  /** Hash of the corpus that was indexed. */
  corpus: z.string(),
  /** Hash of everything but the corpus that decides what an index holds (see configurationHash). */
  configuration: z.string(),
  articles: z.number(),
  paragraphs: z.number(),
  /** Milliseconds since the epoch. */
  indexedAt: z.number(),
  /** Whether a file's content is whole is told by the checksums in it, when it is read. */
  files: z.array(z.object({ name: z.string(), bytes: z.number() })),
});

/** What a saved generation holds and how to tell whether it is complete. */
export type GenerationHeader = z.infer<typeof HeaderFile>;

/** What is known of a generation before its files are written. */
export type GenerationFacts = Omit<GenerationHeader, 'format' | 'files'>;

/** A saved generation whose files are all there in full length, or why there is none that can be used. */
export type SavedGeneration =
  | { readonly state: 'saved'; readonly folder: string; readonly header: GenerationHeader }
  | { readonly state: 'none' }
  | { readonly state: 'unusable'; readonly reason: string };

/**
 * Where the index of one corpus is kept: `<data>/index/<12 hex digits of the corpus path's SHA-256>`.
 * Inside: `current.json` names one of the folders `g-…`, each with `header.json` and the files it lists.
 */
export function indexFolder(dataFolder: string, corpusPath: string): string {
  const key = createHash('sha256').update(resolve(corpusPath)).digest('hex').slice(0, 12);
  return join(dataFolder, 'index', key);
}

/** The file that names the current generation; it is replaced in one rename whenever another is saved. */
export function currentFile(folder: string): string {
  return join(folder, 'current.json');
}

/** When the current generation was built, in milliseconds since the epoch, without reading its files; null: there is none. */
export async function currentIndexedAt(folder: string): Promise<number | null> {
  const current = await readJsonFile(currentFile(folder), CurrentFile);
  if (current.state !== 'read') return null;
  const path = join(folder, current.value.generation, 'header.json');
  const header = await readJsonFile(path, HeaderFile);
  return header.state === 'read' ? header.value.indexedAt : null;
}

/**
 * Reads which generation is current and whether its files are there in full length. Another process may replace the
 * generation meanwhile: then the new one is read. Rejects on EACCES and EIO.
 */
export async function readCurrentGeneration(folder: string): Promise<SavedGeneration> {
  const current = await readJsonFile(join(folder, 'current.json'), CurrentFile);
  if (current.state === 'missing') return { state: 'none' };
  if (current.state === 'corrupt') return { state: 'unusable', reason: current.reason };
  const checked = await checkGeneration(join(folder, current.value.generation));
  if (checked.state === 'saved') return checked;
  const again = await readJsonFile(join(folder, 'current.json'), CurrentFile);
  return again.state === 'read' && again.value.generation !== current.value.generation
    ? checkGeneration(join(folder, again.value.generation))
    : checked;
}

async function checkGeneration(folder: string): Promise<SavedGeneration> {
  const header = await readJsonFile(join(folder, 'header.json'), HeaderFile);
  if (header.state === 'missing') return { state: 'unusable', reason: 'its header is missing' };
  if (header.state === 'corrupt') return { state: 'unusable', reason: header.reason };
  for (const file of header.value.files) {
    const problem = await findDamage(join(folder, file.name), file);
    if (problem !== null) return { state: 'unusable', reason: `${file.name} ${problem}` };
  }
  return { state: 'saved', folder, header: header.value };
}

/**
 * Saves a generation: `write` fills an empty folder, which becomes current in one rename once every file is
 * on the disk; then older ones go. Killed at any point, the old generation stays current and whole. Only one
 * process may save at a time (see takeLock). Gives the folder. Rejects with the system's error, or that of `write`; the
 * old generation stays.
 */
export async function saveGeneration(
  folder: string,
  facts: GenerationFacts,
  write: (into: string) => Promise<void>,
): Promise<string> {
  const name = `g-${facts.indexedAt.toString(36)}-${randomBytes(4).toString('hex')}`;
  const draft = join(folder, `${name}.draft`);
  try {
    await mkdir(draft, { recursive: true });
    await write(draft);
    const files = await describeFiles(draft);
    await writeJsonFile(join(draft, 'header.json'), { format: FORMAT, ...facts, files });
    await rename(draft, join(folder, name));
    await syncFolder(folder);
    await writeJsonFile(join(folder, 'current.json'), { generation: name });
    return join(folder, name);
  } finally {
    await removeAllButCurrent(folder);
  }
}

/** Removes drafts and generations that are not current: older ones, and what a failed save left. */
async function removeAllButCurrent(folder: string): Promise<void> {
  const current = await readJsonFile(join(folder, 'current.json'), CurrentFile);
  const kept = current.state === 'read' ? current.value.generation : null;
  for (const name of await readdir(folder)) {
    if (name.startsWith('g-') && name !== kept) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function describeFiles(folder: string): Promise<GenerationHeader['files']> {
  const files: GenerationHeader['files'] = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    await syncFile(path);
    files.push({ name, bytes: (await stat(path)).size });
  }
  return files;
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function findDamage(
  path: string,
  expected: GenerationHeader['files'][number],
): Promise<string | null> {
  try {
    return (await stat(path)).size === expected.bytes ? null : 'has another length';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'is missing';
    throw error;
  }
}
