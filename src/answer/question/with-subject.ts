import { readData } from '../../data/read.ts';
import { withoutEndMarks } from '../../text/end-marks.ts';

/** Word lists of questions that lean on another; see the file's origin. */
export interface FollowUpWords {
  readonly openers: readonly string[];
  readonly asking: readonly string[];
  readonly things: readonly string[];
  readonly persons: readonly string[];
  readonly joints: readonly string[];
  readonly telling: readonly string[];
  readonly slips: Readonly<Record<string, string>>;
  /** Short forms in capitals that are stop words in small letters, and what they stand for. */
  readonly acronyms: Readonly<Record<string, string>>;
}

/** `when? (about: the sinking of the ferry)`: a follow-up with the subject it was given, as people see it. */
const OPENING = '(about: ';

let loaded: FollowUpWords | undefined;

/** The lists of `follow-ups.json`, read once. */
export function followUpWords(): FollowUpWords {
  loaded ??= readData<FollowUpWords>('follow-ups');
  return loaded;
}

/**
 * A question in one piece: the subject in `(about: …)` takes the place of the pronoun that stands for it, or
 * follows the question. Any other text is returned as it is.
 */
export function withSubject(text: string): string {
  const [question, subject] = parted(text) ?? [];
  if (question === undefined || subject === undefined) return text;
  const bare = withoutEndMarks(question);
  const { things } = followUpWords();
  const pronoun = new RegExp(
    `\\b(?:${things.join('|')})\\b(?!.*\\b(?:${things.join('|')})\\b)`,
    'iu',
  );
  const whole = pronoun.test(bare)
    ? bare.replace(pronoun, () => subject)
    : `${bare}${joint(bare, subject)}${subject}`;
  return `${whole}?`;
}

/** Whether a text carries a subject in `(about: …)`. */
export function hasSubject(text: string): boolean {
  return parted(text) !== null;
}

/** A question and the subject behind it; null where none stands there. */
function parted(text: string): readonly [question: string, subject: string] | null {
  const at = text.lastIndexOf(OPENING);
  const rest = text.trimEnd();
  if (at < 0 || !rest.endsWith(')')) return null;
  const subject = rest.slice(at + OPENING.length, -1);
  return subject === '' || /[()]/.test(subject) ? null : [text.slice(0, at).trimEnd(), subject];
}

/** What joins a question to a noun it is about; a clause follows as it is. */
function joint(question: string, subject: string): string {
  const { joints, telling, asking } = followUpWords();
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (joints.includes(words.at(-1) ?? '')) return ' ';
  if (words.some((word) => telling.includes(word))) return ' about ';
  const isNoun = /^(?:the|a|an)\s|^\p{Lu}/u.test(subject);
  return isNoun && words.some((word) => !asking.includes(word)) ? ' in ' : ' ';
}
