import { boundedBy, modifierAfter, modifiersBefore } from './bounds.ts';
import type { Modifier } from './lexicon.ts';
import { lowerAt } from './peek.ts';
import type { Sentence, Token } from './tokens.ts';
import type { Figure, Measure } from './value.ts';

/** Where a reader stands: a sentence, and the first token that no earlier value has taken. */
export interface Scope {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly floor: number;
}

/** A figure, and the token behind all that it has taken. */
export interface Found {
  readonly figure: Figure;
  readonly next: number;
}

/** What a reader knows of its figure before its modifiers are looked at. Tokens are inclusive. */
export interface Draft {
  readonly measure: Measure;
  readonly unit: string | null;
  readonly writtenUnit: string | null;
  readonly stated: number;
  readonly lo: number;
  readonly hi: number;
  readonly base: 'exact' | 'range' | 'vague';
  /** Tokens of the value itself (number and unit). */
  readonly first: number;
  readonly last: number;
  /** The last token of number and unit where more belongs to the value ("a day" of a rate). */
  readonly amountLast?: number;
  /** Tokens around it that belong to the span only. */
  readonly spanFirst?: number;
  readonly spanLast?: number;
  /** The head noun's token, and the first token of its phrase. */
  readonly head?: number | null;
  readonly headFirst?: number;
  readonly of?: 'all' | 'part';
  /** A modifier that was read already, behind the number. */
  readonly modifier?: Modifier | null;
}

/** Completes a draft with the modifiers before and behind it and its offsets. */
export function makeFigure(scope: Scope, draft: Draft): Found {
  const { tokens } = scope;
  const before = modifiersBefore(tokens, rangeStart(tokens, draft), scope.floor);
  const of = partBefore(tokens, before.edge, scope.floor);
  const spanLast = Math.max(draft.last, draft.spanLast ?? 0);
  const after = draft.modifier == null ? modifierAfter(tokens, spanLast) : null;
  const modifier =
    before.modifier === null || before.modifier === 'exact'
      ? (draft.modifier ?? after?.modifier ?? before.modifier)
      : before.modifier;
  const end = Math.max(spanLast, after?.edge ?? 0);
  const coreLast = spanLast === draft.last ? end : draft.last;
  const floor = draft.measure === 'temperature' ? -Infinity : 0;
  const { lo, hi, bound } = boundedBy(modifier, draft.lo, draft.hi, draft.base, floor);
  const first = Math.min(of, before.edge, draft.spanFirst ?? before.edge);
  const head = draft.head ?? null;
  return {
    figure: {
      type: 'figure',
      lo,
      hi,
      stated: draft.stated,
      bound,
      measure: draft.measure,
      unit: draft.unit,
      writtenUnit: draft.writtenUnit,
      counted: head === null ? null : lowerAt(tokens, head),
      countedPhrase:
        head === null ? null : sliceOf(scope, draft.headFirst ?? head, head).toLowerCase(),
      of: of < before.edge ? 'part' : (draft.of ?? 'all'),
      span: [startOf(tokens, first), endOf(tokens, end)],
      core: [startOf(tokens, before.edge), endOf(tokens, coreLast)],
      amount: [startOf(tokens, draft.first), endOf(tokens, draft.amountLast ?? draft.last)],
    },
    next: end + 1,
  };
}

/** The raw words of tokens `from` to `to`, inclusive. */
export function sliceOf({ text, tokens }: Scope, from: number, to: number): string {
  return text.slice(startOf(tokens, from), endOf(tokens, to));
}

/** A range begins with its "between" or "from". */
function rangeStart(tokens: readonly Token[], { base, first }: Draft): number {
  return base === 'range' && /^(?:between|from)$/.test(lowerAt(tokens, first - 1))
    ? first - 1
    : first;
}

/** "Another 12", "a further 12", "an additional 12": the first token of it. */
function partBefore(tokens: readonly Token[], edge: number, floor: number): number {
  const word = lowerAt(tokens, edge - 1);
  if (edge - 1 < floor || !/^(?:another|further|additional|extra|other)$/.test(word)) return edge;
  return word !== 'another' && edge - 2 >= floor && /^an?$/.test(lowerAt(tokens, edge - 2))
    ? edge - 2
    : edge - 1;
}

function startOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.start ?? 0;
}

function endOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.end ?? 0;
}
