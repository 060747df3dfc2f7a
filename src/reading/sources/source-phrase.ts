import { isCalendarWord } from '../../text/values/calendar.ts';
import type { Span } from '../../types.ts';
import { cueSet } from '../lexicon.ts';
import type { Word } from '../words.ts';

/** Whom a sentence cites. `inherited`: taken over from the sentence before ("it said", "the report added"). */
export interface Attribution {
  /** The source as written, without article: "Syrian Observatory for Human Rights", "military source". */
  readonly name: string;
  /** Whether the source is named: an unnamed one ("a military source") is an origin only where no other is named. */
  readonly named: boolean;
  readonly inherited: boolean;
  readonly span: Span;
}

/** What an earlier sentence leaves for "it said": the last source, and the last organisation. */
export interface AttributionMemory {
  readonly last: Attribution | null;
  /** The last source of the very sentence that is read; null before it cites one. */
  readonly here: Attribution | null;
  readonly lastGroup: Attribution | null;
  /** Who was last named with a role: "mayor" → Judith Lindqvist. */
  readonly byRole: ReadonlyMap<string, Attribution>;
}

/** A sentence whose sources are looked for: its words, the text that they count in, and what earlier sentences leave. */
export interface SaidSentence {
  readonly words: readonly Word[];
  readonly text: string;
  readonly memory: AttributionMemory;
}

/** The memory before the first sentence. */
export const NOTHING_SAID: AttributionMemory = {
  last: null,
  here: null,
  lastGroup: null,
  byRole: new Map(),
};

/** What joins the words of one name: "Ministry of Health", "Smith and Sons", "the mayor's office". */
const NAME_JOINERS = new Set(['of', 'for', 'and', 'the', '&', "'s", '’s']);
/** Words that stand for a source named before. */
export const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'who', 'which']);
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those']);

/** A noun phrase, as the places of its first and last word. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

/** The noun phrase that ends with a word. */
export function phraseEndingAt(words: readonly Word[], last: number): Phrase {
  let first = last;
  while (first > 0 && belongsToName(words, first - 1, first)) first -= 1;
  return { first, last };
}

/** The noun phrase that begins with a word. */
export function phraseFrom(words: readonly Word[], first: number): Phrase {
  let last = first;
  while (last + 1 < words.length && belongsToName(words, last + 1, last)) last += 1;
  return { first, last };
}

function belongsToName(words: readonly Word[], at: number, neighbour: number): boolean {
  const word = words[at];
  const other = words[neighbour];
  if (word === undefined || other === undefined) return false;
  // An article begins its phrase: "last March the ministry said".
  const isArticle = other.pos === 'DET' && ARTICLES.has(other.lower);
  if (at < neighbour && isArticle && !NAME_JOINERS.has(word.lower)) return false;
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
  // "The Health Workers' Union".
  if (word.text === "'" || word.text === '’') return isPossessive(words, at);
  if (!NAME_JOINERS.has(word.lower)) return false;
  const next = at < neighbour ? words[at - 1] : words[at + 1];
  if (word.lower === "'s" || word.lower === '’s') return true;
  if (word.lower === 'and' || next === undefined) return false;
  return next.pos === 'PROPN' || (at < neighbour && /^(NOUN|DET|ADJ)$/.test(next.pos));
}

const NOUN_LIKE = /^(NOUN|PROPN)$/;

/** A mark between two words that makes the first, a plural, the owner: "the retailers' association". */
function isPossessive(words: readonly Word[], at: number): boolean {
  const [mark, before, after] = [words[at], words[at - 1], words[at + 1]];
  if (mark === undefined || before === undefined || after === undefined) return false;
  const isOne = before.lower.endsWith('s') && before.end === mark.start;
  return isOne && NOUN_LIKE.test(before.pos) && NOUN_LIKE.test(after.pos);
}

/** A phrase is a source when it is a name, or its noun is an institution or a role. */
export function toAttribution(
  { text, memory }: SaidSentence,
  phrase: readonly Word[],
): Attribution | null {
  const trimmed = dropEdges(phrase);
  const first = trimmed[0];
  const last = trimmed.at(-1);
  if (first === undefined || last === undefined) return null;
  const span: Span = [first.start, last.end];
  const head = headOf(trimmed);
  const definite = phrase[0]?.lower === 'the' || phrase[0]?.lower === 'that';
  const common = !trimmed.some((word) => isProper(word));
  const group = memory.lastGroup;
  if (definite && cueSet('groupNouns').has(head.lemma) && isAnaphor(trimmed, head, group))
    return group === null ? null : { ...group, inherited: true, span };
  if (common && definite && cueSet('reportNouns').has(head.lemma) && memory.last !== null)
    return { ...memory.last, inherited: true, span };
  const holder = definite && trimmed.length === 1 ? roleHolder(head, memory) : null;
  if (holder !== null) return { ...holder, inherited: true, span };
  const named = !common;
  const known = named || isInstitution(trimmed, head);
  if (!known && !cueSet('sourceNouns').has(head.lemma)) return null;
  const core = named ? nameCore(trimmed) : trimmed;
  const name = text.slice(core[0]?.start ?? span[0], span[1]);
  return { name, named: known, inherited: false, span: [core[0]?.start ?? span[0], span[1]] };
}

