import type { ItsFunction } from 'wink-nlp';
import type { Span } from '../types.ts';
import { headGroup, isListedPredicate } from './lexicon.ts';
import { openTagger, type Tagger } from './tagger.ts';
import { quantityWords } from './word-lists.ts';

/** One word of a sentence: offsets are UTF-16 code units of the tagged text; `pos` is a Universal POS tag. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** Whether a word that names a day or month is part of a name: "Brian May". */
  readonly isName?: true;
  readonly start: number;
  readonly end: number;
}

/** Words that open a hyphenated compound with what follows: "three-week", "al-Raqqa", "Britain-based". */
const HYPHENS = new Set(['-', '‐', '‑']);

/**
 * Longest word that a hyphen still goes on (UTF-16 units): "Deir-al-Zor-based" and its like are far shorter;
 * chains of a thousand parts are debris, and each joint copies all before it.
 */
const MAX_COMPOUND = 64;

/**
 * A run without a space that the tagger gets in parts: it reads such a run again from each of its marks. Words
 * are far shorter, and an address of that length holds none.
 */
const UNBROKEN = /\S{200}/gu;
/** A possessive before a mark, "before Chile's.", which the tagger would take for one word: the mark is set apart. */
const POSSESSIVE_BEFORE_MARK = /['’]s(?=[.,;:!?])/gu;

const MODALS = new Set([
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  "'ll",
  'to',
]);

let tagger: Tagger | undefined;

/**
 * Tags a paragraph with wink-nlp (parts of speech and lemmas; its named entities and negation flags are
 * not used: on news they find no persons, places or organisations). Hyphenated compounds become one word,
 * tagged as their last part.
 */
export function tagWords(text: string): readonly Word[] {
  if (tagger === undefined || tagger.isFull()) tagger = openTagger();
  const { its, readDoc } = tagger.wink;
  const tokens = readDoc(
    text.replace(UNBROKEN, '$& ').replace(POSSESSIVE_BEFORE_MARK, '$& '),
  ).tokens();
  const values = tokens.out() as string[];
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as unknown as ItsFunction<string>) as string[];
  tagger.forget();
  const words: Word[] = [];
  let cursor = 0;
  for (const [i, value] of values.entries()) {
    const start = text.indexOf(value, cursor);
    if (start < 0) continue;
    cursor = start + value.length;
    const lower = value.toLowerCase().replaceAll('’', "'");
    const lemma = (lemmas[i] ?? lower).toLowerCase();
    words.push({ text: value, lower, lemma, pos: tags[i] ?? 'X', start, end: cursor });
  }
  return joinCompounds(lossesOfLife(retagVerbs(words)), text);
}

/** What follows a modal is a verb, also where its form is better known as an adjective or noun: "will clear". */
function retagVerbs(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    const before = words[i - 1];
    const verbLike =
      (word.pos === 'ADJ' || word.pos === 'NOUN') &&
      isListedPredicate(word.lower) &&
      words[i + 1]?.pos === 'DET';
    return verbLike && before !== undefined && MODALS.has(before.lower)
      ? { ...word, pos: 'VERB' }
      : word;
  });
}

/** Words from "lose" to the noun that says what: "lost at least 400 of their fighters". */
const LOSS_REACH = 7;
/** Who is dead when lost; groups of `head-groups.json`. */
const MORTALS = new Set(['fighter', 'soldier', 'person', 'child', 'officer']);
/** What happens to lives when people die. */
const TAKING_LIVES = new Set(['lose', 'cost', 'claim', 'take']);

/** "Lost 400 fighters", "lost their lives" and "cost the lives of" tell of deaths; "lost the vote" does not. */
function lossesOfLife(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    const verbal = word.pos === 'VERB' || words[i + 1]?.pos === 'DET';
    if (!TAKING_LIVES.has(word.lemma) || !verbal) return word;
    const thing = words
      .slice(i + 1, i + 1 + LOSS_REACH)
      .find(({ pos, lemma }) => pos === 'NOUN' && !quantityWords('durations').has(lemma));
    const isDeath =
      thing?.lemma === 'life' ||
      (word.lemma === 'lose' && MORTALS.has(headGroup(thing?.lemma ?? '')));
    return isDeath ? { ...word, lemma: 'die', pos: 'VERB' } : word;
  });
}

/** The words that lie inside a span. */
export function wordsWithin(words: readonly Word[], span: Span): readonly Word[] {
  return words.filter((word) => word.start >= span[0] && word.end <= span[1]);
}

function joinCompounds(words: readonly Word[], text: string): readonly Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) continue;
    const previous = joined.at(-1);
    const next = words[i + 1];
    const glued =
      HYPHENS.has(word.text) &&
      previous !== undefined &&
      previous.text.length <= MAX_COMPOUND &&
      next !== undefined &&
      previous.end === word.start &&
      next.start === word.end &&
      /[\p{L}\p{N}.]$/u.test(previous.text) &&
      /^[\p{L}\p{N}]/u.test(next.text);
    if (!glued) {
      joined.push(word);
      continue;
    }
    const value = text.slice(previous.start, next.end);
    const lower = value.toLowerCase();
    joined[joined.length - 1] = {
      text: value,
      lower,
      lemma: `${previous.lower}-${next.lemma}`,
      pos: compoundTag(previous, next),
      start: previous.start,
      end: next.end,
    };
    i += 1;
  }
  return joined;
}

/** "U.S.-led", "Britain-based" and "three-week" describe a noun; "al-Raqqa" and "Deir-al-Zor" are names. */
function compoundTag(first: Word, last: Word): string {
  if (first.pos === 'NUM') return 'NUM';
  if (last.pos === 'VERB') return 'ADJ';
  return /^\p{Lu}/u.test(last.text) ? 'PROPN' : last.pos === 'PROPN' ? 'NOUN' : last.pos;
}
