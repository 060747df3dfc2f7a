import type { Questions } from '../answer/engine.ts';
import type { ReindexResult } from '../types.ts';
import { type ArticleTerms, isAbout, originsOf } from './topic.ts';
import type { WatchState } from './watch.ts';

/** Names and ids kept of what is still to be told: more are counted nowhere, and no message shows them. */
const MOST = 100;

/**
 * What a change of the corpus brings for a topic, added to what is still to be told: new articles, disagreements
 * that were not there in which a new or changed article takes part, and that the topic no longer traces to one
 * origin. `terms` are the words of the new and changed articles that this reader sees.
 */
export async function findNews(
  topic: string,
  state: WatchState,
  change: Pick<ReindexResult, 'added' | 'changed'>,
  terms: ReadonlyMap<string, ArticleTerms>,
  questions: Questions,
): Promise<WatchState> {
  const about = new Set([...terms].flatMap(([id, one]) => (isAbout(topic, one) ? [id] : [])));
  if (about.size === 0) return state;
  const { disagreements } = await questions.disagreements({ topic });
  const known = new Set(state.disagreements);
  const differing = disagreements.filter(
    ({ id, positions }) =>
      !known.has(id) &&
      positions.some(({ statements }) => statements.some(({ article }) => about.has(article.id))),
  );
  const origins = await originsOf(topic, questions);
  const isSecond = state.origins === 1 && origins.length > 1;
  const { pending } = state;
  return {
    ...state,
    disagreements: disagreements.map(({ id }) => id),
    origins: origins.length,
    pending: {
      articles: join(
        pending.articles,
        change.added.filter((id) => about.has(id)),
      ),
      disagreements: join(
        pending.disagreements,
        differing.map(({ id }) => id),
      ),
      origins: isSecond ? origins.slice(0, MOST) : pending.origins,
    },
  };
}

function join(before: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...before, ...more])].slice(0, MOST);
}
