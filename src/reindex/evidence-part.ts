import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ArticlePair, EvidenceIndex } from '../evidence/evidence-index.ts';
import type { ArticleEvidence } from '../evidence/statement.ts';
import { writeFileAtomically } from '../ops/atomic-file.ts';

const FILE = 'evidence.jsonl';

/** Writes the evidence into a folder, one article or compared pair a line: no text of the whole is ever made. */
export async function writeEvidenceFile(folder: string, evidence: EvidenceIndex): Promise<void> {
  await writeFileAtomically(join(folder, FILE), linesOf(evidence));
}

/** Reads what `writeEvidenceFile` wrote. Throws when it is not what it should be. */
export async function readEvidenceFile(folder: string): Promise<EvidenceIndex> {
  const articles: ArticleEvidence[] = [];
  const pairs: ArticlePair[] = [];
  for await (const line of readLines(join(folder, FILE))) {
    const read = JSON.parse(line) as { article?: ArticleEvidence; pair?: ArticlePair };
    if (read.article !== undefined) articles.push(reviveArticle(read.article));
    else if (read.pair !== undefined) pairs.push(read.pair);
    else throw new Error(`a line of ${FILE} is neither an article nor a pair`);
  }
  return { articles, pairs };
}

/** The lines of a file that may be longer than a string can be. */
async function* readLines(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw new Error(`${path} does not end in a whole line`);
}

function* linesOf({ articles, pairs }: EvidenceIndex): Generator<Uint8Array> {
  for (const article of articles) yield Buffer.from(`${JSON.stringify({ article })}\n`);
  for (const pair of pairs) yield Buffer.from(`${JSON.stringify({ pair })}\n`);
}

/** JSON has no infinity: an open upper bound is written as null and read back here. */
function reviveArticle(article: ArticleEvidence): ArticleEvidence {
  return {
    ...article,
    statements: article.statements.map((statement) => ({
      ...statement,
      quantities: statement.quantities.map((quantity) => ({
        ...quantity,
        hi: (quantity.hi as number | null) ?? Number.POSITIVE_INFINITY,
      })),
    })),
  };
}
