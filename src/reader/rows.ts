import type { ReaderSentence } from './reader.ts';
import type { WordPieceCutter, WordPieces } from './word-pieces.ts';

/**
 * Sizes in tokens; the reader was trained with these (`training/reader/network.py`). The context is cut first;
 * a sentence that does not fit is read in windows. A longer question (a fact of fifty words) makes the row longer: what
 * is cut off would count as said.
 */
const MAX_ROW = 144;
const USUAL_QUESTION = 56;
/** About two hundred words: more is no question and no fact, and a row's time grows with the square of its length. */
const MAX_QUESTION = 256;
const MAX_HEADLINE = 24;
const MAX_PREVIOUS = 40;
/** Markers of a row: [CLS] question [SEP] sentence [SEP] context [SEP]. */
const MARKERS = 4;
/** Tokens that two windows of a long sentence share, so that an answer at a border stands whole in one. */
const WINDOW_OVERLAP = 30;

/** One input of the model. `types`: 0 for the question, 1 for the rest. */
export interface Row {
  /** Which sentence it reads. */
  readonly sentence: number;
  readonly ids: readonly number[];
  readonly questionTokens: number;
  /** Position in `ids` of the first token of the sentence's window, and how many follow. */
  readonly first: number;
  readonly length: number;
  /** Offsets of the window's tokens in the sentence's text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Rows of a question and its sentences: one a sentence, several where a sentence is long. */
export function buildRows(
  cutter: WordPieceCutter,
  question: string,
  sentences: readonly ReaderSentence[],
): readonly Row[] {
  const asked = cutter.cut(question).ids.slice(0, MAX_QUESTION);
  return sentences.flatMap((sentence, i) => rowsOf(cutter, asked, sentence, i));
}

function rowsOf(
  cutter: WordPieceCutter,
  asked: readonly number[],
  { text, headline, previous }: ReaderSentence,
  sentence: number,
): readonly Row[] {
  const pieces = cutter.cut(text);
  const room = MAX_ROW - Math.min(asked.length, USUAL_QUESTION) - MARKERS;
  return windows(pieces.ids.length, room).map(([from, to]) => {
    const context = contextOf(cutter, headline, previous, room - (to - from));
    const head = [cutter.cls, ...asked, cutter.sep];
    return {
      sentence,
      ids: [...head, ...pieces.ids.slice(from, to), cutter.sep, ...context, cutter.sep],
      questionTokens: head.length,
      first: head.length,
      length: to - from,
      ...offsets(pieces, from, to),
    };
  });
}

function offsets(pieces: WordPieces, from: number, to: number): Pick<Row, 'starts' | 'ends'> {
  return { starts: pieces.starts.slice(from, to), ends: pieces.ends.slice(from, to) };
}

/** Overlapping ranges that cover all tokens, each at most `room` long. */
function windows(tokens: number, room: number): readonly (readonly [from: number, to: number])[] {
  if (tokens <= room) return [[0, tokens]];
  const found: (readonly [number, number])[] = [];
  for (let from = 0; ; from += room - WINDOW_OVERLAP) {
    const to = Math.min(tokens, from + room);
    found.push([from, to]);
    if (to === tokens) return found;
  }
}

/** The headline and the end of the sentence before, in what room is left; the sentence before goes first. */
function contextOf(
  cutter: WordPieceCutter,
  headline: string | null,
  previous: string | null,
  room: number,
): readonly number[] {
  if (room <= 0) return [];
  const before =
    previous === null ? [] : cutter.cut(previous).ids.slice(-Math.min(MAX_PREVIOUS, room));
  const title =
    headline === null
      ? []
      : cutter.cut(headline).ids.slice(0, Math.min(MAX_HEADLINE, room - before.length));
  return [...title, ...before];
}
