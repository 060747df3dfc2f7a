import type { Span } from '../types.ts';
import { cueSet } from './lexicon.ts';
import type { Word } from './words.ts';

/** Whom a sentence cites. `inherited`: taken over from the sentence before ("it said", "the report added"). */
export interface Attribution {
  /** The source as written, without article: "Syrian Observatory for Human Rights", "military source". */
  readonly name: string;
  /** Whether the source is named: an unnamed one ("a military source") is never an origin of its own. */
  readonly named: boolean;
  readonly inherited: boolean;
  readonly span: Span;
}

/** What an earlier sentence leaves for "it said": the last source, and the last organisation. */
export interface AttributionMemory {
  readonly last: Attribution | null;
  readonly lastGroup: Attribution | null;
}

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
/** "as soon as", "such as": prepositions that end a noun phrase; only these two join two names. */
const NAME_JOINERS = new Set(['of', 'for', 'and', 'the', '&', "'s", '’s']);
const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'who', 'which']);
/** Openers that carry the source of the sentence before into the next paragraph. */
const CONTINUATIONS = new Set(['within', 'another', 'later', 'meanwhile']);
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'its',
  'his',
  'her',
  'their',
  'another',
  'one',
  'some',
  'several',
  'two',
  'unnamed',
  'anonymous',
]);

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
  const inverted = invertedSubject(words, text, verb, memory);
  if (inverted !== null) return inverted;
  if (before === undefined || words[verb + 1]?.lower === 'as') return null;
  for (let i = left - 1; i > 0; i -= 1) {
    if (words[i]?.text !== ',') continue;
    const apposed = words.slice(i + 1, left);
    if (apposed.length > 0 && apposed.every((word) => isProper(word)))
      return toAttribution(apposed, text, memory);
    const phrase = phraseEndingAt(words, text, i - 1, memory);
    if (phrase?.named === true) return phrase;
  }
  return null;
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
  return next.pos === 'PROPN' || next.pos === 'DET' || next.pos === 'NOUN'
    ? phraseFrom(words, text, verb + 1, memory)
    : null;
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

/** Collects a noun phrase leftwards from its last word. */
function phraseEndingAt(
  words: readonly Word[],
  text: string,
  end: number,
  memory: AttributionMemory,
): Attribution | null {
  let start = end;
  while (start > 0 && belongsToName(words, start - 1, start)) start -= 1;
  return toAttribution(words.slice(start, end + 1), text, memory);
}

/** Collects a noun phrase rightwards from its first word. */
function phraseFrom(
  words: readonly Word[],
  text: string,
  start: number,
  memory: AttributionMemory,
): Attribution | null {
  let end = start;
  while (end + 1 < words.length && belongsToName(words, end + 1, end)) end += 1;
  if (words[start] === undefined || PRONOUNS.has(words[start]?.lower ?? '')) return null;
  return toAttribution(words.slice(start, end + 1), text, memory);
}

function belongsToName(words: readonly Word[], at: number, neighbour: number): boolean {
  const word = words[at];
  const other = words[neighbour];
  if (word === undefined || other === undefined) return false;
  if (word.pos === 'PROPN' || word.pos === 'NOUN' || word.pos === 'ADJ' || word.pos === 'NUM')
    return true;
  if (word.pos === 'DET')
    return at < neighbour ? other.pos !== 'DET' : NAME_JOINERS.has(other.lower);
  if (word.pos === 'VERB')
    return (
      /-|ing$|ed$/.test(word.lower) &&
      other.pos !== 'PUNCT' &&
      at < neighbour &&
      /^(DET|ADJ)$/.test(words[at - 1]?.pos ?? '')
    );
  if (word.text === "'" || word.text === '’') return false;
  if (!NAME_JOINERS.has(word.lower)) return false;
  const next = at < neighbour ? words[at - 1] : words[at + 1];
  if (word.lower === "'s" || word.lower === '’s') return true;
  if (word.lower === 'and' || next === undefined) return false;
  return next.pos === 'PROPN' || (at < neighbour && /^(NOUN|DET|ADJ)$/.test(next.pos));
}

