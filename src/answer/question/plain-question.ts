import type { EvidenceIndex } from '../../events/evidence-index.ts';
import { withoutEndMarks } from '../../text/end-marks.ts';
import { questionBehind } from './reported-question.ts';
import { isShouted, restoreCapitals, spellOutNames } from './truecase.ts';
import { followUpWords, withSubject } from './with-subject.ts';

const ASKS =
  /^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|had|can|could|will|would)\b/iu;

/**
 * A question as the plainest person would type it: straight quotation marks and apostrophes, no capitals but
 * those of names, its asking words spelled, one question mark, and not who says it around what is asked.
 * All that reads a question reads this.
 */
export function plainQuestion(text: string, evidence: Pick<EvidenceIndex, 'weights'>): string {
  const whole = withSubject(straight(text));
  const typed = questionBehind(whole) ?? whole;
  const calm = isShouted(typed) ? restoreCapitals(typed, evidence.weights) : spellOutNames(typed);
  return marked(spelled(calm));
}

function straight(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201A\u201B\u02BC\u00B4\u0060\uFF07]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02]/g, '"')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\uFF1F/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Slips in the words that ask: no index knows them, and they decide what is asked for. */
function spelled(text: string): string {
  const { slips } = followUpWords();
  return text.replace(
    /^((?:\p{L}+ )?)(\p{L}+)( \p{L}+)?/u,
    (all, ahead: string, word: string, next = '') => {
      const mend = (one: string): string => {
        const bare = one.trim().toLowerCase();
        return Object.hasOwn(slips, bare) ? one.replace(/\p{L}+/u, slips[bare] ?? bare) : one;
      };
      const mended = mend(ahead) + mend(word) + mend(next);
      return mended === '' ? all : mended;
    },
  );
}

/** One question mark behind what asks; several, or "?!", are one. */
function marked(text: string): string {
  const bare = withoutEndMarks(text, '?!');
  return ASKS.test(bare) || bare !== text ? `${bare}?` : text;
}
