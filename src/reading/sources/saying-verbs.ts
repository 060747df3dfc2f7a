import { cueSet, isInAny } from '../lexicon.ts';
import type { Word } from '../words.ts';
import { isOpeningMark, isProper, phraseEndingAt, phraseFrom } from './source-phrase.ts';

/** Lists of verbs that give somebody's word: of telling, and of acts done by telling ("accused", "promised"). */
const SAYING = ['reportingVerbs', 'speechActs'] as const;

/** What follows an act of speech that its subject suffers. */
const SUFFERED = /^(?:of|for|by|over|as)$/;

/** Verbs of saying that the tagger takes for nouns behind a name or a document: "…, Reuters reports.", "the letter states". */
const LIKE_NOUNS = new Set(['reports', 'states', 'claims', 'notes']);

/** The words of a sentence with such verbs tagged as verbs. */
export function tagReports(words: readonly Word[]): readonly Word[] {
  return words.map((word, i) => {
    const [before, next] = [words[i - 1], words[i + 1]];
    if (!LIKE_NOUNS.has(word.lower) || word.pos !== 'NOUN' || before === undefined) return word;
    const opener = words[phraseEndingAt(words, i).first - 1];
    const opens = opener === undefined || opener.pos === 'PUNCT';
    const ends = next === undefined || /^(PUNCT|SCONJ|VERB|ADV|DET|PRON)$/.test(next.pos);
    const speaks = isProper(before) || cueSet('reportNouns').has(before.lemma);
    return speaks && opens && ends
      ? { ...word, lemma: word.lower.slice(0, -1), pos: 'VERB' }
      : word;
  });
}

/** Whether a word gives somebody's word: a verb of saying, not in the passive, nor behind "to". */
export function isReportingVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (!isInAny(SAYING, word.lemma) && !isCalling(words, at) && !givesQuotation(words, at))
    return false;
  if (word.pos === 'NOUN') return word.lower === 'said';
  const before = words.slice(0, at).findLast(({ pos }) => pos !== 'ADV' && pos !== 'PART')?.lower;
  if (word.lemma === 'claim' && isTaking(words, at)) return false;
  const passive = /^(is|are|was|were|been|be|being)$/.test(before ?? '') && word.lemma !== 'say';
  if (passive || words[at - 1]?.lower === 'to') return false;
  // "The official accused of fraud", "the minister blamed for it": who is spoken of.
  return !cueSet('speechActs').has(word.lemma) || !SUFFERED.test(words[at + 1]?.lower ?? '');
}

/** "Claimed 900 florins for a coat", "claimed 12 lives": what is taken. "Claimed 12 people died" says so. */
function isTaking(words: readonly Word[], at: number): boolean {
  const object = words[at + 1];
  if (object?.pos !== 'NUM' && !/^[$€£¥]/u.test(object?.text ?? '')) return false;
  const { last } = phraseFrom(words, at + 1);
  return !/^(?:VERB|AUX)$/.test(words[last + 1]?.pos ?? '');
}

/** `"Nobody leaves," he fumed.`, `The captain stormed: "Nobody leaves."`: what says so only beside a quotation. */
function givesQuotation(words: readonly Word[], at: number): boolean {
  const lemma = words[at]?.lemma ?? '';
  // The tagger leaves words it does not know inflected: "fumed".
  const forms = [lemma, lemma.replace(/d$/u, ''), lemma.replace(/ed$/u, '')];
  if (!forms.some((one) => cueSet('quotingVerbs').has(one))) return false;
  const next = words.slice(at + 1).find(({ pos }) => pos !== 'ADV');
  return next?.text === ':' || words.slice(0, at).some(({ text }) => /^["”]$/.test(text));
}

/** "Called the strike irresponsible", "called it a disgrace": not "called the police", nor "called for talks". */
function isCalling(words: readonly Word[], at: number): boolean {
  const object = words[at + 1];
  if (words[at]?.lemma !== 'call' || object === undefined) return false;
  if (object.pos === 'PRON') return isNaming(words[at + 2]);
  if (!/^(DET|NOUN|PROPN)$/.test(object.pos)) return false;
  const { last } = phraseFrom(words, at + 1);
  return words[last]?.pos === 'ADJ' || isNaming(words[last + 1]);
}

/** What begins the name that somebody is given. */
function isNaming(word: Word | undefined): boolean {
  return /^(DET|ADJ)$/.test(word?.pos ?? '') || isOpeningMark(word);
}
