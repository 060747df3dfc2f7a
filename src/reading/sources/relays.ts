import { isAgency } from '../../corpus/import/dateline.ts';
import { cueSet, isInAny } from '../lexicon.ts';
import { type Word, wordsWithin } from '../words.ts';
import { subjectBeforeCommas } from './clause-subject.ts';
import { sourcesFrom } from './joint-sources.ts';
import { speakersOf } from './saying-subject.ts';
import { isReportingVerb } from './saying-verbs.ts';
import { type Attribution, isProper, type SaidSentence } from './source-phrase.ts';

/** Verbs whose object speaks: "quoted the mayor". */
const QUOTING = new Set(['quote', 'cite']);
/** Words behind whom is quoted within which "as saying" stands: "Ada Fern, who runs the harbour, as saying". */
const AS_SAYING_REACH = 12;
const NOMINAL = /^(?:NOUN|PROPN)$/;
/** Lists of nouns that give somebody's word. */
const SPEAKERS = [
  'sourceNouns',
  'reportNouns',
  'groupNouns',
  'roleNouns',
  'mediaNouns',
  'institutions',
  'bodies',
] as const;

/** Who quotes and who is quoted, with one verb. */
export interface Quoting {
  readonly quoted: readonly Attribution[];
  readonly speakers: readonly Attribution[];
}

/** Whom a verb quotes: "citing two officials". "Citing Dorn's budget" cites no source: it must be a name, or something that speaks. */
export function quotedBy(told: SaidSentence, verb: number): readonly Attribution[] {
  const { words } = told;
  if (!QUOTING.has(words[verb]?.lemma ?? '')) return [];
  return sourcesFrom(told, verb + 1).filter((one) => {
    const head = headOf(words, one);
    if (head === undefined || isProper(head) || isInAny(SPEAKERS, head.lemma)) return true;
    // "The coast guard" is known by two words.
    return one.named && !wordsWithin(words, one.span).some(isProper);
  });
}

/** Who quotes: of a participle the last source of the sentence before it ("…, Norpress reported, citing …"), or its subject. */
export function quotingAt(told: SaidSentence, verb: number): readonly Attribution[] {
  const { words, memory } = told;
  if (!isQuotingOn(words[verb])) return speakersOf(told, verb);
  if (memory.here !== null) return [memory.here];
  const speakers = speakersOf(told, verb);
  const isAside = speakers.length === 0 && words[verb - 1]?.text === ',';
  return isAside ? subjectBeforeCommas(told, verb - 1) : speakers;
}

/**
 * Which of them are no origin: of "Coast Radio quoted the mayor as saying" the radio, which hands on his word; of "Coast Radio,
 * citing two officials" the officials, whom nobody but the radio knows.
 */
export function relaysAmong(
  words: readonly Word[],
  verb: number,
  { quoted, speakers }: Quoting,
): readonly Attribution[] {
  const own = speakers.filter(({ name }) => quoted.every((one) => one.name !== name));
  if (quoted.length === 0 || own.length === 0) return [];
  if (!quoted.some((one) => isParticular(words, one)))
    return own.some(({ named }) => named) ? quoted : [];
  const hands =
    isAsSaying(words, verb) || own.some(isOfMedia) || isSpeakerCited(words, verb, quoted);
  return hands ? own : [];
}

/** Whether a verb says whom its sentence's source quotes: "…, citing the police". */
function isQuotingOn(word: Word | undefined): boolean {
  return QUOTING.has(word?.lemma ?? '') && /ing$/.test(word?.lower ?? '');
}

/** "… quoted the mayor as saying", "… as ordering", "… cited the ministry saying". What is cited "as being the cause" says nothing. */
function isAsSaying(words: readonly Word[], verb: number): boolean {
  const behind = words.slice(verb + 1, verb + AS_SAYING_REACH);
  return behind.some((word, i) => {
    const before = behind[i - 1];
    if (word.pos !== 'VERB' || !/ing$/.test(word.lower)) return false;
    if (before?.lower === 'as') return word.lemma !== 'be' && word.lemma !== 'have';
    return NOMINAL.test(before?.pos ?? '') && isReportingVerb(words, verb + 1 + i);
  });
}

/** "The ministry, citing the hospital, said": somebody who speaks, and not what is done for its sake ("cited for contempt"). */
function isSpeakerCited(
  words: readonly Word[],
  verb: number,
  quoted: readonly Attribution[],
): boolean {
  return (
    isQuotingOn(words[verb]) &&
    quoted.some((one) => {
      const head = headOf(words, one);
      return one.named && head !== undefined && (!isProper(head) || isInAny(SPEAKERS, head.lower));
    })
  );
}

/** Named, or the one holder of a role: "the finance minister", not "a minister". */
function isParticular(words: readonly Word[], source: Attribution): boolean {
  if (source.named) return true;
  const first = words.findIndex(({ start }) => start === source.span[0]);
  const head = headOf(words, source);
  const isOne = head !== undefined && head.lower === head.lemma;
  return words[first - 1]?.lower === 'the' && isOne && cueSet('roleNouns').has(head.lemma);
}

function headOf(words: readonly Word[], { span }: Attribution): Word | undefined {
  return words.find(({ end }) => end === span[1]);
}

function isOfMedia({ name }: Attribution): boolean {
  return isAgency(name) || isMedium(name);
}

/** Whether a name tells that it is a medium's: "Coast Television". */
export function isMedium(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => cueSet('mediaNouns').has(word));
}
