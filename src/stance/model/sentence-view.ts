import { numberValue, scaleOf } from '../../reading/figures/number-words.ts';
import { tagWords, type Word } from '../../reading/words.ts';
import { fold } from '../../text/fold.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { type PairCues, pairCues } from './pair-cues.ts';

/** A number of a sentence: the values it allows, its unit, and the content stems that follow it. */
export interface SentenceNumber {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly nouns: readonly string[];
}

/** One word of a sentence with what governs it. */
export interface ScopedWord {
  readonly stem: string;
  readonly lower: string;
  readonly pos: string;
  readonly content: boolean;
  /** A proper noun. */
  readonly name: boolean;
  readonly negated: boolean;
  readonly unreal: boolean;
}

/** A sentence as the pair model sees it. */
export interface SentenceView {
  readonly words: readonly ScopedWord[];
  readonly numbers: readonly SentenceNumber[];
}

/** A negation or a modal reaches this many words on, unless the clause ends before. */
const SCOPE_WORDS = 6;
/** Nouns are looked for this far after a number. */
const NOUN_WINDOW = 3;
/** "About 100" allows a tenth more or less. */
const LOOSE_SHARE = 0.1;
const CLAUSE_WORDS = new Set(
  'but although though while whereas because who which when after before until since if'.split(' '),
);
const CLAUSE_MARKS = new Set([',', ';', ':', '--', '—', '–', '(', ')', '.', '!', '?']);
const CURRENCY = /[$€£¥]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Reads a sentence: parts of speech, clauses, scopes of negation and of what is only possible, numbers. */
export function viewSentence(text: string): SentenceView {
  const tagged = tagWords(text);
  return { words: scopeWords(tagged), numbers: readNumbers(tagged) };
}

function stemOf(word: Word): string {
  const form = word.pos === 'VERB' ? word.lemma : word.lower;
  return stem(fold(form).replace(/'s$/, ''));
}

function scopeWords(tagged: readonly Word[]): ScopedWord[] {
  const cues = pairCues();
  const words: ScopedWord[] = [];
  let [negatedFor, unrealFor] = [0, 0];
  for (const word of tagged) {
    if (CLAUSE_MARKS.has(word.text) || CLAUSE_WORDS.has(word.lower))
      [negatedFor, unrealFor] = [0, 0];
    if (!WORD.test(word.text)) continue;
    const key = stemOf(word);
    words.push({
      stem: key,
      lower: word.lower,
      pos: word.pos,
      content: !isStopWord(word.lower.replaceAll("'", '')),
      name: word.pos === 'PROPN',
      negated: negatedFor > 0,
      unreal: unrealFor > 0,
    });
    negatedFor = isNegator(word.lower) || cues.failing.has(key) ? SCOPE_WORDS : negatedFor - 1;
    unrealFor = cues.unreal.has(key) ? SCOPE_WORDS : unrealFor - 1;
  }
  return words;
}

/** Whether a word, in small letters, turns what follows. */
export function isNegator(lower: string): boolean {
  return pairCues().negators.has(lower) || lower.endsWith("n't");
}

function readNumbers(tagged: readonly Word[]): SentenceNumber[] {
  const cues = pairCues();
  return tagged.flatMap((word, i) => {
    const base = numberValue(word.text);
    if (base === null || numberValue(tagged[i - 1]?.text ?? '') !== null) return [];
    const scale = scaleOf(tagged[i + 1]?.lower ?? '');
    const after = tagged.slice(i + (scale === null ? 1 : 2));
    const before = tagged.slice(Math.max(0, i - 3), i);
    const number = {
      ...boundsOf(base * (scale ?? 1), before, cues),
      unit: unitOf(before, after),
      nouns: after
        .slice(0, NOUN_WINDOW)
        .filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
        .map(stemOf),
    };
    return [number];
  });
}

function unitOf(before: readonly Word[], after: readonly Word[]): string {
  if (/^(?:%|percent|per)$/.test(after[0]?.lower ?? '')) return '%';
  return CURRENCY.test(before.at(-1)?.text ?? '') ? '$' : '';
}

function boundsOf(
  value: number,
  before: readonly Word[],
  cues: PairCues,
): { readonly low: number; readonly high: number } {
  const has = (set: ReadonlySet<string>) => before.some((word) => set.has(stemOf(word)));
  const slack = has(cues.loose) ? LOOSE_SHARE * value : 0;
  const atLeast = has(cues.atleast);
  return {
    low: has(cues.atmost) && !atLeast ? 0 : value - slack,
    high: atLeast ? Number.POSITIVE_INFINITY : value + slack,
  };
}
