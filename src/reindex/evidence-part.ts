import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Corpus } from '../corpus/article.ts';
import { type ArticleEvidence, readEvidence } from '../evidence/statement.ts';
import { writeFileAtomically } from '../ops/atomic-file.ts';

/** What is known of the articles of a corpus. */
export interface EvidenceIndex {
  readonly articles: readonly ArticleEvidence[];
}

const FILE = 'evidence.jsonl';

/** Builds the evidence of a corpus, taking over what `previous` holds for articles that did not change. */
export function buildEvidencePart(
  corpus: Corpus,
  previous: EvidenceIndex | null,
  onProgress: (done: number, total: number) => void,
): EvidenceIndex {
  const known = new Map(previous?.articles.map((evidence) => [evidence.hash, evidence]));
  const articles = corpus.articles.map((article, i) => {
    onProgress(i, corpus.articles.length);
    return known.get(article.hash) ?? readEvidence(article);
  });
  return { articles };
}

/** Writes the evidence into a folder, one article a line: no text of the whole is ever made. */
export async function writeEvidenceFile(folder: string, evidence: EvidenceIndex): Promise<void> {
  await writeFileAtomically(join(folder, FILE), linesOf(evidence));
}

/** Reads what `writeEvidenceFile` wrote. Throws when it is not what it should be. */
export async function readEvidenceFile(folder: string): Promise<EvidenceIndex> {
  const articles: ArticleEvidence[] = [];
  const lines = createInterface({
    input: createReadStream(join(folder, FILE), 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) articles.push(JSON.parse(line) as ArticleEvidence);
  return { articles };
}

function* linesOf({ articles }: EvidenceIndex): Generator<Uint8Array> {
  for (const article of articles) yield Buffer.from(`${JSON.stringify(article)}\n`);
}
