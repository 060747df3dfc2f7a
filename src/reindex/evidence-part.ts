import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ArticlePair, EvidenceIndex } from '../evidence/evidence-index.ts';
import type { ArticleEvidence } from '../evidence/statement.ts';
import { writeFileAtomically } from '../ops/atomic-file.ts';

/** One line of the file: what is known of an article, or of two articles of one event. */
type EvidenceLine = { readonly article: ArticleEvidence } | { readonly pair: ArticlePair };

const FILE = 'evidence.jsonl';

/** Writes the evidence into a folder, a line at a time: the whole may be longer than a string can be. */
export async function writeEvidenceFile(folder: string, evidence: EvidenceIndex): Promise<void> {
  await writeFileAtomically(join(folder, FILE), linesOf(evidence));
}

/** Reads what `writeEvidenceFile` wrote. Throws when it is not what it should be. */
export async function readEvidenceFile(folder: string): Promise<EvidenceIndex> {
  const articles: ArticleEvidence[] = [];
  const pairs: ArticlePair[] = [];
  const lines = createInterface({
    input: createReadStream(join(folder, FILE), 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const parsed = JSON.parse(line) as EvidenceLine;
    if ('article' in parsed) articles.push(parsed.article);
    else pairs.push(parsed.pair);
  }
  return { articles, pairs };
}

function* linesOf({ articles, pairs }: EvidenceIndex): Generator<Uint8Array> {
  for (const article of articles) yield encode({ article });
  for (const pair of pairs) yield encode({ pair });
}

function encode(line: EvidenceLine): Uint8Array {
  return Buffer.from(`${JSON.stringify(line)}\n`);
}
