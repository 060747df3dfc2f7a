import { readData } from '../../data/read.ts';
import { withoutEndMarks } from '../../text/end-marks.ts';
import { withSubject } from './with-subject.ts';

interface Words {
  readonly outlets: readonly string[];
  readonly publishing: readonly string[];
  readonly saying: readonly string[];
  readonly denying: readonly string[];
}

/** Longer messages are not read as such a question: one question has far fewer characters. */
const LONGEST = 1000;
/** What is no fact by itself, but points to one told before. */
const NAMES_NOTHING = /^(?:(?:it|that|this|these|those|them|so|any|all|or|and|of) ?)+$/i;
/** What may follow the verb without being the fact: "who reported from the city" asks for a person. */
const OTHER_SENSE = /^(?:from|to|for|back|by|as|in|at)\s/i;
/** What is told may be a question of its own ("which outlets say how many died?"): its answer is wanted, with who gives it. */
const ASKS = /^(?:how|what|when|where|which|who|whom|whose|why)\s/i;
const WHETHER = /^(?:whether|if)(?: or not)?\s+/i;

/** How such a question begins, and what may stand before its verb. */
const START = '^(?:(?:and|so|but|please|ok|hey),? )?';
const HELPER = '(?:(?:has|have|had|did|does|do|is|are|was|were) )?';
const ADVERB = '(?:(?:also|actually|already|even|ever|first|else|all|really) )?';

let patterns: readonly RegExp[] | undefined;
let told: RegExp | undefined;

/**
 * The fact in a question that asks who reported or denied something ("Who reported that …?", "Which outlets
 * say …?", "Has anyone denied that …?"), verbatim and without its question mark; null for every other text.
 */
export function reportedFact(text: string): string | null {
  const fact = factIn(text);
  return fact === null || ASKS.test(fact) ? null : fact.replace(WHETHER, '');
}

/** The question in one that asks who answers it ("Which outlets say how many died?"); null for every other text. */
export function questionBehind(text: string): string | null {
  const fact = factIn(text);
  return fact !== null && ASKS.test(fact) ? `${fact}?` : null;
}

/** What follows "who reported", "which outlets say" and the like, be it a fact or a question. */
function factIn(text: string): string | null {
  if (text.length > LONGEST) return null;
  patterns ??= compile();
  const question = withSubject(text.trim()).replace(/\s+/g, ' ');
  for (const pattern of patterns) {
    const fact = pattern.exec(question)?.groups?.fact;
    if (fact !== undefined) return tidy(fact);
  }
  return null;
}

/**
 * The fact in a question that asks who told it: as `reportedFact`, and also where it asks for a speaker ("Who said
 * that …?").
 */
export function toldFact(text: string): string | null {
  const reported = reportedFact(text);
  if (reported !== null || text.length > LONGEST) return reported;
  told ??= new RegExp(
    `${START}who ${HELPER}${ADVERB}(?:${readData<Words>('reported-question').saying.join('|')}) that (?<fact>.+)$`,
    'iu',
  );
  const fact = told.exec(withSubject(text.trim()).replace(/\s+/g, ' '))?.groups?.fact;
  return fact === undefined ? null : tidy(fact);
}

function tidy(fact: string): string | null {
  const bare = withoutEndMarks(fact).replace(/^["“”«](.*)["“”»]$/, '$1');
  return !/[\p{L}\p{N}]/u.test(bare) || NAMES_NOTHING.test(bare) || OTHER_SENSE.test(bare)
    ? null
    : bare;
}

function compile(): readonly RegExp[] {
  const words = readData<Words>('reported-question');
  const outlets = `(?:${words.outlets.join('|')})`;
  const publishing = `(?:${words.publishing.join('|')})`;
  const denying = `(?:${words.denying.join('|')})`;
  const any = `(?:${[...words.publishing, ...words.saying, ...words.denying].join('|')})`;
  const rest = '(?: (?:on|about|first))?(?: that)?:? (?<fact>.+)$';
  return [
    `${START}(?:who|whom) (?:else )?${HELPER}${ADVERB}${publishing}${rest}`,
    `${START}(?:who|whom) (?:else )?${HELPER}${ADVERB}${denying} that (?<fact>.+)$`,
    `${START}(?:did|has|have|does|do) (?:anyone|anybody|someone|somebody)(?: else)? ${ADVERB}${denying} that (?<fact>.+)$`,
    `${START}(?:which|what|whose|how many)(?: other| of the| of these| of your| independent| different)? ${outlets} ${HELPER}${ADVERB}${any}${rest}`,
    `${START}(?:did|has|have|does|do) (?:anyone|anybody|someone|somebody)(?: else)? ${ADVERB}${publishing}${rest}`,
    `${START}(?:did|has|have|does|do) (?:any|some|other|any other)(?: of the)? ${outlets} ${ADVERB}${any}${rest}`,
    `${START}(?:was|is|has) it (?:been )?${ADVERB}(?:reported|published)${rest}`,
    `${START}(?:by whom|where) (?:was|is|has) it (?:been )?${ADVERB}(?:reported|published)${rest}`,
  ].map((pattern) => new RegExp(pattern, 'iu'));
}
