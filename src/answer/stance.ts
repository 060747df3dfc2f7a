import { scoreStance } from '../stance/model/score.ts';
import type { StanceResult } from '../types.ts';
import { badRequest, hasWord } from './check-text.ts';
import type { StanceRequest } from './engine.ts';

/** Decimals of a confidence that say something. */
const DECIMALS = 1000;

/**
 * What a text says of a claim, judged by the stance model over the text alone: nothing of the corpus is
 * looked at. Throws a `UserError` when claim or text have no words.
 */
export function judgeText({ claim, article }: StanceRequest): StanceResult {
  const headline = article.headline ?? null;
  if (!hasWord(claim)) throw badRequest('The claim is empty. State it in a sentence.');
  if (!hasWord(`${headline ?? ''}${article.text}`))
    throw badRequest('The article has no text. Give its text, its headline, or both.');
  const { stance, probabilities, evidence, evidenceIn } = scoreStance(claim, {
    headline,
    text: article.text,
  });
  const source = evidenceIn === 'headline' ? (headline ?? '') : article.text;
  return {
    stance,
    confidence: Math.round(probabilities[stance] * DECIMALS) / DECIMALS,
    evidence: evidence.map(([start, end]) => source.slice(start, end)),
  };
}
