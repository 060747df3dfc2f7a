import { cueSet } from './lexicon.ts';
import {
  type Attribution,
  type AttributionMemory,
  isProper,
  PRONOUNS,
  phraseEndingAt,
  phraseFrom,
  toAttribution,
} from './source-phrase.ts';
import type { Word } from './words.ts';

export type { Attribution, AttributionMemory } from './source-phrase.ts';

/** Sources whose own voice counts only with a verb of saying, not with any verb of showing. */
const QUOTING = new Set(['quote', 'cite']);
/** Only a broadcaster "broadcasts" a report; armies do not. */
const BROADCASTING = new Set(['broadcast', 'air', 'show']);
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
/** Words between a source and its verb. */
const SKIP_LEFT = new Set(['ADV', 'AUX', 'PART']);
/** Longest role between a verb of saying and the name that holds it, in words: "the union's deputy regional president". */
const MAX_ROLE_WORDS = 8;
/** Openers that carry the source of the sentence before into the next paragraph. */
const CONTINUATIONS = new Set(['within', 'another', 'later', 'meanwhile']);

/** The sources one sentence cites, in order. `memory` resolves pronouns and "the report". */
export function findAttributions(
  words: readonly Word[],
  text: string,
  memory: AttributionMemory,
): readonly Attribution[] {
  const found: Attribution[] = [];
  const add = (attribution: Attribution | null): void => {
    if (attribution !== null && !found.some((one) => one.name === attribution.name))
      found.push(attribution);
  };
  for (const [i, word] of words.entries()) {
    if (word.lower === 'according' && words[i + 1]?.lower === 'to')
      add(phraseFrom(words, text, i + 2, memory));
    else if (isFootage(words, i)) add(phraseFrom(words, text, i + 2, memory));
    else if ((word.pos === 'VERB' || word.pos === 'NOUN') && isReportingVerb(words, i)) {
      const here = found.at(-1);
      const reading = here === undefined ? memory : { ...memory, last: here };
      if (QUOTING.has(word.lemma)) add(phraseFrom(words, text, i + 1, reading));
      add(subjectOf(words, text, i, reading));
    } else if (BROADCASTING.has(word.lemma)) {
      const subject = subjectOf(words, text, i, memory);
      if (subject !== null && isMedium(subject.name)) add(subject);
    }
  }
  return found.toSorted((a, b) => Number(b.named) - Number(a.named));
}

/** What a sentence without a source of its own takes over: the source of the sentence before it. */
export function inheritAttribution(
  words: readonly Word[],
  sameParagraph: boolean,
  memory: AttributionMemory,
): Attribution | null {
  if (memory.last === null) return null;
  const opens = CONTINUATIONS.has(words[0]?.lower ?? '');
  return sameParagraph || opens ? { ...memory.last, inherited: true } : null;
}

/** The memory after a sentence. A paragraph without any source clears it. */
export function remember(
  memory: AttributionMemory,
  attributions: readonly Attribution[],
): AttributionMemory {
  if (attributions.length === 0) return { ...memory, last: null };
  const named = attributions.find((one) => one.named) ?? attributions[0] ?? null;
  const group =
    attributions.find((one) => one.named && looksLikeGroup(one.name)) ?? memory.lastGroup;
  return { last: named, lastGroup: group };
}

function isReportingVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !cueSet('reportingVerbs').has(word.lemma)) return false;
  if (word.pos === 'NOUN') return word.lower === 'said';
  const before = words[at - 1]?.lower;
  const passive = /^(is|are|was|were|been|be|being)$/.test(before ?? '') && word.lemma !== 'say';
  return !passive && before !== 'to';
}

/** "in footage shown by X", "video published by X". */
function isFootage(words: readonly Word[], at: number): boolean {
  return (
    /^(shown|published|broadcast|released|aired|posted|obtained|issued|confirmed|reported|announced|cited|verified|compiled)$/.test(
      words[at]?.lower ?? '',
    ) && words[at + 1]?.lower === 'by'
  );
}

function subjectOf(
  words: readonly Word[],
  text: string,
  verb: number,
  memory: AttributionMemory,
): Attribution | null {
  let left = verb - 1;
  while (left >= 0 && SKIP_LEFT.has(words[left]?.pos ?? '')) left -= 1;
  left = beforeParenthesis(words, left);
  const before = words[left];
  if (
    before?.pos === 'VERB' ||
    before?.pos === 'CCONJ' ||
    before?.pos === 'ADP' ||
    before?.pos === 'SCONJ'
  )
    return null;
  if (before !== undefined && before.pos !== 'PUNCT') {
    const said = words[verb]?.lemma ?? '';
    if (PRONOUNS.has(before.lower))
      return PLAIN_SAYING.has(said) ? resolvePronoun(words, text, left, memory) : null;
    return phraseEndingAt(words, text, left, memory);
  }
  const apposed = apposedName(words, left);
  if (apposed.length > 0) return toAttribution(apposed, text, memory);
  const inverted = invertedSubject(words, text, verb, memory);
  if (inverted !== null) return inverted;
  if (before === undefined || words[verb + 1]?.lower === 'as') return null;
  for (let i = left - 1; i > 0; i -= 1) {
    if (words[i]?.text !== ',') continue;
    const phrase = phraseEndingAt(words, text, i - 1, memory);
    if (phrase?.named === true) return phrase;
  }
  return null;
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
): Attribution | null {
  const next = words[verb + 1];
  if (verb === 0 || next === undefined || words[verb]?.lemma === 'tell') return null;
  const named = nameBehindRole(words, verb + 1);
  if (named.length > 0) return toAttribution(named, text, memory);
  return next.pos === 'PROPN' || next.pos === 'DET' || next.pos === 'NOUN'
    ? phraseFrom(words, text, verb + 1, memory)
    : null;
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
): Attribution | null {
  const pronoun = words[at];
  if (pronoun === undefined) return null;
  if (pronoun.lower === 'who' || pronoun.lower === 'which') {
    const before = words[at - 1]?.text === ',' ? at - 2 : at - 1;
    return before < 0 ? null : phraseEndingAt(words, text, before, memory);
  }
  const source = memory.last;
  return source === null
    ? null
    : { ...source, inherited: true, span: [pronoun.start, pronoun.end] };
}

function isMedium(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => cueSet('mediaNouns').has(word));
}

function looksLikeGroup(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return (
    cueSet('groupNouns').has(last) ||
    / for | of |[A-Z]{3,}/.test(name) ||
    cueSet('mediaNouns').has(last)
  );
}
