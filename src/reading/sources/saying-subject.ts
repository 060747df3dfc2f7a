import { isCalendarWord } from '../../text/values/calendar.ts';
import type { Span } from '../../types.ts';
import { cueSet } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { sourcesEndingAt, sourcesFrom } from './joint-sources.ts';
import {
  type Attribution,
  type AttributionMemory,
  isProper,
  PRONOUNS,
  phraseEndingAt,
  toAttribution,
} from './source-phrase.ts';

/** With a pronoun only plain verbs of saying count: "it declared a caliphate" cites nobody. */
const PLAIN_SAYING = new Set([
  'say',
  'add',
  'tell',
  'report',
  'state',
  'note',
  'explain',
  'warn',
  'quote',
  'cite',
  'write',
  'describe',
  'insist',
]);
/** Verbs whose subject speaks, whatever it is called. */
const SPEAKING = new Set(['say', 'tell', 'add', 'explain', 'insist']);
/** Between somebody and where they are. */
const WHERE = new Set(['in', 'at', 'near', 'from']);
/** Words between a source and its verb. */
const SKIP_LEFT = new Set(['ADV', 'AUX', 'PART']);
/** Longest role between a verb of saying and the name that holds it, in words: "the union's deputy regional president". */
const MAX_ROLE_WORDS = 8;

/** Who says it: the subject of a verb of saying, before it or behind it. Empty where it names none. */
export function speakersOf(
  words: readonly Word[],
  text: string,
  verb: number,
  memory: AttributionMemory,
): readonly Attribution[] {
  const left = headBeforePlace(words, subjectEnd(words, verb));
  const before = words[left];
  if (
    before?.pos === 'VERB' ||
    before?.pos === 'CCONJ' ||
    before?.pos === 'ADP' ||
    before?.pos === 'SCONJ'
  )
    return [];
  if (before !== undefined && before.pos !== 'PUNCT') {
    const said = words[verb]?.lemma ?? '';
    if (PRONOUNS.has(before.lower))
      return PLAIN_SAYING.has(said) ? resolvePronoun(words, text, left, memory) : [];
    const sources = sourcesEndingAt(words, text, left, memory);
    return sources.length > 0 || !SPEAKING.has(said) ? sources : anySpeaker(words, text, left);
  }
  const apposed = apposedName(words, left);
  if (apposed.length > 0) return asSources(toAttribution(apposed, text, memory));
  const inverted = invertedSubject(words, text, verb, memory);
  if (inverted.length > 0) return inverted;
  if (before === undefined || words[verb + 1]?.lower === 'as') return [];
  for (let i = left - 1; i > 0; i -= 1) {
    if (words[i]?.text !== ',') continue;
    const sources = sourcesEndingAt(words, text, i - 1, memory);
    if (sources.some(({ named }) => named)) return sources;
  }
  return [];
}

/** "The hospital in Istrel said", "activists in Dorn said": who is there says it, not the place. */
function headBeforePlace(words: readonly Word[], left: number): number {
  const last = words[left];
  if (last === undefined || !isProper(last)) return left;
  const { first } = phraseEndingAt(words, left);
  const head = words[first - 2];
  return WHERE.has(words[first - 1]?.lower ?? '') && head?.pos === 'NOUN' ? first - 2 : left;
}

/** Whoever speaks is a source, though no list knows the noun: "his sister said", "the organisers said". */
function anySpeaker(words: readonly Word[], text: string, last: number): readonly Attribution[] {
  const noun = words[last];
  if (noun?.pos !== 'NOUN' || isCalendarWord(noun.lower)) return [];
  const { first } = phraseEndingAt(words, last);
  // "fishermen who took part in the rescue said": not the rescue.
  if (words[first - 1]?.pos === 'ADP') return [];
  const phrase = words.slice(first, last + 1);
  const from = phrase.find(({ pos }) => pos !== 'DET');
  if (from === undefined) return [];
  const span: Span = [from.start, noun.end];
  return [{ name: text.slice(...span), named: false, inherited: false, span }];
}

/** The place of the word that ends the subject of a verb: "the agency (ABC) has not yet |said". -1 where the verb opens its sentence. */
export function subjectEnd(words: readonly Word[], verb: number): number {
  let left = verb - 1;
  while (left >= 0 && SKIP_LEFT.has(words[left]?.pos ?? '')) left -= 1;
  return beforeParenthesis(words, left);
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

/** "the refugee agency (UNHCR) said": the source stands before the parenthesis. */
function beforeParenthesis(words: readonly Word[], at: number): number {
  if (words[at]?.text !== ')') return at;
  for (let i = at - 1; i > 0; i -= 1) if (words[i]?.text === '(') return i - 1;
  return at;
}

/** `…," said John Smith`: the source follows the verb. */
function invertedSubject(
  words: readonly Word[],
  text: string,
  verb: number,
  memory: AttributionMemory,
): readonly Attribution[] {
  const next = words[verb + 1];
  if (verb === 0 || next === undefined || words[verb]?.lemma === 'tell') return [];
  const named = nameBehindRole(words, verb + 1);
  if (named.length > 0) return asSources(toAttribution(named, text, memory));
  return next.pos === 'PROPN' || next.pos === 'DET' || next.pos === 'NOUN'
    ? sourcesFrom(words, text, verb + 1, memory)
    : [];
}

/** "…, said its president, Ann Marsh.": the name behind the role. Empty where none stands. */
function nameBehindRole(words: readonly Word[], from: number): readonly Word[] {
  const comma = words.findIndex((word, i) => i > from && word.text === ',');
  const role = words[comma - 1];
  if (comma < 0 || comma - from > MAX_ROLE_WORDS || role?.pos !== 'NOUN') return [];
  if (!cueSet('roleNouns').has(role.lemma) || isProper(role)) return [];
  const rest = words.slice(comma + 1);
  const end = rest.findIndex((word) => !isProper(word));
  const name = end < 0 ? rest : rest.slice(0, end);
  return end < 0 || rest[end]?.pos === 'PUNCT' ? name : [];
}

/** "He said" is the last source; "which described" is the noun before the comma. */
function resolvePronoun(
  words: readonly Word[],
  text: string,
  at: number,
  memory: AttributionMemory,
): readonly Attribution[] {
  const pronoun = words[at];
  if (pronoun === undefined) return [];
  if (pronoun.lower === 'who' || pronoun.lower === 'which') {
    const before = words[at - 1]?.text === ',' ? at - 2 : at - 1;
    return before < 0 ? [] : sourcesEndingAt(words, text, before, memory);
  }
  const source = memory.last;
  return source === null
    ? []
    : [{ ...source, inherited: true, span: [pronoun.start, pronoun.end] }];
}
