import { compareValues } from '../../compare/compare-values.ts';
import type { Article } from '../../corpus/article.ts';
import { confirmPair, type Place } from '../../differences/asked/confirm-pair.ts';
import type { Reader } from '../../reader/reader.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Library } from '../library.ts';
import { forReader } from '../sentences.ts';
import { relate } from './agreement.ts';
import { givesFigure, type ReadCandidate } from './candidates.ts';

/** Sentences with another value that are looked at, most probable first. */
const MOST = 6;
/** Probability that each of two sentences must give to answer the other with its value blanked. */
const LEADS_HOME = 0.5;
/**
 * Figures are also of one thing where each sentence is as much as this about what the other states: of 11 such pairs under questions on
 * the annotated events and two invented sets four are annotated differences, five later or other counts of the same, two a trap.
 */
const ABOUT_FIGURE = 0.5;

/** The sentences that answer otherwise, by value. `isSure`: each with its value blanked asks for the answer's, and back. */
export interface Differing {
  readonly groups: readonly (readonly ReadCandidate[])[];
  readonly isSure: boolean;
}

/**
 * Of sentences that seem to answer with another value, those that tell of the very same thing: in an article of
 * the same event, each about what the other states, and each, its own value blanked, asking for the other's (a cycle).
 * An article that gives both values tells of two things. Where one says in words what the other denies, in answer to one question,
 * nothing else is asked. Grouped by value. Without a reader nothing can be confirmed.
 */
export async function confirmDiffering(
  library: Library,
  answer: ReadCandidate,
  differing: readonly ReadCandidate[],
): Promise<Differing> {
  const { reader } = library;
  if (reader === null) return NOTHING_DIFFERS;
  const linked = differing
    .filter(({ article }) => library.areLinked(answer.article.id, article.id))
    .filter((one) => !gives(answer.article, one) && !gives(one.article, answer))
    .slice(0, MOST);
  const confirmed: ReadCandidate[] = [];
  let isSure = true;
  for (const one of linked) {
    const certainty = await certaintyOf(reader, answer, one);
    if (certainty === 'none') continue;
    confirmed.push(one);
    isSure &&= certainty === 'sure';
  }
  return { groups: groupByValue(confirmed), isSure };
}

/** What differs where nothing does. */
export const NOTHING_DIFFERS: Differing = { groups: [], isSure: true };

/** Whether an article gives the value of an answer somewhere. */
function gives(article: Article, { typed }: ReadCandidate): boolean {
  const value = typed?.value ?? null;
  if (value === null) return false;
  return article.paragraphs.some((text) =>
    findValues(text, { published: article.published }).some(
      (one) => compareValues(one, value).relation === 'same',
    ),
  );
}

/** How sure it is that two sentences tell of one thing. */
async function certaintyOf(
  reader: Reader,
  answer: ReadCandidate,
  other: ReadCandidate,
): Promise<'sure' | 'likely' | 'none'> {
  const [a, b] = [placeOf(answer), placeOf(other)];
  if (a === null || b === null) return 'none';
  // One says in these words what the other denies: no value stands there that could be asked for.
  if (answer.typed?.value === null) return 'sure';
  const confirmed = await confirmPair(reader, a, b, 'question');
  if (confirmed === null) return 'none';
  if (confirmed.certainty >= LEADS_HOME) return 'sure';
  return givesFigure(answer) && confirmed.about >= ABOUT_FIGURE ? 'likely' : 'none';
}

function placeOf({ typed, article, sentence }: ReadCandidate): Place | null {
  const span = typed?.span ?? null;
  return span === null ? null : { shown: forReader(article, sentence), blank: span, value: span };
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
