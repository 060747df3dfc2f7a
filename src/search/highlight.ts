import { termOf } from '../text/stem.ts';
import type { Span } from '../types.ts';
import { indexTerms } from './index-terms.ts';
import type { StoreTerm } from './store.ts';

/**
 * Where a text holds the terms of a query (or what they were repaired or expanded to): merged offsets of
 * the raw text, in order. Offsets come from the analyser, so no surrogate pair is ever split.
 */
export function highlightSpans(text: string, terms: readonly StoreTerm[]): Span[] {
  const wanted = new Set(terms.flatMap(searchedTerms));
  const spans = indexTerms(text)
    .terms.filter(({ term }) => wanted.has(term))
    .map(({ start, end }): [number, number] => [start, end])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** `repairedTo` holds words, which a person can read; here they become index terms again. */
function searchedTerms({ term, repairedTo }: StoreTerm): readonly string[] {
  return [term, ...repairedTo.map(termOf)];
}
