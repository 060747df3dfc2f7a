import { readAge } from './ages.ts';
import { dayNumber } from './calendar.ts';
import { isOf } from './lexicon.ts';
import { readMagnitude } from './magnitudes.ts';
import type { Found, Scope } from './make-figure.ts';
import { readOrdinal } from './ordinals.ts';
import { lowerAt } from './peek.ts';
import { personsNamed } from './persons.ts';
import { type Passed, readPlain } from './plain-figures.ts';
import { readScore } from './scores.ts';
import { readShare } from './shares.ts';
import { mayBegin } from './starts.ts';
import type { TimeRead, TimeScope } from './time-read.ts';
import { readTime } from './times.ts';
import { readSentences, type Sentence, type Token } from './tokens.ts';
import type { TimeValue, Value } from './value.ts';
import { readZero } from './zeros.ts';

/**
 * Finds the numbers, measures and times of a text, in its order and without overlaps; offsets are UTF-16
 * units of it. Relative times resolve against `published` (an ISO date). Linear in the length of the text.
 */
export function findValues(
  text: string,
  options: { readonly published?: string | null } = {},
): readonly Value[] {
  const published = dayNumber(options.published);
  const persons = new Set<string>();
  const values: Value[] = [];
  for (const sentence of readSentences(text)) {
    for (const name of personsNamed(sentence.tokens)) persons.add(name);
    readSentence({ text, sentence, published, persons }, values);
  }
  return values;
}

/** First words of times that an article belongs to. */
const ARTICLED =
  /^(?:following|previous|same|next|last|past|coming|weekend|day|night|week|month|year|early|mid|late|end|beginning|start|middle|close|['’‘]|.*ties)$/;

interface Reading {
  readonly text: string;
  readonly sentence: Sentence;
  readonly published: number | null;
  readonly persons: ReadonlySet<string>;
}

function readSentence({ text, sentence, published, persons }: Reading, values: Value[]): void {
  const { tokens } = sentence;
  const times: TimeScope = { tokens, published, persons };
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined || !mayBegin(token)) {
      at += 1;
      continue;
    }
    const time = readTime(times, at);
    if (time !== null) {
      values.push(timeValue(tokens, time));
      at = time.last + 1;
      floor = at;
      continue;
    }
    const found = readFigure({ text, sentence, tokens, floor }, at);
    if (found?.figure != null) {
      values.push(found.figure);
      floor = found.next;
    }
    at = Math.max(at + 1, found?.next ?? 0);
  }
}

/** The readers from the most special to the plainest; the first that reads has it. */
function readFigure(scope: Scope, at: number): Found | Passed | null {
  return (
    readZero(scope, at) ??
    readMagnitude(scope, at) ??
    readAge(scope, at) ??
    readShare(scope, at) ??
    readScore(scope, at) ??
    readOrdinal(scope, at) ??
    readPlain(scope, at)
  );
}

function timeValue(tokens: readonly Token[], time: TimeRead): TimeValue {
  const { days, grain, clock, relativeTo, last } = time;
  const first = withArticle(tokens, time.first);
  return {
    type: 'time',
    from: days?.[0] ?? null,
    to: days?.[1] ?? null,
    grain,
    clock,
    relativeTo,
    open: openOf(tokens, first),
    span: [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0],
  };
}

/** "The following day", "the 1990s", "the weekend" are said with their article; "the 2016 vote" is no such. */
function withArticle(tokens: readonly Token[], first: number): number {
  if (lowerAt(tokens, first - 1) !== 'the') return first;
  const word = lowerAt(tokens, first);
  const decade = /^\d+$/.test(word) && /^['’]?s?$/.test(lowerAt(tokens, first + 1));
  return decade || ARTICLED.test(word) ? first - 1 : first;
}

/** "Since September", "until Friday", "by 2020": an open begin or end. */
function openOf(tokens: readonly Token[], first: number): TimeValue['open'] {
  const the = /^(?:the|at)$/.test(lowerAt(tokens, first - 1)) ? 2 : 1;
  const before = lowerAt(tokens, first - the);
  if (before === 'since') return 'since';
  return /^(?:until|till|by)$/.test(before) && !isOf('casualty', lowerAt(tokens, first))
    ? 'until'
    : null;
}
