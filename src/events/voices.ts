import type { Article } from '../corpus/article.ts';
import { cueSet } from '../reading/lexicon.ts';
import { isCopy, type Quotable } from './copies.ts';
import { isSpokesperson, sameSource } from './origins.ts';

/** What an article says in one place, with whom it cites there. */
export interface Telling {
  readonly article: Pick<Article, 'id' | 'outlet' | 'agency' | 'published'>;
  readonly said: Quotable;
  /** In full; none: the article cites nobody. */
  readonly sources: readonly string[];
}

/**
 * Whose word each telling gives, in their order: whom it cites, else the agency its article carries, else the outlet. One
 * that copies another's words speaks with the voice of the first to print them (those that credit an agency, then by day
 * and name): ten prints of one dispatch are one origin. One that gives the same words to somebody else is no copy. One that
 * cites an outlet or agency whose own report is among them speaks with the voice of that report.
 */
export function voicesOf(told: readonly Telling[]): readonly (readonly string[])[] {
  const heads: Telling[] = [];
  const voices = new Map<Telling, readonly string[]>();
  for (const telling of told.toSorted((a, b) => byPrinting(a.article, b.article))) {
    const head = heads.find((one) => isCopy(one.said, telling.said) && mayRelay(telling, one));
    const { article, sources } = head ?? telling;
    const cited = sources.map((name) => {
      if (isAnybody(name)) return `${name} (${article.outlet})`;
      // "The Blaze can reveal": its own word.
      return sameSource(name, article.outlet) ? article.outlet : name;
    });
    voices.set(telling, cited.length > 0 ? cited : [article.agency ?? article.outlet]);
    if (head === undefined) heads.push(telling);
  }
  return told.map((one) => [
    ...new Set((voices.get(one) ?? []).flatMap((name) => voiceBehind(name, one, told, voices))),
  ]);
}

/** Whom a source itself cites, where its own report is at hand: "…, Norpress reports", and Norpress has it from the coast guard. */
function voiceBehind(
  name: string,
  telling: Telling,
  told: readonly Telling[],
  voices: ReadonlyMap<Telling, readonly string[]>,
): readonly string[] {
  const source = told.find(
    ({ article }) =>
      article.outlet !== telling.article.outlet &&
      [article.outlet, article.agency ?? article.outlet].some((one) => sameSource(name, one)),
  );
  return source === undefined ? [name] : (voices.get(source) ?? [name]);
}

/** Whether a copy cites nobody, or one whom the first print cites, or that print itself: "…, Norpress reports". */
function mayRelay({ sources }: Telling, { sources: first, article }: Telling): boolean {
  const known = [...first, article.outlet, article.agency ?? article.outlet];
  return (
    sources.length === 0 || sources.some((name) => known.some((other) => sameSource(name, other)))
  );
}

/** Words of a name that say of whom nobody can tell who they are: "two senior officials"; with more words it tells. */
const MOST_WORDS = 3;

/** Whether a source is no one in particular ("officials", "a witness"): those of two outlets may be two, and are told by their outlet. */
function isAnybody(name: string): boolean {
  const words = name.split(' ');
  if (words.length > MOST_WORDS || words.slice(1).some((word) => /^\p{Lu}/u.test(word)))
    return false;
  const head = (words.at(-1) ?? '').toLowerCase();
  // "Hamas spokesman" of two outlets speaks for the one Hamas.
  if (isSpokesperson(head) && words.length > 1 && /^\p{Lu}/u.test(words[0] ?? '')) return false;
  return [head, head.replace(/s$/u, ''), head.replace(/es$/u, '')].some((one) =>
    cueSet('anybody').has(one),
  );
}

function byPrinting(a: Telling['article'], b: Telling['article']): number {
  const key = ({ agency, published, outlet, id }: Telling['article']): string =>
    JSON.stringify([agency === null, published ?? '9999', outlet, id]);
  return key(a) < key(b) ? -1 : 1;
}
