import { findConcepts } from '../evidence/concepts.ts';
import type { Statement } from '../evidence/statement.ts';
import { tagWords } from '../evidence/words.ts';
import type { StoreHit } from '../search/store.ts';
import { answerFit, doerFit } from './fit.ts';
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

/** The sentence of a paragraph that answers the question best. */
export interface BestSentence {
  readonly statement: Statement;
  readonly coverage: number;
  /** 0 to 1: how well it holds the kind of thing the question asks for. */
  readonly fit: number;
  /** Coverage and fit together, weighted. */
  readonly worth: number;
}

/**
 * What counts in the order of passages: search score, coverage by the best sentence, the kind of thing asked
 * for, and the right doer. A grid over 500 SQuAD development questions and the seed questions chose them
 * (`npm run eval:ask`): first passage right for 420 and 16 of 16, where the search alone has 425 and 11.
 */
const WEIGHTS = { search: 0.6, sentence: 0.3, fit: 0.25, doer: 0.1 } as const;

/** A passage without any figure or time cannot answer "how many" or "when", however well its words match. */
const WITHOUT_KIND = 0.8;

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
  const full = WEIGHTS.search * search + (best?.worth ?? 0);
  const score = isHard(question) && (best?.fit ?? 0) === 0 ? full * WITHOUT_KIND : full;
  return { ...stored, hit, coverage, statements, best, score };
}

function isHard({ kind }: Question): boolean {
  return kind === 'quantity' || kind === 'time';
}

function bestSentence(
  library: Library,
  question: Question,
  statements: readonly Statement[],
): BestSentence | null {
  let best: BestSentence | null = null;
  for (const statement of statements) {
    const coverage = questionCoverage(question, new Set(statement.concepts), library.weights);
    const fit = answerFit(statement, question);
    const worth =
      WEIGHTS.sentence * coverage +
      WEIGHTS.fit * fit * coverage +
      WEIGHTS.doer * doerFit(statement, question);
    if (best === null || worth > best.worth) best = { statement, coverage, fit, worth };
  }
  return best;
}
