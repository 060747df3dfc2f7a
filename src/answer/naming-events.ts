import type { Article } from '../corpus/article.ts';
import { demonymOf, findConcepts, nameId } from '../reading/concepts.ts';
import { oncePer } from '../reading/once-per.ts';
import { tagWords } from '../reading/words.ts';
import { remember } from '../text/remember.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { AreLinked } from './library.ts';

/** A word in capitals, as names are. */
const CAPITALIZED = /\p{Lu}[\p{L}\p{M}’'-]*/gu;

/** Characters beyond which a text is more than a sentence and names too many to be held to all of them. */
const LONGEST = 300;
/** Articles, the nearest first, among which the most names count. */
const NEAREST = 12;

/**
 * Whether an article's event names what a question or fact names: an article says nothing of a person or place that
 * neither it nor another report of its event ever names. `articles` are those found, the nearest first. Where no event of
 * the nearest names all of them (a slip, another spelling), those that name the most do.
 */
export function namingEvents(
  text: string,
  articles: readonly Article[],
  areLinked: AreLinked,
): (article: Article) => boolean {
  if (text.length > LONGEST) return () => true;
  const first = articles.slice(0, NEAREST);
  const asked = namesIn(withCapitals(text, first));
  if (asked.length === 0) return () => true;
  const isIn = (article: Article, forms: readonly string[]): boolean =>
    forms.some((form) => namesOf(article).has(form));
  const heldBy = oncePer((article: Article): number => {
    const missing = asked.filter((forms) => !isIn(article, forms));
    if (missing.length === 0) return asked.length;
    const others = articles.filter(({ id }) => areLinked(id, article.id));
    const nowhere = missing.filter((forms) => !others.some((other) => isIn(other, forms)));
    return asked.length - nowhere.length;
  });
  const most = Math.max(0, ...first.map(heldBy));
  return (article) => heldBy(article) >= most;
}

/** Share of its mentions inside sentences from which a word written with a capital is a name: the rest are slips and links. */
const WRITTEN_LARGE = 0.9;
/** Mentions with a capital from which it is one: a title holds a word once ("The Spies of Northport"). */
const FEWEST_LARGE = 2;

/** A text with the capitals that its words have in the articles found: people type "obama", and any word may come first. */
function withCapitals(text: string, articles: readonly Article[]): string {
  return text.replace(/^\p{L}+|(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]{2,}/gu, (word) => {
    const small = word.toLowerCase();
    if (isStopWord(small) || !isWrittenLarge(small, articles)) return small;
    return small.charAt(0).toUpperCase() + small.slice(1);
  });
}

function isWrittenLarge(word: string, articles: readonly Article[]): boolean {
  const mention = new RegExp(`(?<=[\\p{L}\\p{N},] )${word}(?!\\p{L})`, 'giu');
  const mentions = articles.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.match(mention) ?? []),
  );
  const large = mentions.filter((one) => /^\p{Lu}/u.test(one)).length;
  return large >= FEWEST_LARGE && large >= WRITTEN_LARGE * mentions.length;
}

/** The names in a text, each by the forms it may stand in: of a name of several words the last, of "the Ferns" also Fern. */
function namesIn(text: string): readonly (readonly string[])[] {
  const names = findConcepts(tagWords(text)).filter(({ kind }) => kind === 'name');
  return names
    .filter(({ id, end }, i) => names[i + 1]?.start !== end + 1 && !id.startsWith('@'))
    .map(({ id, start, end }) => [id, nameId(text.slice(start, end).replace(/s$/u, ''))]);
}

/** What an article writes in capitals, by concept: "German" names Germany. */
const namesOf = oncePer(
  ({ headline, paragraphs }: Article): ReadonlySet<string> =>
    new Set([headline ?? '', ...paragraphs].flatMap(capitalized).flatMap(formsOf)),
);

function capitalized(text: string): readonly string[] {
  return [...new Set(text.match(CAPITALIZED))];
}

const formsOf = remember((word: string): readonly string[] => {
  const bare = word.replace(/['’]s?$/u, '');
  const country = demonymOf(bare.toLowerCase());
  return country === null ? [nameId(bare)] : [nameId(bare), country];
});
