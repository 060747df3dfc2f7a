import { findConcepts } from '../evidence/concepts.ts';
import type { Statement } from '../evidence/statement.ts';
import { tagWords } from '../evidence/words.ts';
import type { StoreHit } from '../search/store.ts';
import type { Library, StoredParagraph } from './library.ts';
import { type Question, questionCoverage } from './question.ts';

/** A paragraph that may answer, with what speaks for it. All shares are 0 to 1. */
export interface Candidate extends StoredParagraph {
  readonly hit: StoreHit;
  /** Share of the question its headline and paragraph cover. */
  readonly coverage: number;
  readonly statements: readonly Statement[];
  readonly best: BestSentence | null;
  readonly score: number;
}

/** The sentence of a paragraph that covers the question best. */
export interface BestSentence {
  readonly statement: Statement;
  readonly coverage: number;
  /** It holds the kind of thing the question asks for. */
  readonly fits: boolean;
}

/** What a search score, the best sentence, the whole paragraph and a fitting answer count in the order of passages; chosen with `npm run eval:ask`. */
const WEIGHTS = { search: 0.4, sentence: 0.3, paragraph: 0.2, fits: 0.1 } as const;

/** Turns hits into candidates, best first; ties keep the order of the search. */
export function rankCandidates(
  library: Library,
  question: Question,
  hits: readonly StoreHit[],
): readonly Candidate[] {
  const best = hits[0]?.score ?? 0;
  const headlines = new Map<string, readonly string[]>();
  return hits
    .map((hit) => {
      const stored = library.paragraphAt(hit.ordinal);
      const headline =
        headlines.get(stored.article.id) ?? conceptsOf(stored.article.headline ?? '');
      headlines.set(stored.article.id, headline);
      return toCandidate(library, question, hit, stored, headline, best);
    })
    .toSorted((a, b) => b.score - a.score || a.hit.ordinal - b.hit.ordinal);
}

function conceptsOf(text: string): readonly string[] {
  return text === '' ? [] : findConcepts(tagWords(text)).map((concept) => concept.id);
}

function toCandidate(
  library: Library,
  question: Question,
  hit: StoreHit,
  stored: StoredParagraph,
  headline: readonly string[],
  bestScore: number,
): Candidate {
  const statements = library.statementsIn(stored.article.id, stored.paragraph);
  const held = new Set([...headline, ...statements.flatMap((statement) => statement.concepts)]);
  const coverage = questionCoverage(question, held, library.weights);
  const best = bestSentence(library, question, statements);
  const search = bestScore > 0 ? hit.score / bestScore : 0;
  const score =
    WEIGHTS.search * search +
    WEIGHTS.sentence * (best?.coverage ?? 0) +
    WEIGHTS.paragraph * coverage +
    (best?.fits === true ? WEIGHTS.fits : 0);
  return { ...stored, hit, coverage, statements, best, score };
}

function bestSentence(
  library: Library,
  question: Question,
  statements: readonly Statement[],
): BestSentence | null {
  let best: BestSentence | null = null;
  for (const statement of statements) {
    const coverage = questionCoverage(question, new Set(statement.concepts), library.weights);
    const fits = holdsKind(statement, question);
    const value = coverage + (fits ? WEIGHTS.fits : 0);
    if (best === null || value > best.coverage + (best.fits ? WEIGHTS.fits : 0))
      best = { statement, coverage, fits };
  }
  return best;
}

/** Whether a sentence holds what the question asks for: a figure of the counted thing, a time, a name it did not name itself. */
export function holdsKind(statement: Statement, question: Question): boolean {
  switch (question.kind) {
    case 'quantity':
      return statement.quantities.some(
        (one) =>
          question.counted === null ||
          one.head === question.counted ||
          one.unit === question.counted ||
          statement.text.includes('$'),
      );
    case 'time':
      return statement.times.length > 0;
    case 'person':
    case 'place':
      return statement.names.some((name) => !question.names.includes(name));
    case 'reason':
      return /\b(because|due to|since|after|over|caused|owing)\b/i.test(statement.text);
    default:
      return false;
  }
}
