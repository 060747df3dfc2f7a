import { sameSource } from '../origins.ts';
import { jaccard, shingles } from '../shingles.ts';
import type { Statement } from '../statement.ts';
import type { Comparison, PairContext } from './finding.ts';

/** Similarity of two quotations of one utterance: below it they are two utterances (seeds: .27 for two translations). */
const SAME_UTTERANCE = 0.2;
/** From here up the wording is the same but for what a report cut off. */
const SAME_WORDING = 0.8;
/** Shortest quotation that can be compared, in words. */
const MIN_WORDS = 6;

/** Compares the wording of one speaker's quotation in two reports. Two translations differ; a shorter excerpt does not. */
export function compareQuotes(
  a: Statement,
  b: Statement,
  context: PairContext,
): readonly Comparison[] {
  for (const left of quotesOf(a)) {
    for (const right of quotesOf(b)) {
      if (!context.paired && !sameSpeaker(a, b)) continue;
      if (left.normal.includes(right.normal) || right.normal.includes(left.normal)) continue;
      const similarity = jaccard(shingles(left.text), shingles(right.text));
      if (similarity < SAME_UTTERANCE || similarity >= SAME_WORDING) continue;
      return [
        {
          kind: 'quote',
          severity: 'low',
          topic: `words of ${a.attributions[0]?.name ?? 'the speaker'}`,
          a: { statement: a, value: left.text, key: left.normal, span: left.span },
          b: { statement: b, value: right.text, key: right.normal, span: right.span },
          why: 'One utterance is quoted in two wordings.',
        },
      ];
    }
  }
  return [];
}

function sameSpeaker(a: Statement, b: Statement): boolean {
  return a.attributions.some((left) =>
    b.attributions.some((right) => sameSource(left.name, right.name)),
  );
}

interface Quotation {
  readonly text: string;
  readonly normal: string;
  readonly span: readonly [number, number];
}

function quotesOf(statement: Statement): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const [from, to] of statement.quoted) {
    const start = Math.max(from, statement.span[0]);
    const end = Math.min(to, statement.span[1]);
    const text = statement.text.slice(start - statement.span[0], end - statement.span[0]);
    const normal = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (normal.split(' ').length >= MIN_WORDS) found.push({ text, normal, span: [start, end] });
  }
  return found;
}
