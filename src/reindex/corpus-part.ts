import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Article, Corpus } from '../corpus/article.ts';
import { writeFileAtomically } from '../ops/atomic-file.ts';
import type { StampedCorpus } from './read-corpus.ts';

const FILE = 'corpus.jsonl';
/** Articles and stamps in one line: some hundred kilobytes, parsed in a millisecond or two. */
const ARTICLES_A_LINE = 100;
const STAMPS_A_LINE = 1_000;
const NEWLINE = 0x0a;

type Line =
  | { readonly about: Omit<Corpus, 'articles'>; readonly takenAt: number }
  | { readonly articles: readonly Article[] }
  | { readonly stamps: readonly (readonly [string, string])[] };

/**
 * Writes a corpus as it was read, with the stamps of its files, so that it need not be read again while those are the
 * same: a checksum (CRC-32 of all that follows), then lines of JSON.
 */
export async function writeCorpusFile(folder: string, read: StampedCorpus): Promise<void> {
  const lines = [...linesOf(read)].map((line) => Buffer.from(`${JSON.stringify(line)}\n`));
  const checksum = lines.reduce((crc, line) => crc32(line, crc), 0);
  await writeFileAtomically(join(folder, FILE), [Buffer.from(`${checksum}\n`), ...lines]);
}

/** Reads what `writeCorpusFile` wrote. Throws when it is not what it should be. */
export async function readCorpusFile(folder: string): Promise<StampedCorpus> {
  const bytes = await readFile(join(folder, FILE));
  const start = bytes.indexOf(NEWLINE) + 1;
  if (crc32(bytes.subarray(start)) !== Number(bytes.subarray(0, start)))
    throw new Error(`the checksum of ${FILE} is wrong`);
  const articles: Article[] = [];
  const files = new Map<string, string>();
  let head: Extract<Line, { about: unknown }> | null = null;
  for (let at = start; at < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, at);
    const line = JSON.parse(bytes.toString('utf8', at, end)) as Line;
    if ('articles' in line) articles.push(...line.articles);
    else if ('stamps' in line) for (const [file, stamp] of line.stamps) files.set(file, stamp);
    else head = line;
    at = end + 1;
  }
  if (head === null) throw new Error(`${FILE} has no first line`);
  return { corpus: { ...head.about, articles }, stamps: { takenAt: head.takenAt, files } };
}

function* linesOf({ corpus, stamps }: StampedCorpus): Generator<Line> {
  const { articles, ...about } = corpus;
  yield { about, takenAt: stamps.takenAt };
  for (let from = 0; from < articles.length; from += ARTICLES_A_LINE)
    yield { articles: articles.slice(from, from + ARTICLES_A_LINE) };
  const files = [...stamps.files];
  for (let from = 0; from < files.length; from += STAMPS_A_LINE)
    yield { stamps: files.slice(from, from + STAMPS_A_LINE) };
}
