import {
  articleFeatures,
  claimFeatures,
  type Features,
  shortTextFeatures,
} from './posture-features.ts';
import { fuzzyCoverage, overlapFeatures, withProducts } from './relatedness.ts';
import type { StanceModel, TextKind } from './stance-weights.ts';
import type { PairView } from './views.ts';

/** Tokens up to which a text is headline-like: the longest headline of FNC-1 has 40 words. */
const MAX_SHORT_TOKENS = 45;
/** A headline is one sentence, or two: "Dead? Of course not". */
const MAX_SHORT_SENTENCES = 2;

/** Whether a text is read as a headline or as an article. */
export function kindOf(pair: PairView): TextKind {
  const { tokenCount, sentences } = pair.text;
  const short = tokenCount <= MAX_SHORT_TOKENS && sentences.length <= MAX_SHORT_SENTENCES;
  return short ? 'short' : 'article';
}

/** Features of whether the text speaks of the claim at all. */
export function relatedFeatures(pair: PairView, kind: TextKind): readonly number[] {
  const overlap = overlapFeatures(pair);
  return withProducts(kind === 'short' ? [...overlap, fuzzyCoverage(pair)] : overlap);
}

/** Features of what the text says of the claim's matter. */
export function textFeatures(pair: PairView, kind: TextKind): Features {
  return kind === 'short' ? shortTextFeatures(pair) : articleFeatures(pair);
}

/** The wording of the claim (asserts, hedges, refutes, statement) and of the text (for, observing, against). */
export interface Postures {
  readonly claim: readonly number[];
  readonly text: readonly number[];
}

/** Reads both postures with a model. */
export function readPostures(model: StanceModel, pair: PairView, kind: TextKind): Postures {
  return {
    claim: model.claim.predictNamed(claimFeatures(pair.claim)),
    text: model.posture[kind].predictNamed(textFeatures(pair, kind)),
  };
}

/**
 * From this probability on, a claim is a plain statement and stands for the matter itself. Held back,
 * the claim reaches it in 95 % of Emergent's claim-article pairs and 15 % of FNC-1's related pairs.
 */
const STATEMENT_FROM = 0.1;

/**
 * How likely a related text reports, mentions or denies a claim: it reports it when both assert or both
 * refute the matter, denies it when one asserts what the other refutes, and mentions it when either only
 * observes. FNC-1's labels were made of Emergent's by this comparison.
 */
export function comparePostures({ claim, text }: Postures): readonly [number, number, number] {
  const [asserts = 0, , refutes = 0, statement = 0] = claim;
  const [favours = 0, , opposes = 0] = text;
  const plain = statement >= STATEMENT_FROM;
  const affirms = plain ? 1 : asserts + statement;
  const rejects = plain ? 0 : refutes;
  const reports = affirms * favours + rejects * opposes;
  const denies = affirms * opposes + rejects * favours;
  return [reports, Math.max(0, 1 - reports - denies), denies];
}
