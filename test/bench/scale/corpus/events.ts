import type { ScaleArticle } from './article.ts';

/** Days after an event's first article in which another one can tell the same. */
const DAYS = 3;
/** Words that two headlines must share, of all the words of both, to tell the same event. */
const SHARED = 0.5;
const MILLISECONDS_A_DAY = 86_400_000;
const WORD = /[\p{L}\p{N}]{3,}/gu;

interface OpenEvent {
  readonly first: number;
  readonly words: ReadonlySet<string>;
  readonly members: number[];
}

/**
 * Which articles tell the same event: those within three days of its first article whose headline shares at
 * least half of its words with the first one's. Gives positions in `articles`, each once, events in the order of
 * their first article. A rule of thumb: it only has to give a generated corpus groups of the sizes of real news.
 */
export function groupEvents(articles: readonly ScaleArticle[]): readonly (readonly number[])[] {
  const events: OpenEvent[] = [];
  const byWord = new Map<string, OpenEvent[]>();
  const order = articles.map((_, i) => i).sort((a, b) => dayOf(articles[a]) - dayOf(articles[b]));
  for (const i of order) {
    const day = dayOf(articles[i]);
    const words = new Set(articles[i]?.headline.toLowerCase().match(WORD) ?? []);
    const event = mostAlike(words, day, byWord);
    if (event !== undefined) {
      event.members.push(i);
      continue;
    }
    const opened: OpenEvent = { first: day, words, members: [i] };
    events.push(opened);
    for (const word of words) {
      const recent = (byWord.get(word) ?? []).filter(({ first }) => day - first <= DAYS);
      byWord.set(word, [...recent, opened]);
    }
  }
  return events.map(({ members }) => members);
}

function mostAlike(
  words: ReadonlySet<string>,
  day: number,
  byWord: ReadonlyMap<string, readonly OpenEvent[]>,
): OpenEvent | undefined {
  const shared = new Map<OpenEvent, number>();
  for (const word of words) {
    for (const event of byWord.get(word) ?? []) {
      if (day - event.first <= DAYS) shared.set(event, (shared.get(event) ?? 0) + 1);
    }
  }
  let best: OpenEvent | undefined;
  let most = SHARED;
  for (const [event, count] of shared) {
    const share = count / (words.size + event.words.size - count);
    if (share < most || (share === most && best !== undefined)) continue;
    best = event;
    most = share;
  }
  return best;
}

function dayOf(article: ScaleArticle | undefined): number {
  return Math.floor(Date.parse(article?.published ?? '') / MILLISECONDS_A_DAY);
}
