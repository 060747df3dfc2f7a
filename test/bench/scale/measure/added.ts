import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addedArticle, NEW_QUESTION, PLANTED_TOPIC } from '../corpus/planted.ts';
import { jsonLine, markdown, markdownPath, type WrittenCorpus } from '../corpus/write.ts';
import { openPage, type Page } from '../page.ts';
import type { Place, Program } from '../program.ts';
import type { Values } from './values.ts';

/** Milliseconds between two questions whether it is there yet: looking more often would itself be load. */
const LOOK_MS = 200;
/** Longest wait, in milliseconds: an hour, as the largest corpora may be built anew. */
const LONGEST_MS = 3_600_000;

interface Cited {
  readonly article: { readonly id: string };
}

/**
 * Adds an article to a corpus that `byline web` serves, starts a reindex there as a moderator does, and asks until
 * the article is found and its difference listed. Corpus and index are as before afterwards.
 */
export async function measureAdded(
  program: Program,
  place: Place,
  corpus: WrittenCorpus,
): Promise<Values> {
  const saved = `${place.data}-saved`;
  rmSync(saved, { recursive: true, force: true });
  cpSync(place.data, saved, { recursive: true, preserveTimestamps: true });
  // The index is saved durably: what this copy has left to be written must not be waited for then.
  execFileSync('sync');
  const page = await openPage(program, place);
  const takeAway = addArticle(corpus);
  try {
    const begin = performance.now();
    await page.reindex();
    const found = await secondsUntil(begin, () => isFound(page));
    const differs = await secondsUntil(begin, () => isListed(page));
    return { 'added.found': found, 'added.differs': differs };
  } finally {
    await page.close();
    takeAway();
    rmSync(place.data, { recursive: true, force: true });
    cpSync(saved, place.data, { recursive: true, preserveTimestamps: true });
    rmSync(saved, { recursive: true, force: true });
  }
}

async function isFound(page: Page): Promise<boolean> {
  const answer = await page.request<{ passages: readonly Cited[] }>('ask', {
    question: NEW_QUESTION,
  });
  return answer.passages.some(({ article }) => article.id === 'added');
}

async function isListed(page: Page): Promise<boolean> {
  const { disagreements } = await page.request<{
    disagreements: readonly { positions: readonly { statements: readonly Cited[] }[] }[];
  }>('disagreements', { topic: PLANTED_TOPIC });
  return disagreements
    .flatMap(({ positions }) => positions.flatMap(({ statements }) => statements))
    .some(({ article }) => article.id === 'added');
}

async function secondsUntil(begin: number, isSo: () => Promise<boolean>): Promise<number> {
  while (!(await isSo())) {
    if (performance.now() - begin > LONGEST_MS) throw new Error('an added article never came');
    await sleep(LOOK_MS);
  }
  return (performance.now() - begin) / 1_000;
}

/** Adds the article; returns how to take it away, with the time that the corpus had. */
function addArticle({ path, format, begins }: WrittenCorpus): () => void {
  const article = addedArticle(begins);
  if (format === 'folder') {
    const file = markdownPath(path, article);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markdown(article));
    return () => rmSync(file);
  }
  const { size, atime, mtime } = statSync(path);
  appendFileSync(path, jsonLine(article));
  return () => {
    truncateSync(path, size);
    utimesSync(path, atime, mtime);
  };
}
