import type { Span } from '../../types.ts';
import type { Token } from './analyse.ts';
import { cuesOf } from './cues.ts';
import { comparePostures, kindOf, readPostures, relatedFeatures } from './postures.ts';
import {
  type DecisionRule,
  type StanceModel,
  stanceModel,
  type TextKind,
} from './stance-weights.ts';
import { type PairView, viewClaim, viewPair, viewText } from './views.ts';

/** A text to judge: its headline, where it has one, and its body, which may be a headline alone. */
export interface StanceText {
  readonly headline: string | null;
  readonly text: string;
}

/** How likely each stance is; sums to 1. */
export interface StanceProbabilities {
  readonly reports: number;
  readonly denies: number;
  readonly mentions: number;
  readonly unrelated: number;
}

/** What a text says of a claim, how likely that is, and the sentences that show it. */
export interface StanceScore {
  readonly stance: keyof StanceProbabilities;
  readonly probabilities: StanceProbabilities;
  /** Spans of sentences, best first: of `article.text`, or of the headline where there is no text. */
  readonly evidence: readonly Span[];
  readonly evidenceIn: 'text' | 'headline';
}

/** A text that differs from the claim by quotation marks only has at most a few tokens more. */
const MAX_ADDED_MARKS = 4;
/** Sentences shown as evidence at most. */
const MAX_EVIDENCE = 3;
/** A further sentence is shown when it holds this share of what the best one holds. */
const FURTHER_EVIDENCE_SHARE = 0.6;
/** What a cue of refutation or negation adds to a sentence's coverage where the stance is `denies`. */
const REFUTING_BONUS = 0.25;

/** Scores a claim against a text with the shipped model. Deterministic; any two strings are allowed. */
export function scoreStance(claim: string, article: StanceText): StanceScore {
  return scoreStanceWith(stanceModel(), claim, article);
}

/** Scores with a given model, as training and evaluation do on held-back folds. */
export function scoreStanceWith(
  model: StanceModel,
  claim: string,
  article: StanceText,
): StanceScore {
  const headlineOnly = article.text.trim() === '';
  const body = headlineOnly ? (article.headline ?? '') : article.text;
  const opening = headlineOnly ? '' : newOpening(article);
  const pair = viewPair(viewClaim(claim, model.idf), viewText(body, opening, model.idf));
  const kind = kindOf(pair);
  const probabilities = probabilitiesOf(model, pair, kind);
  const stance = decide(probabilities, model.decision, kind);
  return {
    stance,
    probabilities,
    evidence: stance === 'unrelated' ? [] : evidenceOf(pair, stance === 'denies'),
    evidenceIn: headlineOnly ? 'headline' : 'text',
  };
}

/** The headline, unless the text opens with it. */
function newOpening({ headline, text }: StanceText): string {
  const opening = headline?.trim() ?? '';
  return text.trimStart().startsWith(opening) ? '' : opening;
}

/** A text that is the claim word for word reports it, whatever its wording: nothing is left to weigh. */
const SAME_WORDS: StanceProbabilities = { reports: 1, denies: 0, mentions: 0, unrelated: 0 };

function isSameWords({ claim, text }: PairView): boolean {
  const words = (tokens: readonly Token[]) =>
    tokens.flatMap(({ word }) => (word === '"' ? [] : word)).join(' ');
  if (Math.abs(text.tokenCount - claim.tokens.length) > MAX_ADDED_MARKS) return false;
  const stated = words(text.sentences.flatMap(({ tokens }) => tokens));
  return stated !== '' && stated === words(claim.tokens);
}

function probabilitiesOf(model: StanceModel, pair: PairView, kind: TextKind): StanceProbabilities {
  if (isSameWords(pair)) return SAME_WORDS;
  const [unrelated = 1] = model.related[kind].predictDense(relatedFeatures(pair, kind));
  const related = 1 - unrelated;
  const [reports, mentions, denies] = comparePostures(readPostures(model, pair, kind));
  return {
    reports: related * reports,
    denies: related * denies,
    mentions: related * mentions,
    unrelated,
  };
}

/** The stance a set of probabilities stands for under a decision rule. */
export function decide(
  probabilities: StanceProbabilities,
  rule: DecisionRule,
  kind: TextKind,
): keyof StanceProbabilities {
  if (probabilities.unrelated > rule.unrelatedAbove[kind]) return 'unrelated';
  const denies = probabilities.denies * rule.deniesFactor[kind];
  if (denies > Math.max(probabilities.reports, probabilities.mentions)) return 'denies';
  return probabilities.reports > probabilities.mentions ? 'reports' : 'mentions';
}

function evidenceOf(pair: PairView, denies: boolean): Span[] {
  const ranked = pair.text.sentences
    .map(({ span, tokens }, i) => {
      const refutes = denies && tokens.some((token) => isRefuting(cuesOf(token)));
      const share = pair.coverage[i] ?? 0;
      return { span, value: share > 0 && refutes ? share + REFUTING_BONUS : share };
    })
    .filter(({ span, value }) => span[0] >= 0 && value > 0)
    .sort((a, b) => b.value - a.value || a.span[0] - b.span[0])
    .slice(0, MAX_EVIDENCE);
  const least = (ranked[0]?.value ?? 0) * FURTHER_EVIDENCE_SHARE;
  return ranked.filter(({ value }) => value >= least).map(({ span }) => span);
}

function isRefuting(kinds: readonly string[]): boolean {
  return kinds.includes('refute') || kinds.includes('negate');
}
