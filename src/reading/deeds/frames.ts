import type { Concept } from '../concepts.ts';
import { cueSet, headGroup, isHappening, isListedPredicate, predicateClass } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { type Aspect, aspectOf } from './frame-aspect.ts';

/** One happening a sentence tells of: a verb, or a noun that names an event. */
export interface Frame {
  /** Predicate class ("clear" for cleared, defusing, demined). */
  readonly predicate: string;
  readonly lemma: string;
  readonly verbal: boolean;
  /** Groups of the nouns before the predicate, nearest last; names are marked ^. */
  readonly subjects: readonly string[];
  /** Groups of the nouns after the predicate within its clause, nearest first. */
  readonly objects: readonly string[];
  readonly negated: boolean;
  /** The sentence says somebody denies it. */
  readonly denied: boolean;
  readonly hedged: boolean;
  readonly aspect: Aspect;
  /** Offset of the predicate, in the text the words were tagged in. */
  readonly at: number;
}

const CLAUSE_WORDS = new Set([
  'that',
  'who',
  'which',
  'while',
  'because',
  'although',
  'though',
  'but',
  'when',
  'where',
  'as',
  'after',
  'before',
  'if',
  'whether',
  'until',
  'since',
  'and',
]);
const CLAUSE_MARKS = new Set([',', ';', ':', '--', '—', '–', '(', ')', '"', '“', '”']);
/** Nouns looked at on each side of a predicate: subject and object with one modifier phrase each. */
const MAX_ARGUMENTS = 5;
/** Words between the auxiliary and its participle ("was not fully destroyed"). */
const PASSIVE_REACH = 3;
/** Words left of a predicate that may govern it ("wants to assist the government in clearing"). */
const GOVERNOR_REACH = 9;

/** Words that make the whole clause negative from its subject on: "No fighters were killed". */
const NOBODY = new Set(['no', 'none', 'nobody', 'neither']);
/** Objects that negate their verb: "found no violations", "saw nothing". */
const NOTHING = new Set(['no', 'nothing', 'nobody', 'none']);
/** Words before a predicate within which "not" and "failed to" bear on it. */
const NEGATION_REACH = 4;

/** Whether a subject or object of a frame is a name: the others are groups of nouns. */
export function isName(argument: string): boolean {
  return argument.startsWith('^');
}

/** Told as not so: negated or denied, not both ("did not deny that"). */
export function isNegative({ negated, denied }: Frame): boolean {
  return negated !== denied;
}

/** The happenings of one sentence, in order. Auxiliaries, modifiers and light verbs are left out. */
export function findFrames(words: readonly Word[], concepts: readonly Concept[]): readonly Frame[] {
  const frames: Frame[] = [];
  const names = namesAt(concepts);
  for (const [i, word] of words.entries()) {
    if (word.lower === 'according') continue;
    const verbal = word.pos === 'VERB' && !isAdjectival(words, i);
    const nominal =
      word.pos === 'NOUN' && isHappening(word.lemma, word.pos) && isListedPredicate(word.lower);
    const gerund =
      word.pos === 'NOUN' && word.lower.endsWith('ing') && isListedPredicate(word.lower);
    if (verbal || nominal || gerund) frames.push(readFrame(words, i, verbal || gerund, names));
  }
  return frames;
}

function isAdjectival(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const before = words[at - 1];
  const participle = /(ed|en|ing)$/.test(words[at]?.lower ?? '');
  return (
    participle &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN') &&
    /^(?:DET|ADJ|PRON|NUM|CCONJ)$/.test(before?.pos ?? '')
  );
}

/** The name that begins or goes on at an offset: every word of "Islamic State" stands for the one name. */
type NamesAt = (start: number) => string | undefined;

function namesAt(concepts: readonly Concept[]): NamesAt {
  const names = concepts.filter((concept) => concept.kind === 'name');
  return (start) => names.find((name) => name.start <= start && start < name.end)?.id;
}

function readFrame(words: readonly Word[], at: number, verbal: boolean, names: NamesAt): Frame {
  const word = words[at] as Word;
  const left = clauseLeft(words, at);
  const governors = words.slice(Math.max(left, at - GOVERNOR_REACH), at);
  return {
    predicate: predicateClass(word.lemma),
    lemma: word.lemma,
    verbal,
    ...rolesOf(words, at, left, names),
    negated: isNegated(words, at, left),
    denied:
      governors.some((one) => cueSet('denial').has(one.lemma) && one.pos !== 'ADJ') ||
      isDeniedClause(words, left),
    // "The suspect" is a person; only the verb hedges.
    hedged: governors.some(
      ({ lower, pos, isName: isPart }) =>
        cueSet('hedge').has(lower) && isPart !== true && !(lower === 'suspect' && pos === 'NOUN'),
    ),
    aspect: aspectOf(words, at, governors, verbal),
    at: word.start,
  };
}

