import type { Frame } from '../../frames.ts';
import type { Statement } from '../../statement.ts';
import { wordList } from '../../word-lists.ts';
import type { Word } from '../../words.ts';
import type { Comparison, PairContext, Side } from '../finding.ts';
import { readQuantifierLists } from './read-quantifiers.ts';
import { wordsOf } from './sentence-words.ts';

/** Sentences without such a word tell no margin and need not be tagged. */
const WORTH_READING =
  /\b(?:narrow|narrowly|barely|mostly|largely|overwhelming|overwhelmingly|unanimous|unanimously)\b/iu;
/** Words between a decision and its margin: "voted on Monday unanimously", "approved the plan by a narrow majority". */
const REACH = 6;
/** Steps that cannot both be the careful wording. */
const MIN_STEPS = 2;
/** Overlap from which two sentences tell of one decision. */
const SAME_DECISION_OVERLAP = 0.4;

interface Margin {
  readonly step: number;
  readonly word: Word;
  readonly frame: Frame;
}

/** Compares by what margin one decision was taken: unanimously, by a narrow majority. Never above low. */
export function compareMargins(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  if (!context.paired && context.overlap < SAME_DECISION_OVERLAP) return [];
  if (!WORTH_READING.test(a.text) || !WORTH_READING.test(b.text)) return [];
  for (const one of marginsOf(a)) {
    for (const other of marginsOf(b)) {
      if (Math.abs(one.step - other.step) < MIN_STEPS || !isSameDecision(one.frame, other.frame))
        continue;
      return [
        {
          kind: 'degree',
          severity: 'low',
          topic: `margin: ${one.frame.lemma}`,
          a: sideOf(a, one),
          b: sideOf(b, other),
          why: `The reports give another margin: ${one.word.lower} / ${other.word.lower}.`,
        },
      ];
    }
  }
  return [];
}

function marginsOf(statement: Statement): readonly Margin[] {
  const words = wordsOf(statement);
  return words.flatMap((word, at) => {
    const step = stepOf(words, at);
    if (step < 0) return [];
    const frame = decisionNear(statement, words, at);
    return frame === null ? [] : [{ step, word, frame }];
  });
}

/** "narrowly" (not of an adjective: "largely empty"), or the adjective in "by a narrow majority" and "in a unanimous vote". */
function stepOf(words: readonly Word[], at: number): number {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (words[at]?.pos === 'ADV' && words[at + 1]?.pos === 'ADJ') return -1;
  const adverb = /^(majority|margin|vote)$/.test(next) ? `${lower}ly` : lower;
  return readQuantifierLists().margins.findIndex((step) => step.includes(adverb));
}

function decisionNear(statement: Statement, words: readonly Word[], at: number): Frame | null {
  const distance = (frame: Frame): number =>
    Math.abs(words.findIndex((word) => word.start + statement.span[0] === frame.at) - at);
  const near = statement.frames
    .filter((frame) => wordList('decisions').has(frame.predicate) && distance(frame) <= REACH)
    .toSorted((one, other) => distance(one) - distance(other));
  return near[0] ?? null;
}

/** One predicate about one thing: of the nouns acted on where both sentences tell them, of any otherwise. */
function isSameDecision(a: Frame, b: Frame): boolean {
  if (a.predicate !== b.predicate || a.negated !== b.negated) return false;
  const told = a.objects.length > 0 && b.objects.length > 0;
  const of = ({ objects, subjects }: Frame): readonly string[] =>
    told ? objects : [...objects, ...subjects];
  const nouns = new Set(of(b));
  return of(a).some((noun) => nouns.has(noun));
}

function sideOf(statement: Statement, { step, word }: Margin): Side {
  const span = [statement.span[0] + word.start, statement.span[0] + word.end] as const;
  return { statement, value: word.lower, key: `${step}`, span };
}
