import type { ShownSentence } from '../answer/shown-sentences.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Passage, Span } from '../types.ts';

/** What makes a place the end of a longer word or figure ("network", "forty-two", "3.12"), before it and behind it. */
const GOES_ON_BEFORE = /[\p{L}\p{N}\p{M}][-‐‑]?$|\p{N}[.,]$/u;
const GOES_ON_BEHIND = /^[\p{L}\p{N}\p{M}]|^[.,]\p{N}/u;
/** Characters looked at beside a place: a letter of two code units and a mark. */
const BESIDE = 3;

/**
 * The sentence of a passage that gives a value, and the value in it, where the value is words of the passage;
 * else the sentence that shares most words with what was asked about. Where several give it, that with most of those
 * words is shown. Null for a passage without sentences.
 */
export function shownValue(
  { text, highlights }: Pick<Passage, 'text' | 'highlights'>,
  value: string | null,
): ShownSentence | null {
  const sentences = splitSentences(text);
  const told = value === null ? [] : placesOf(value, text);
  const givers = told.map((place) => ({
    span: sentences.find((sentence) => holds(sentence, place)) ?? place,
    value: place,
  }));
  const shown = givers.length > 0 ? givers : sentences.map((span) => ({ span, value: null }));
  let best: ShownSentence | null = null;
  let most = -1;
  for (const one of shown) {
    const shared = highlights.filter((highlight) => holds(one.span, highlight)).length;
    if (shared > most) [best, most] = [one, shared];
  }
  return best;
}

function holds([start, end]: Span, inner: Span): boolean {
  return start <= inner[0] && inner[1] <= end;
}

/** Where a value stands in a text as words of its own. */
function placesOf(value: string, text: string): readonly Span[] {
  const places: Span[] = [];
  if (value === '') return places;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    const cutsBefore =
      /^[\p{L}\p{N}]/u.test(value) && GOES_ON_BEFORE.test(text.slice(Math.max(0, at - BESIDE), at));
    const cutsBehind =
      /[\p{L}\p{N}]$/u.test(value) && GOES_ON_BEHIND.test(text.slice(end, end + BESIDE));
    if (!cutsBefore && !cutsBehind) places.push([at, end]);
  }
  return places;
}