/** Who did it and to whom: in the passive ("was destroyed by") and in "fell to" the two sides change places. */
function rolesOf(
  words: readonly Word[],
  at: number,
  left: number,
  names: NamesAt,
): Pick<Frame, 'subjects' | 'objects'> {
  const right = words.slice(at + 1, clauseRight(words, at));
  const before = argumentsIn(words.slice(left, at), names).slice(-MAX_ARGUMENTS);
  const falls = words[at]?.lemma === 'fall' && right[0]?.lower === 'to';
  if (!falls && !isPassive(words, at))
    return { subjects: before, objects: argumentsIn(right, names).slice(0, MAX_ARGUMENTS) };
  const by = falls ? 0 : right.findIndex((word) => word.lower === 'by');
  const doers = by < 0 ? [] : argumentsIn(right.slice(by + 1), names);
  const rest = by < 0 ? argumentsIn(right, names) : argumentsIn(right.slice(0, by), names);
  return {
    subjects: doers.slice(0, MAX_ARGUMENTS),
    objects: [...before, ...rest].slice(-MAX_ARGUMENTS),
  };
}

function isPassive(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (
    word?.pos !== 'VERB' ||
    word.lower.endsWith('ing') ||
    (word.lower === word.lemma && !/(cut|hit|shut|set|put)$/.test(word.lower))
  )
    return false;
  return words
    .slice(Math.max(0, at - PASSIVE_REACH), at)
    .some((one) => cueSet('be').has(one.lower));
}

/** Whether a predicate is negated within its clause, which begins at word `left`. */
function isNegated(words: readonly Word[], at: number, left: number): boolean {
  if (words[at]?.pos === 'VERB' && NOTHING.has(words[at + 1]?.lower ?? '')) return true;
  for (let i = at - 1; i >= left; i -= 1) {
    const word = words[i];
    if (word === undefined) break;
    if (NOBODY.has(word.lower)) return true;
    if (i < at - NEGATION_REACH) continue;
    if (word.lower === 'no' && words[i + 1]?.lower === 'longer') return true;
    if (
      /^(only|just|merely|simply)$/.test(word.lower) &&
      /^(not|n't)$/.test(words[i - 1]?.lower ?? '')
    )
      return false;
    if (
      cueSet('negation').has(word.lower) &&
      !(word.pos === 'VERB' && words[i + 1]?.lower !== 'to')
    )
      return true;
    if (
      word.pos === 'VERB' &&
      word.lower !== words[at]?.lower &&
      !cueSet('negation').has(word.lemma)
    )
      return false;
  }
  return false;
}

/** "Denied that …", "denied reports that …": the denial stands outside the clause it governs. */
function isDeniedClause(words: readonly Word[], left: number): boolean {
  if (words[left - 1]?.lower !== 'that') return false;
  for (let i = left - 2; i >= 0; i -= 1) {
    const word = words[i];
    if (word?.pos === 'VERB') return cueSet('denial').has(word.lemma);
    if (word === undefined || !/^(NOUN|ADJ|DET)$/.test(word.pos)) return false;
  }
  return false;
}

function clauseLeft(words: readonly Word[], at: number): number {
  const end = words.slice(0, at).findLastIndex(({ text, lower }, i) => {
    const joinsList = lower === 'and' && joinsNouns(words, i);
    return (CLAUSE_MARKS.has(text) || CLAUSE_WORDS.has(lower)) && !joinsList;
  });
  return end + 1;
}

function clauseRight(words: readonly Word[], at: number): number {
  const end = words.findIndex(({ text, lower }, i) => {
    if (i <= at || !(CLAUSE_MARKS.has(text) || CLAUSE_WORDS.has(lower))) return false;
    return !((text === ',' || lower === 'and') && joinsNouns(words, i));
  });
  return end < 0 ? words.length : end;
}

/** A comma or "and" between two noun phrases lists them and ends no clause. */
function joinsNouns(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.pos ?? '';
  const after = words[at + 1]?.pos ?? '';
  return (
    /^(NOUN|PROPN|ADJ)$/.test(before) &&
    /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(after) &&
    words[at + 2]?.pos !== 'VERB'
  );
}

function argumentsIn(words: readonly Word[], names: NamesAt): readonly string[] {
  const heads: string[] = [];
  for (const [i, word] of words.entries()) {
    const name = names(word.start);
    const head =
      name !== undefined
        ? `^${name}`
        : word.pos === 'NOUN' && words[i + 1]?.pos !== 'NOUN'
          ? headGroup(word.lemma)
          : null;
    if (head !== null && heads.at(-1) !== head) heads.push(head);
  }
  return heads;
}
