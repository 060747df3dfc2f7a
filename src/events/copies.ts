import { oncePer } from '../reading/once-per.ts';
import type { ArticleEvidence, Statement } from '../reading/statement.ts';
import { jaccard, shingles } from './shingles.ts';

/** Jaccard of 3-word shingles from which two sentences are one dispatch: finds V1 to V6 of the seeds and nothing false. */
const COPY_SIMILARITY = 0.4;
/** Shortest sentence that can be told to be copied, in shingles: shorter ones agree by chance. */
const MIN_SHINGLES = 8;
/** Share of a sentence that may be quotation: the same speech is not the same dispatch. */
const MAX_QUOTED_SHARE = 0.5;
/** Sentences looked at of an article: the longest of 1,790 news articles measured has 221; what is longer is a list. */
const MAX_SENTENCES = 250;

/** Two articles that share wire text; `shared` are a's sentences. `similarity` is that of the most alike pair. */
export interface SharedText {
  readonly a: string;
  readonly b: string;
  readonly shared: readonly Statement[];
  readonly similarity: number;
}

/** Words with what of them is quotation; all spans count in one text. */
export type Quotable = Pick<Statement, 'text' | 'span' | 'quoted'>;

interface Shingled {
  readonly statement: Statement;
  readonly shingles: ReadonlySet<string>;
}

/**
 * The sentences that articles share, exactly: an index of shingles finds candidate pairs and the Jaccard
 * similarity decides. Quotations are set aside, since two reports of one speech quote the same words.
 */
export function findCopies(articles: readonly ArticleEvidence[]): readonly SharedText[] {
  const index = new Map<string, Shingled[]>();
  const found = new Map<
    string,
    { a: string; b: string; shared: Set<Statement>; similarity: number }
  >();
  for (const article of articles.toSorted((x, y) => (x.articleId < y.articleId ? -1 : 1))) {
    const told = article.statements.slice(0, MAX_SENTENCES);
    const own = told.flatMap((statement) => {
      const set = shinglesOf(statement);
      return set === null ? [] : [{ statement, shingles: set }];
    });
    for (const one of own) {
      const candidates = new Set<Shingled>();
      for (const key of one.shingles)
        for (const other of index.get(key) ?? []) candidates.add(other);
      for (const other of candidates) {
        const similarity = jaccard(one.shingles, other.shingles);
        if (similarity < COPY_SIMILARITY) continue;
        const key = JSON.stringify([other.statement.articleId, one.statement.articleId]);
        const pair = found.get(key) ?? {
          a: other.statement.articleId,
          b: one.statement.articleId,
          shared: new Set<Statement>(),
          similarity: 0,
        };
        pair.shared.add(other.statement);
        pair.similarity = Math.max(pair.similarity, similarity);
        found.set(key, pair);
      }
    }
    for (const one of own) addTo(index, one);
  }
  return [...found.values()]
    .map((pair) => ({ ...pair, shared: [...pair.shared] }))
    .toSorted((x, y) => y.similarity - x.similarity || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** Whether two sentences or paragraphs are one dispatch: alike in wording, long enough to tell, and not mostly quotation. */
export function isCopy(a: Quotable, b: Quotable): boolean {
  const [left, right] = [shinglesOf(a), shinglesOf(b)];
  return left !== null && right !== null && jaccard(left, right) >= COPY_SIMILARITY;
}

function addTo(index: Map<string, Shingled[]>, one: Shingled): void {
  for (const key of one.shingles) {
    const known = index.get(key);
    if (known === undefined) index.set(key, [one]);
    else known.push(one);
  }
}

/** Null: too short to tell, or mostly quotation. */
const shinglesOf = oncePer((said: Quotable): ReadonlySet<string> | null => {
  if (isMostlyQuoted(said)) return null;
  const set = shingles(said.text);
  return set.size < MIN_SHINGLES ? null : set;
});

function isMostlyQuoted({ text, span, quoted }: Quotable): boolean {
  const lengths = quoted.map(([from, to]) => Math.min(to, span[1]) - Math.max(from, span[0]));
  const whole = lengths.reduce((sum, length) => sum + Math.max(0, length), 0);
  return whole > MAX_QUOTED_SHARE * text.length;
}
