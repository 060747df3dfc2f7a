import { blankAt } from '../../differences/asked/blank.ts';
import type { Reader } from '../../reader/reader.ts';
import { spansMeet } from '../../text/spans.ts';
import type { Library } from '../library.ts';
import { forReader } from '../sentences.ts';
import { relate } from './agreement.ts';
import type { ReadCandidate } from './candidates.ts';

/** Sentences with another value that are looked at, most probable first. */
const MOST = 6;
/** Probability that each of two sentences must give to answer the other with its value blanked. */
const LEADS_HOME = 0.5;

/**
 * Of sentences that seem to answer with another value, those that tell of the very same thing: in an article of
 * the same event, and each of the two sentences, its own value blanked, asks for the other's value (a cycle).
 * Grouped by value. Without a reader nothing can be confirmed.
 */
export async function confirmDiffering(
  library: Library,
  answer: ReadCandidate,
  differing: readonly ReadCandidate[],
): Promise<readonly (readonly ReadCandidate[])[]> {
  const { reader } = library;
  if (reader === null) return [];
  const linked = differing
    .filter(({ article }) => library.areLinked(answer.article.id, article.id))
    .slice(0, MOST);
  const confirmed: ReadCandidate[] = [];
  for (const one of linked)
    if ((await asksFor(reader, answer, one)) && (await asksFor(reader, one, answer)))
      confirmed.push(one);
  return groupByValue(confirmed);
}

/** Whether a sentence with its value blanked is answered by the other's value. */
async function asksFor(reader: Reader, from: ReadCandidate, to: ReadCandidate): Promise<boolean> {
  const [cut, wanted] = [from.typed?.span ?? null, to.typed?.span ?? null];
  if (cut === null || wanted === null) return false;
  const { text } = from.sentence;
  const [reading] =
    (await reader.read(blankAt(text, cut), [forReader(to.article, to.sentence)])) ?? [];
  if (reading === undefined || reading.span === null) return false;
  return reading.probability >= LEADS_HOME && spansMeet(reading.span, wanted);
}

function groupByValue(candidates: readonly ReadCandidate[]): readonly (readonly ReadCandidate[])[] {
  const groups: ReadCandidate[][] = [];
  for (const one of candidates) {
    const group = groups.find(
      ([first]) => first !== undefined && relate(first, one) !== 'different',
    );
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}
