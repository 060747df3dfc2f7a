import type { Questions } from '../answer/engine.ts';
import { passageOrigins } from '../answer/passage-origins.ts';
import type { Article } from '../corpus/article.ts';
import { analyze } from '../text/tokenize.ts';
import type { WatchState } from './watch.ts';

/** Passages that the origins of a topic are told from. */
const PASSAGES = 50;

/** The words of an article's headline and of each of its paragraphs, as index terms. */
export interface ArticleTerms {
  readonly headline: ReadonlySet<string>;
  readonly paragraphs: readonly ReadonlySet<string>[];
}

/** Reads the words of an article once, for all topics. */
export function termsOf({
  headline,
  paragraphs,
}: Pick<Article, 'headline' | 'paragraphs'>): ArticleTerms {
  return { headline: words(headline ?? ''), paragraphs: paragraphs.map(words) };
}

/** Whether a topic's words all stand in one paragraph and the headline above it. A topic of stop words is none. */
export function isAbout(topic: string, { headline, paragraphs }: ArticleTerms): boolean {
  const wanted = [...words(topic)];
  return (
    wanted.length > 0 &&
    paragraphs.some((paragraph) =>
      wanted.every((term) => paragraph.has(term) || headline.has(term)),
    )
  );
}

/** The independent origins behind what the corpus has on a topic. */
export async function originsOf(topic: string, questions: Questions): Promise<readonly string[]> {
  const { passages } = await questions.search({ query: topic, top: PASSAGES });
  const about = passages.filter(({ text, article }) =>
    isAbout(topic, { headline: words(article.headline ?? ''), paragraphs: [words(text)] }),
  );
  // An article that cites somebody on the topic speaks for them, in its other sentences too.
  const citing = new Set(
    about.flatMap((one) => (one.attribution.length > 0 ? one.article.id : [])),
  );
  const telling = about.filter((one) => one.attribution.length > 0 || !citing.has(one.article.id));
  return passageOrigins(telling, (id) => questions.lookup(id)).origins;
}

/** What is known of a topic now: from here on, what comes is news. */
export async function knownOf(
  topic: string,
  questions: Questions,
): Promise<Pick<WatchState, 'disagreements' | 'origins'>> {
  const { disagreements } = await questions.disagreements({ topic });
  const origins = await originsOf(topic, questions);
  return { disagreements: disagreements.map(({ id }) => id), origins: origins.length };
}

function words(text: string): ReadonlySet<string> {
  return new Set(analyze(text).map(({ term }) => term));
}
