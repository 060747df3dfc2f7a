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
    const own = told.flatMap((statement) => shingle(statement) ?? []);
    for (const one of own) {
      for (const other of candidatesFor(one, index)) {
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

function candidatesFor(
  one: Shingled,
  index: ReadonlyMap<string, readonly Shingled[]>,
): ReadonlySet<Shingled> {
  const candidates = new Set<Shingled>();
  for (const key of one.shingles) for (const other of index.get(key) ?? []) candidates.add(other);
  return candidates;
}

function shingle(statement: Statement): Shingled | null {
  const set = shinglesOf(statement);
  return set === null ? null : { statement, shingles: set };
}

/** Null: too short to tell, or mostly quotation. */
const shinglesOf = oncePer((said: Quotable): ReadonlySet<string> | null => {
  const own = unquoted(said);
  const set = own === null ? null : shingles(own);
  return set === null || set.size < MIN_SHINGLES ? null : set;
});

/** The sentence, or null when it is mostly quotation. */
function unquoted(statement: Quotable): string | null {
  const quoted = statement.quoted.reduce(
    (sum, [from, to]) =>
      sum + Math.max(0, Math.min(to, statement.span[1]) - Math.max(from, statement.span[0])),
    0,
  );
  return quoted > MAX_QUOTED_SHARE * statement.text.length ? null : statement.text;
}