/** A phrase is a source when it is a name, or its noun is an institution or a role. */
function toAttribution(
  phrase: readonly Word[],
  text: string,
  memory: AttributionMemory,
): Attribution | null {
  const trimmed = dropEdges(phrase);
  const first = trimmed[0];
  const last = trimmed.at(-1);
  if (first === undefined || last === undefined) return null;
  const span: Span = [first.start, last.end];
  const head = headOf(trimmed);
  const definite = phrase[0]?.lower === 'the' || phrase[0]?.lower === 'that';
  const common = !trimmed.some((word) => isProper(word));
  if (common && definite && cueSet('reportNouns').has(head.lemma) && memory.last !== null)
    return { ...memory.last, inherited: true, span };
  const group = memory.lastGroup;
  if (definite && cueSet('groupNouns').has(head.lemma) && isAnaphor(trimmed, group))
    return group === null ? null : { ...group, inherited: true, span };
  const named = trimmed.some((word) => isProper(word));
  if (!named && !cueSet('sourceNouns').has(head.lemma)) return null;
  if (
    named &&
    trimmed.every((word) => isCalendar(word.lower) || !isProper(word)) &&
    !cueSet('sourceNouns').has(head.lemma)
  )
    return null;
  const core = named ? nameCore(trimmed) : trimmed;
  const name = text.slice(core[0]?.start ?? span[0], span[1]);
  return { name, named, inherited: false, span: [core[0]?.start ?? span[0], span[1]] };
}

/** "state news agency SANA" → SANA, "Putin's spokesman Dmitry Peskov" → Dmitry Peskov; "Syria's antiquities chief" stays whole. */
function nameCore(words: readonly Word[]): readonly Word[] {
  const possessive = words.findLastIndex((word) => word.lower === "'s" || word.lower === '’s');
  const after = words.slice(possessive + 1);
  const scope = possessive >= 0 && after.some((word) => isProper(word)) ? after : words;
  const firstProper = scope.findIndex((word) => isProper(word));
  return firstProper > 0 ? scope.slice(firstProper) : scope;
}

function isMedium(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => cueSet('mediaNouns').has(word));
}

/** "the Britain-based watchdog", "the group": an organisation spoken of before, not a new one. */
function isAnaphor(words: readonly Word[], group: Attribution | null): boolean {
  if (group === null) return false;
  const names = words.filter((word) => word.pos === 'PROPN');
  const last = words.at(-1);
  return (
    last !== undefined &&
    last.pos === 'NOUN' &&
    !/^\p{Lu}/u.test(last.text) &&
    names.every((word) => word.lower.includes('-based'))
  );
}

function headOf(words: readonly Word[]): Word {
  const joiner = words.findIndex(
    (word, i) => i > 0 && (word.lower === 'of' || word.lower === 'for'),
  );
  const core = joiner > 0 ? words.slice(0, joiner) : words;
  return (
    core.findLast((word) => word.pos === 'NOUN' || word.pos === 'PROPN') ??
    core.at(-1) ??
    (words[0] as Word)
  );
}

function dropEdges(phrase: readonly Word[]): readonly Word[] {
  let start = 0;
  let end = phrase.length;
  while (
    start < end &&
    (DETERMINERS.has(phrase[start]?.lower ?? '') ||
      phrase[start]?.pos === 'PUNCT' ||
      isCalendar(phrase[start]?.lower ?? ''))
  )
    start += 1;
  while (
    end > start &&
    (phrase[end - 1]?.pos === 'PUNCT' ||
      NAME_JOINERS.has(phrase[end - 1]?.lower ?? '') ||
      isCalendar(phrase[end - 1]?.lower ?? ''))
  )
    end -= 1;
  return phrase.slice(start, end);
}

const CALENDAR = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'today',
  'yesterday',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]);

function isCalendar(lower: string): boolean {
  return CALENDAR.has(lower);
}

function isProper(word: Word): boolean {
  return (
    word.pos === 'PROPN' &&
    /^\p{Lu}|^al-|^el-|-\p{Lu}/u.test(word.text) &&
    !word.lower.endsWith('-based')
  );
}

function looksLikeGroup(name: string): boolean {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return (
    cueSet('groupNouns').has(last) ||
    / for | of |[A-Z]{3,}/.test(name) ||
    cueSet('mediaNouns').has(last)
  );
}