/** Who "the mayor", "the spokesman" is: the last one named with that role, or the last source where it is told by that word. */
function roleHolder({ lower }: Word, { last, byRole }: AttributionMemory): Attribution | null {
  if (!cueSet('roleNouns').has(lower)) return null;
  return last?.name.toLowerCase().split(' ').includes(lower) === true
    ? last
    : (byRole.get(lower) ?? null);
}

/** Whether a phrase is an institution by its head, alone or with the word before it: "coast guard". */
function isInstitution(phrase: readonly Word[], head: Word): boolean {
  // "Banks said" are several, "police" and "military" one.
  if (head.lower !== head.lemma) return false;
  const before = phrase[phrase.indexOf(head) - 1]?.lower ?? '';
  return [head.lemma, `${before} ${head.lemma}`].some((one) => cueSet('institutions').has(one));
}

/** "state news agency SANA" → SANA, "Putin's spokesman Dmitry Peskov" → Dmitry Peskov; "Syria's antiquities chief" stays whole. */
function nameCore(words: readonly Word[]): readonly Word[] {
  const possessive = words.findLastIndex((word) => word.lower === "'s" || word.lower === '’s');
  const after = words.slice(possessive + 1);
  const scope = possessive >= 0 && after.some((word) => isProper(word)) ? after : words;
  const firstProper = scope.findIndex((word) => isProper(word));
  // "The mayor of Dorn" is not Dorn.
  const joiner = scope[firstProper - 1]?.lower ?? '';
  if ((joiner === 'of' || joiner === 'for') && scope[firstProper - 2]?.pos === 'NOUN') return scope;
  return firstProper > 0 ? scope.slice(firstProper) : scope;
}

/** "The group" may stand for a body of any kind. */
const ANY_KIND = new Set(['group', 'watchdog', 'monitor', 'organization', 'organisation']);

/**
 * "the Britain-based watchdog", "the ministry": an organisation spoken of before, not a new one. Its name must hold the
 * word, or tell no kind of its own ("Norpress … the agency"): after an institute has spoken "the army" is another.
 */
function isAnaphor(words: readonly Word[], head: Word, group: Attribution | null): boolean {
  if (group === null) return false;
  const names = words.filter((word) => word.pos === 'PROPN');
  const last = words.at(-1);
  if (last === undefined || last.pos !== 'NOUN' || /^\p{Lu}/u.test(last.text)) return false;
  if (!names.every((word) => word.lower.includes('-based'))) return false;
  const own = new Set(group.name.toLowerCase().split(/[^\p{L}]+/u));
  if (own.has(head.lemma))
    return words.every(
      (word) => word === head || word.lower.includes('-based') || own.has(word.lower),
    );
  const tellsKind = [...own].some((word) => KINDS.some((kind) => cueSet(kind).has(word)));
  return ANY_KIND.has(head.lemma) || (!tellsKind && cueSet('oftenUntold').has(head.lemma));
}

/** Lists of words by which a body tells of what kind it is. */
const KINDS = ['groupNouns', 'institutions', 'bodies'] as const;

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
    (cueSet('sourceDeterminers').has(phrase[start]?.lower ?? '') ||
      phrase[start]?.pos === 'PUNCT' ||
      isTime(phrase[start]))
  )
    start += 1;
  while (
    end > start &&
    (phrase[end - 1]?.pos === 'PUNCT' ||
      NAME_JOINERS.has(phrase[end - 1]?.lower ?? '') ||
      cueSet('behindSources').has(phrase[end - 1]?.lower ?? '') ||
      isTime(phrase[end - 1]))
  )
    end -= 1;
  return phrase.slice(start, end);
}

/** A day or month that is nobody's name. */
function isTime(word: Word | undefined): boolean {
  return word !== undefined && word.isName !== true && isCalendarWord(word.lower);
}

/** "R-Texas", "D-N.Y.": a party and a state behind a name. */
const PARTY_AND_STATE = /^[A-Z]-\p{Lu}/u;

/** Whether a word is a mark that may open a quotation. */
export function isOpeningMark(word: Word | undefined): boolean {
  return word !== undefined && /^["“‘]$/.test(word.text);
}

/** Whether a word is written as a name. */
export function isProper(word: Word): boolean {
  return (
    word.pos === 'PROPN' &&
    /^\p{Lu}|^al-|^el-|-\p{Lu}/u.test(word.text) &&
    !word.lower.endsWith('-based') &&
    !PARTY_AND_STATE.test(word.text) &&
    !isTime(word)
  );
}
