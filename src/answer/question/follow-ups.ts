import { withoutFilters } from '../../search/query.ts';
import { contentWords, type Subject, subjectOf, wordsOf } from './subject-of.ts';
import { followUpWords, hasSubject } from './with-subject.ts';

/** Conversations remembered at once; the one that was silent longest is forgotten first. */
const MOST_CONVERSATIONS = 1000;
/** A question after a longer silence stands alone. */
const LONGEST_SILENCE_MS = 30 * 60 * 1000;
/** A question that names more than this says itself what it is about. */
const MOST_OWN_WORDS = 3;
const ASKING = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);
/** A question of so few words may lean on the one before without a pronoun: "how many injured?". */
const FEW_WORDS = 3;

interface Remembered {
  readonly subject: Subject;
  readonly at: number;
}

/** What each conversation spoke of last. Kept in memory alone. */
export interface FollowUps {
  /**
   * The text as it is meant: a follow-up gets the subject of the question before, visibly, as
   * `when? (about: …)`; every other text stays as it is. A question is remembered for the next one.
   */
  resolve(conversation: string, text: string): string;
  /** Forgets the question before. */
  forget(conversation: string): void;
}

/** Follow-up questions of any number of conversations. */
export function createFollowUps(now: () => number = Date.now): FollowUps {
  const before = new Map<string, Remembered>();
  return {
    resolve: (conversation, text) => {
      const known = before.get(conversation);
      const fresh = known !== undefined && now() - known.at <= LONGEST_SILENCE_MS;
      const meant = fresh ? leanOn(known.subject, text) : text;
      // A follow-up goes on about the same; only a question of its own changes that.
      const leaned = meant !== text;
      const subject = leaned ? (known?.subject ?? null) : subjectIn(meant);
      // A question that names something no follow-up can repeat still is the last one that was asked.
      if (subject !== null || (isQuestion(meant) && contentWords(withoutFilters(meant)).length > 0))
        before.delete(conversation);
      if (subject !== null) {
        before.set(conversation, { subject, at: now() });
        const [oldest] = before.keys();
        if (before.size > MOST_CONVERSATIONS && oldest !== undefined) before.delete(oldest);
      }
      return meant;
    },
    forget: (conversation) => void before.delete(conversation),
  };
}

/** A follow-up with its subject; any other text as it is. */
function leanOn({ clause, thing }: Subject, text: string): string {
  if (hasSubject(text) || !isQuestion(text)) return text;
  const words = wordsOf(text);
  const own = contentWords(text);
  const leans = own.length <= MOST_OWN_WORDS && hasPronoun(words, own);
  if (own.length === 0) return about(text, leans ? thing : clause);
  const opens = followUpWords().openers.some((opener) => words.join(' ').startsWith(`${opener} `));
  if (/(?<=\s)\p{Lu}\p{L}+/u.test(text.trim())) {
    return opens && !words.some((word) => ASKING.has(word)) ? about(text, clause) : text;
  }
  if (leans) return about(text, /\breport/iu.test(text) ? clause : thing);
  const short = words.length <= FEW_WORDS && !/^\p{L}+ (?:is|are|was|were) /iu.test(text.trim());
  return (opens && own.length <= MOST_OWN_WORDS) || short ? about(text, thing) : text;
}

/**
 * A pronoun stands for what was said before when nothing in the question can be meant: no naming word before
 * it, or it is the last word. "This flood" and "said that the bridge …" are none.
 */
function hasPronoun(words: readonly string[], own: readonly string[]): boolean {
  const { things, persons } = followUpWords();
  return words.some((word, at) => {
    if (at === words.length - 1) return things.includes(word) || persons.includes(word);
    const isFirst = !words.slice(0, at).some((one) => own.includes(one));
    return isFirst && (word === 'it' || persons.includes(word));
  });
}

/** Where a question looks is no part of what it is about. */
function subjectIn(text: string): Subject | null {
  return isQuestion(text) ? subjectOf(withoutFilters(text)) : null;
}

function about(text: string, subject: string): string {
  return `${text.trim()} (about: ${subject})`;
}

/** Whether a text asks: thanks and remarks are no subject to come back to. */
function isQuestion(text: string): boolean {
  return /\?\s*(?:\(about: [^()]+\)\s*)?$|\b(?:who|whom|whose|what|which|when|where|why|how)\b|^(?:and|did|does|do|was|were|is|are|has|have)\b/iu.test(
    text.trim(),
  );
}
