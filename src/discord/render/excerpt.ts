import { quotedSpans } from '../../text/quotations.ts';
import type { Span } from '../../types.ts';
import { escapeUnits } from './escape.ts';

/** Says that the text goes on; stands only at the ends of an excerpt. */
const ELLIPSIS = '…';

/** Share of the room that text before the first match may take; the rest shows how the passage goes on. */
const LEAD_SHARE = 0.7;

/** A sentence end is preferred to a word end when the excerpt keeps at least this share of its room. */
const SENTENCE_SHARE = 0.6;

/** Code units of a paragraph looked at around its first match: far beyond what one message can show. */
const NEIGHBOURHOOD = 12_000;

/** Where an excerpt may begin or end: the start of a word, outside quotations and matches. */
interface Cut {
  readonly at: number;
  /** A sentence starts there. */
  readonly sentence: boolean;
}

/**
 * Foreign text as Discord markdown of at most `room` characters, matches in bold. A longer text is cut at its
 * ends only, at a sentence or a word, around `focus` (the sentence it is shown for) or else the first match,
 * and each cut end shows "…". A focus longer than the room is cut around the first match in it. No cut falls
 * inside a quotation or a word unless that alone is longer than the room.
 */
export function excerpt(
  text: string,
  matches: readonly Span[],
  room: number,
  focus: Span | null = null,
): string {
  const first = Math.max(0, Math.min(focus?.[0] ?? matches[0]?.[0] ?? 0, text.length));
  const from = Math.max(0, first - NEIGHBOURHOOD);
  const part = text.slice(from, first + NEIGHBOURHOOD);
  const bold = mergeSpans(matches, part, from);
  const units = escapeUnits(part);
  const marked = markBold(units, bold);
  const costs = prefixSums(marked);
  const isWhole = part.length === text.length;
  if (isWhole && (costs.at(-1) ?? 0) <= room) return marked.join('');
  const cuts = findCuts(part, bold);
  const left = room - 2 * ELLIPSIS.length;
  const window = chooseWindow(cuts, costs, anchorOf(bold, costs, focus, from, left), left);
  const [start, end] = keepPairs(part, window);
  // A match that the window cuts loses its bold marks: half a pair would print as asterisks.
  const kept = bold.filter((span) => span[0] >= start && span[1] <= end);
  const body = markBold(units, kept).slice(start, end).join('').trim();
  const isStart = from + start === 0;
  const isEnd = from + end === text.length;
  return `${isStart ? '' : ELLIPSIS}${body}${isEnd ? '' : ELLIPSIS}`;
}

/** What must be shown: the whole focus where it fits, else the first match in it, or its start. */
function anchorOf(
  bold: readonly Span[],
  costs: readonly number[],
  focus: Span | null,
  from: number,
  room: number,
): Span {
  if (focus === null) return bold[0] ?? [0, 0];
  const last = costs.length - 1;
  const start = Math.max(0, Math.min(focus[0] - from, last));
  const end = Math.max(start, Math.min(focus[1] - from, last));
  if ((costs[end] ?? 0) - (costs[start] ?? 0) <= room) return [start, end];
  return bold.find((span) => span[0] >= start && span[1] <= end) ?? [start, start];
}

/** Spans within `part` (which begins at `from`), sorted, trimmed, joined where nothing but space parts them. */
function mergeSpans(spans: readonly Span[], part: string, from: number): readonly Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const [left, right] = [Math.max(0, start - from), Math.min(part.length, end - from)];
    const word = part.slice(left, right);
    const begin = left + (word.length - word.trimStart().length);
    const stop = begin + word.trim().length;
    const last = merged.at(-1);
    if (begin >= stop) continue;
    if (last !== undefined && part.slice(last[1], begin).trim() === '')
      last[1] = Math.max(last[1], stop);
    else merged.push([begin, stop]);
  }
  return merged;
}

function markBold(units: readonly string[], bold: readonly Span[]): readonly string[] {
  const marked = [...units];
  for (const [start, end] of bold) {
    // Markup around nothing that prints would show as asterisks.
    if (units.slice(start, end).join('').trim() === '') continue;
    marked[start] = `**${marked[start] ?? ''}`;
    marked[end - 1] = `${marked[end - 1] ?? ''}**`;
  }
  return marked;
}

function prefixSums(units: readonly string[]): readonly number[] {
  const sums = [0];
  for (const unit of units) sums.push((sums.at(-1) ?? 0) + unit.length);
  return sums;
}

function findCuts(text: string, bold: readonly Span[]): readonly Cut[] {
  // Quoted spans leave their marks out: a cut may fall before the opening mark or after the closing one.
  const quotations = quotedSpans(text).map(([start, end]): Span => [start - 1, end + 1]);
  const closed = [...quotations, ...bold].toSorted((a, b) => a[0] - b[0]);
  const cuts: Cut[] = [{ at: 0, sentence: true }];
  let next = 0;
  let closedUntil = 0;
  for (const match of text.matchAll(/\s+/g)) {
    const at = match.index + match[0].length;
    while ((closed[next]?.[0] ?? Number.POSITIVE_INFINITY) < at) {
      closedUntil = Math.max(closedUntil, closed[next]?.[1] ?? 0);
      next += 1;
    }
    if (at < closedUntil) continue;
    cuts.push({ at, sentence: /[.!?…]["”’»)]?$/u.test(text.slice(at - 4, at).trimEnd()) });
  }
  return [...cuts, { at: text.length, sentence: true }];
}

function chooseWindow(
  cuts: readonly Cut[],
  costs: readonly number[],
  anchor: Span,
  room: number,
): Span {
  const cost = (start: number, end: number) => (costs[end] ?? 0) - (costs[start] ?? 0);
  const start = chooseStart(cuts, cost, anchor, room);
  const ends = cuts.filter(
    (cut) => cut.at > start && cut.at >= anchor[1] && cost(start, cut.at) <= room,
  );
  const sentence = ends.findLast(
    (cut) => cut.sentence && cost(start, cut.at) >= room * SENTENCE_SHARE,
  );
  const end = (sentence ?? ends.at(-1))?.at;
  return end === undefined ? forceWindow(costs, anchor, room) : [start, end];
}

/** The earliest start that leaves room for the match and for whatever it must not be cut out of. */
function chooseStart(
  cuts: readonly Cut[],
  cost: (start: number, end: number) => number,
  anchor: Span,
  room: number,
): number {
  const whole = cuts.find((cut) => cut.at >= anchor[1])?.at ?? anchor[1];
  const before = cuts.filter((cut) => cut.at <= anchor[0] && cost(cut.at, whole) <= room);
  const lead = before.filter((cut) => cost(cut.at, anchor[1]) <= room * LEAD_SHARE);
  const first = lead[0] ?? before.at(-1);
  if (first?.at === 0) return 0;
  return (lead.find((cut) => cut.sentence) ?? first)?.at ?? anchor[0];
}

/** A single word or quotation longer than the room: whole units from the match on, as many as fit. */
function forceWindow(costs: readonly number[], anchor: Span, room: number): Span {
  const start = anchor[0];
  const limit = (costs[start] ?? 0) + room;
  let end = start;
  while (end + 1 < costs.length && (costs[end + 1] ?? 0) <= limit) end += 1;
  return [start, end];
}

/** Moves an end that splits a surrogate pair before the pair. */
function keepPairs(text: string, [start, end]: Span): Span {
  const splits = end > start && /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length;
  return splits ? [start, end - 1] : [start, end];
}
