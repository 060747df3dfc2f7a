import { cueSet } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { anySpeaker } from './any-speaker.ts';
import { PERSONS, resolvePronoun, subjectBefore, subjectBeforeCommas } from './clause-subject.ts';
import { sourcesEndingAt, sourcesFrom } from './joint-sources.ts';
import {
  type Attribution,
  isProper,
  PRONOUNS,
  phraseEndingAt,
  type SaidSentence,
  toAttribution,
} from './source-phrase.ts';
import { headBeforePlace, subjectEnd } from './subject-end.ts';

/** Verbs whose subject speaks, whatever it is called. */
const SPEAKING = new Set(['say', 'tell', 'add', 'explain', 'insist']);
/** Verbs behind which stands who is spoken to (acts of speech are all taken as such: "accused the mayor"). */
const ADDRESSING = new Set(['tell', 'warn', 'remind', 'assure', 'inform', 'urge']);
/** What a subject is made of. */
const NOMINAL = /^(?:ADJ|ADP|DET|NOUN|NUM|PROPN)$/;
/** Longest role between a verb of saying and the name that holds it, in words: "the union's deputy regional president". */
const MAX_ROLE_WORDS = 8;

/** Who says it: the subject of a verb of saying, before it or behind it. Empty where it names none. */
export function speakersOf(told: SaidSentence, verb: number): readonly Attribution[] {
  const { words } = told;
  const left = headBeforePlace(words, subjectEnd(words, verb));
  const before = words[left];
  if (isQuotedAs(words, verb)) return speakersOf(told, verb - 2);
  if (before?.pos === 'CCONJ' || isParticiple(words, verb)) return subjectBefore(told, verb);
  const described = headBeforeWho(words, verb);
  if (described >= 0 && before?.text !== ',') return anyoneEndingAt(told, described);
  if (before?.pos === 'VERB' || before?.pos === 'ADP' || before?.pos === 'SCONJ') return [];
  if (before !== undefined && (isAside(words, left, verb) || isOurs(words, left))) return [];
  if (before !== undefined && before.pos !== 'PUNCT') {
    const said = words[verb]?.lemma ?? '';
    if (PRONOUNS.has(before.lower))
      return cueSet('plainSaying').has(said) || PERSONS.has(before.lower)
        ? resolvePronoun(told, left)
        : [];
    const sources = sourcesEndingAt(told, left);
    const isSpeaker =
      SPEAKING.has(said) ||
      (said === 'claim' && /^(?:PUNCT|SCONJ|PRON|DET)$/.test(words[verb + 1]?.pos ?? 'PUNCT')) ||
      cueSet('reportNouns').has(before.lemma);
    return sources.length > 0 || !isSpeaker ? sources : anySpeaker(told, left);
  }
  const apposed = apposedName(words, left);
  if (apposed.length > 0) return asSources(toAttribution(told, apposed));
  const inverted = invertedSubject(told, verb);
  if (inverted.length > 0 && !opensClause(words, verb + 1)) return inverted;
  if (before === undefined || words[verb + 1]?.lower === 'as') return inverted;
  const named = subjectBeforeCommas(told, left);
  return named.length > 0 || described < 0 ? named : anyoneEndingAt(told, described);
}

/** The sources that end with a word, or whoever else does: he speaks. */
function anyoneEndingAt(told: SaidSentence, last: number): readonly Attribution[] {
  const sources = sourcesEndingAt(told, last);
  return sources.length > 0 ? sources : anySpeaker(told, last);
}

/**
 * The place of the word that a clause with "who" describes before a verb: "people who were there |said", "a worker at the dam, who asked
 * not to be named, |said". -1: none does, or that clause says so itself ("who |said").
 */
function headBeforeWho(words: readonly Word[], verb: number): number {
  const isAside = words[verb - 1]?.text === ',';
  const end = isAside ? verb - 1 : verb;
  const who = words.slice(0, end).findLastIndex(({ lower }) => lower === 'who');
  const clause = words.slice(who + 1, end);
  // "Who have long |claimed" says it himself.
  const isWhole = clause.some(({ pos }) => pos === 'VERB') || clause.at(0)?.lemma === 'be';
  if (who < 1 || clause.length < 2 || !isWhole) return -1;
  if (clause.some(({ pos }) => pos === 'PUNCT')) return -1;
  const hasComma = words[who - 1]?.text === ',';
  if (hasComma !== isAside) return -1;
  const head = headBeforePlace(words, hasComma ? who - 2 : who - 1);
  return /^(?:NOUN|PROPN)$/.test(words[head]?.pos ?? '') ? head : -1;
}

