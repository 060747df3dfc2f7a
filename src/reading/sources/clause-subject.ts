import { isInAny } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { sourcesEndingAt, withPlace } from './joint-sources.ts';
import { type Attribution, phraseFrom, type SaidSentence, toAttribution } from './source-phrase.ts';
import { headBeforePlace, subjectEnd } from './subject-end.ts';

/** Words that stand for a person or body named before. */
const PERSONAL = new Set(['he', 'she', 'they', 'it']);
/** Those of them that stand for one person. */
export const PERSONS = new Set(['he', 'she']);
/** Lists of words by which a name tells that it is no person's. */
const BODIES = [
  'groupNouns',
  'institutions',
  'bodies',
  'mediaNouns',
  'reportNouns',
  'places',
] as const;
/** What a noun phrase begins with. */
const OPENS_PHRASE = /^(DET|ADJ|NUM|NOUN|PROPN)$/;
const QUOTE = /^["“”]$/;

/**
 * Who goes on to say it, as in "X opened the road, saying …" or "X was there but warned …": the subject of the nearest verb
 * before, of those of which a source is the subject.
 */
export function subjectBefore(told: SaidSentence, verb: number): readonly Attribution[] {
  const { words } = told;
  const start = clauseStart(words, verb);
  for (let i = verb - 1; i > start; i -= 1) {
    if (!isFiniteVerb(words, i)) continue;
    const left = headBeforePlace(words, subjectEnd(words, i));
    const sources = left < start ? [] : subjectEndingAt(told, left);
    if (sources.length > 0) return sources;
  }
  return [];
}

/** The sources that a subject names: a phrase, one before commas, or a pronoun for the last source. */
function subjectEndingAt(told: SaidSentence, last: number): readonly Attribution[] {
  const subject = told.words[last];
  if (subject === undefined) return [];
  // Where no source was named before, the subject that it stands for is come to anyhow.
  if (PERSONAL.has(subject.lower))
    return told.memory.last === null ? [] : resolvePronoun(told, last);
  if (subject.text === ',') return subjectBeforeCommas(told, last);
  return subject.pos === 'NOUN' || subject.pos === 'PROPN' ? sourcesEndingAt(told, last) : [];
}

/** A verb with a subject of its own: no participle, and nothing behind "to". */
function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return false;
  // "Piet Loon's comment" may look like a verb to the tagger.
  if (before.pos === 'PART' || before.lower === 'to') return false;
  return (word.pos === 'VERB' || word.pos === 'AUX') && !/ing$/.test(word.lower);
}

/** Where the clause of a word begins: behind a colon, a semicolon, or a quotation that a mark ends ("…,” she said"). */
function clauseStart(words: readonly Word[], before: number): number {
  return (
    words
      .slice(0, before)
      .findLastIndex(
        ({ text }, i) => /^[:;]$/.test(text) || (QUOTE.test(text) && ends(words[i - 1])),
      ) + 1
  );
}

/** Whether a word before a quotation mark ends what is quoted, or none does: the mark opens its sentence. */
function ends(word: Word | undefined): boolean {
  return word === undefined || /^[,.?!…—-]$/.test(word.text);
}

/** "Ann Marsh, the head of the Dorn Port Authority, said": the first source that opens a part of the clause before a comma. */
export function subjectBeforeCommas(told: SaidSentence, comma: number): readonly Attribution[] {
  const start = clauseStart(told.words, comma);
  const sources = openingSource(told, start, comma);
  // `The Institute, quoting "two people," said`: that quotation was none of a speaker before.
  return sources.length > 0 || start === 0 ? sources : openingSource(told, 0, comma);
}

/** The first source that opens a part of a sentence, between commas, from one word up to another. */
function openingSource(told: SaidSentence, from: number, comma: number): readonly Attribution[] {
  const { words } = told;
  for (let i = from; i < comma; i += 1) {
    const opens =
      i === 0 || words[i - 1]?.pos === 'PUNCT' || (i === 1 && words[0]?.pos === 'CCONJ');
    if (!opens || !(OPENS_PHRASE.test(words[i]?.pos ?? '') || isOwner(words[i]))) continue;
    // "Our correspondent Beth Lomax, at the court, said": the outlet's own word.
    if (words[i]?.lower === 'our') return [];
    const phrase = phraseFrom(words, i);
    if (phrase.last >= comma || isToldBefore(words, phrase.last, comma)) continue;
    const source = toAttribution(told, words.slice(i, phrase.last + 1));
    if (source !== null) return [withPlace(told, phrase.last, source)];
  }
  return [];
}

/** "Our correspondent", "its president". */
function isOwner(word: Word | undefined): boolean {
  return /^(?:our|its|his|her|their)$/.test(word?.lower ?? '');
}

/** "Prices rose in May, |the Bureau, a public body, said": a phrase whose verb follows, with two more parts between commas, is told of. */
function isToldBefore(words: readonly Word[], last: number, comma: number): boolean {
  const next = words.findIndex(({ text }, i) => i > last && text === ',');
  if (words.slice(next + 1, comma).every(({ text }) => text !== ',')) return false;
  return words.slice(last + 1, next).some((_, i) => isFiniteVerb(words, last + 1 + i));
}

/** "He said" is the last source, or else whom the sentence is about; "which described" is the noun before the comma. */
export function resolvePronoun(told: SaidSentence, at: number): readonly Attribution[] {
  const { words, memory } = told;
  const pronoun = words[at];
  if (pronoun === undefined) return [];
  if (pronoun.lower === 'who' || pronoun.lower === 'which') {
    const before = words[at - 1]?.text === ',' ? at - 2 : at - 1;
    return before < 0 ? [] : sourcesEndingAt(told, before);
  }
  // "Ruth Keller will step down, she confirmed": whom the sentence is about before whoever spoke last.
  const about = PERSONS.has(pronoun.lower) ? subjectAt(told, at) : null;
  const source = memory.here ?? about ?? memory.last;
  return source === null
    ? []
    : [{ ...source, inherited: true, span: [pronoun.start, pronoun.end] }];
}

/** Whom a sentence is about before a word: "Ada Fern leaves the board, she announced". */
function subjectAt(told: SaidSentence, at: number): Attribution | null {
  return subjectBefore(told, at).find(({ name }) => mayBePerson(name)) ?? null;
}

/** A name that is no acronym, and none of whose words tells of a body or a medium. */
function mayBePerson(name: string): boolean {
  if (name === name.toUpperCase()) return false;
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return !words.some((word) => isInAny(BODIES, word));
}
