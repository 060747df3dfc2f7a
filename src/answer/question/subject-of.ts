import { withoutEndMarks } from '../../text/end-marks.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { readQuestion } from './question.ts';
import { toldFact } from './reported-question.ts';
import { spellOutNames } from './truecase.ts';
import { followUpWords, hasSubject, withSubject } from './with-subject.ts';

/** Longest subject, in characters, that is repeated to a person. */
const LONGEST = 120;

/** What a question is about, as another may lean on it. */
export interface Subject {
  /** All that it says: "people were killed in the sinking of the ferry". */
  readonly clause: string;
  /** What that belongs to: "the sinking of the ferry"; the clause where no part says it. */
  readonly thing: string;
}

/** The subject of a question, in its own words but for short names that read as other words; null where it names nothing that could be leaned on. */
export function subjectOf(question: string): Subject | null {
  const whole = spellOutNames(hasSubject(question) ? withSubject(question) : question);
  const clause = clauseOf(toldFact(whole) ?? whole);
  if (clause.length > LONGEST || contentWords(clause).length === 0) return null;
  return { clause, thing: thingOf(clause) };
}

/** All words of a text, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/** The words of a text that name something. */
export function contentWords(text: string): readonly string[] {
  const { asking, things, persons } = followUpWords();
  const empty = new Set([...asking, ...things, ...persons]);
  return wordsOf(text).filter((word) => !empty.has(word) && !isStopWord(word));
}

/** Without what asks, and without the auxiliary that a question begins with. */
function clauseOf(question: string): string {
  return readQuestion(withoutEndMarks(question))
    .searchText.replace(/^(?:(?:and|but|so|also),?\s+)+/iu, '')
    .replace(
      /^(?:else\s+)?(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could)\s+/iu,
      '',
    )
    .replace(/[()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What follows the first preposition that has something to say: "(killed) in the battle for Palmyra". */
function thingOf(clause: string): string {
  const words = clause.split(' ');
  const joints = new Set(followUpWords().joints);
  for (const [at, word] of words.entries()) {
    if (at === 0 || !joints.has(word.toLowerCase())) continue;
    const rest = words.slice(at + 1).join(' ');
    if (contentWords(rest).length > 0) return rest;
  }
  return clause;
}