/** "Beth Lomax, at the court, said relatives of the crew |wept": what stands behind the verb is whom the one before it speaks of. */
function opensClause(words: readonly Word[], from: number): boolean {
  const behind = words.slice(from).find(({ pos }) => !NOMINAL.test(pos));
  return behind?.pos === 'VERB' || behind?.pos === 'AUX';
}

/** "…, which the police denied", "later than prosecutors had claimed": the sentence gives somebody else's word. */
function isAside(words: readonly Word[], last: number, verb: number): boolean {
  const opener = words[phraseEndingAt(words, last).first - 1]?.lower;
  return (
    opener === 'than' || (opener === 'which' && cueSet('denial').has(words[verb]?.lemma ?? ''))
  );
}

/** "Our correspondent Beth Lomax said", "our sources say": the outlet's own word. */
function isOurs(words: readonly Word[], last: number): boolean {
  return words[phraseEndingAt(words, last).first - 1]?.lower === 'our';
}

/** "X was quoted as saying". */
function isQuotedAs(words: readonly Word[], verb: number): boolean {
  return (
    words[verb - 1]?.lower === 'as' &&
    words[verb - 2]?.pos === 'VERB' &&
    /ing$/.test(words[verb]?.lower ?? '')
  );
}

/** "…, saying that": not "is saying", nor "a letter saying". */
function isParticiple(words: readonly Word[], verb: number): boolean {
  const before = words[verb - 1];
  return (
    /ing$/.test(words[verb]?.lower ?? '') &&
    before !== undefined &&
    !/^(AUX|NOUN|PROPN|PRON)$/.test(before.pos)
  );
}

function asSources(source: Attribution | null): readonly Attribution[] {
  return source === null ? [] : [source];
}

/** "The club's president, Ann Marsh, said the club was …": the name between the commas. Empty where none stands. */
function apposedName(words: readonly Word[], comma: number): readonly Word[] {
  if (words[comma]?.text !== ',') return [];
  const name = words.slice(0, comma);
  const from = name.findLastIndex((word) => !isProper(word));
  return words[from]?.text === ',' ? name.slice(from + 1) : [];
}

/** `…," said John Smith`: the source follows the verb. */
function invertedSubject(told: SaidSentence, verb: number): readonly Attribution[] {
  const { words } = told;
  const next = words[verb + 1];
  const said = words[verb]?.lemma ?? '';
  if (verb === 0 || next === undefined) return [];
  if (ADDRESSING.has(said) && !(said === 'warn' && endsWithName(words, verb + 1))) return [];
  if (cueSet('speechActs').has(said)) return [];
  const named = nameBehindRole(words, verb + 1);
  if (named.length > 0) return asSources(toAttribution(told, named));
  return /^(?:PROPN|DET|NOUN|ADJ|NUM)$/.test(next.pos) ? sourcesFrom(told, verb + 1) : [];
}

/** "Half of them die, warned Dr Dirk Stone.": a name of two words that ends its part of the sentence is not who is warned. */
function endsWithName(words: readonly Word[], from: number): boolean {
  const end = words.findIndex((word, i) => i >= from && !isProper(word));
  return (end < 0 ? words.length : end) - from > 1 && (end < 0 || words[end]?.pos === 'PUNCT');
}

/** "…, said its president, Ann Marsh.", "according to the operator, Coast Ferries.": the name behind the role. Empty where none stands. */
export function nameBehindRole(words: readonly Word[], from: number): readonly Word[] {
  const comma = words.findIndex((word, i) => i > from && word.text === ',');
  const role = words[comma - 1];
  if (comma < 0 || comma - from > MAX_ROLE_WORDS || role?.pos !== 'NOUN') return [];
  if (isProper(role)) return [];
  const rest = words.slice(comma + 1);
  const end = rest.findIndex((word) => !isProper(word));
  const name = end < 0 ? rest : rest.slice(0, end);
  // Behind another noun a single word may as well be a place: "said a shop in the main street, Dorn".
  if (name.length < 2 && !cueSet('roleNouns').has(role.lemma)) return [];
  return end < 0 || rest[end]?.pos === 'PUNCT' ? name : [];
}
