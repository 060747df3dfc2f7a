import { seededRandom } from '../../../search/manticore/generated.ts';
import type { Base, ScaleArticle } from './article.ts';
import { groupEvents } from './events.ts';

/** Days from one round to the next: whole weeks, so that days without news stay the same weekdays. */
const ROUND_DAYS = 364;
const MILLISECONDS_A_DAY = 86_400_000;
/** Events of at least so many articles find a partner among each other: there are too few of each size. */
const LARGE_EVENT = 5;
/** A rule of thumb: that it also cuts after "U.S." only makes a half shorter. */
const SENTENCE_END = /(?<=[.!?]["')]?)\s+(?=["'(]?\p{Lu})/u;

/**
 * An endless corpus: first the articles of the base as they are, then round after round of new ones, each round
 * dated 364 days after the one before. A round has an article for every article of the base, on the same weekday,
 * of the same outlet and with as many paragraphs: so many articles a day, paragraphs an article and articles an
 * event as the base has. Each event of a round is two events of the base, of the same size, in one: every sentence
 * is the first half of one from the first event and the second half of one from the second, and so is the
 * headline. What the articles of an event share they go on to share; lengths and the frequencies of words stay;
 * hardly a paragraph is there twice (1.4 % of those grown from the load data: set phrases of market reports);
 * words that the base does not have do not come.
 * Equal bases and seeds give equal articles, so that a smaller corpus begins a larger one.
 */
export function* growArticles(base: Base, seed: number): Generator<ScaleArticle> {
  yield* base.articles;
  const events = groupEvents(base.articles);
  for (let round = 1; ; round += 1) yield* growRound(base.articles, events, round, seed);
}

function* growRound(
  articles: readonly ScaleArticle[],
  events: readonly (readonly number[])[],
  round: number,
  seed: number,
): Generator<ScaleArticle> {
  const partners = findPartners(events, seededRandom(seed + round));
  const partnerOf = new Map<number, number>();
  events.forEach((members, event) => {
    const others = events[partners[event] ?? event] ?? members;
    members.forEach((member, i) => {
      partnerOf.set(member, others[i % others.length] ?? member);
    });
  });
  for (const [i, first] of articles.entries()) {
    const second = articles[partnerOf.get(i) ?? i] ?? first;
    yield {
      id: `${first.id}-r${round}`,
      outlet: first.outlet,
      headline: joinHalves(first.headline, second.headline),
      published: addDays(first.published, round * ROUND_DAYS),
      paragraphs: first.paragraphs.map((text, at) =>
        joinParagraphs(text, second.paragraphs[at % second.paragraphs.length] ?? text),
      ),
    };
  }
}

/** For each event another one of its size: the events of a size stand in a ring of random order, the next is the partner. */
function findPartners(
  events: readonly (readonly number[])[],
  random: () => number,
): readonly number[] {
  const bySize = new Map<number, number[]>();
  events.forEach((members, event) => {
    const size = Math.min(members.length, LARGE_EVENT);
    bySize.set(size, [...(bySize.get(size) ?? []), event]);
  });
  const partners: number[] = [];
  for (const ring of bySize.values()) {
    shuffle(ring, random);
    ring.forEach((event, i) => {
      partners[event] = ring[(i + 1) % ring.length] ?? event;
    });
  }
  return partners;
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [items[i], items[j]];
    if (a === undefined || b === undefined) continue;
    items[i] = b;
    items[j] = a;
  }
}

function joinParagraphs(first: string, second: string): string {
  const [own, others] = [first.split(SENTENCE_END), second.split(SENTENCE_END)];
  return own
    .map((sentence, i) => joinHalves(sentence, others[i % others.length] ?? sentence))
    .join(' ');
}

/** The first half of the words of one text and the second half of another's. */
export function joinHalves(first: string, second: string): string {
  const [begin, end] = [first.split(/\s+/), second.split(/\s+/)];
  const half = (words: readonly string[]) => Math.ceil(words.length / 2);
  return [...begin.slice(0, half(begin)), ...end.slice(half(end))].join(' ');
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
