import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../../search/manticore/generated.ts';
import type { ScaleArticle } from './article.ts';
import { joinHalves } from './grow.ts';
import { MONTHS, REPORTS, SIDE_NOTES, WORDS } from './made-up-words.ts';

/** Articles of the base and the days they are spread over, as many a day as in the load data (19,036 in 237 days). */
const ARTICLES = 4_000;
const ARTICLES_A_DAY = 80;
const START = Date.UTC(2021, 0, 4);
const MILLISECONDS_A_DAY = 86_400_000;
const OUTLETS = 5;
/** Which share of the events of the load data has at most so many articles (see `groupEvents`). */
const EVENT_SIZES = [
  { share: 0.91, articles: 1 },
  { share: 0.985, articles: 2 },
  { share: 0.993, articles: 3 },
  { share: 0.996, articles: 4 },
  { share: 1, articles: 6 },
] as const;
/** Paragraphs of an article, one of these each: 5.2 on average, as in the load data (5.3). */
const PARAGRAPHS = [1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 9, 12, 12] as const;
/** Share of the articles of an event that give another figure than the first. */
const OTHER_FIGURE = 0.3;
/** Texts of the shipped articles shorter than this (characters) are captions. */
const SHORTEST = 80;
const SHIPPED = fileURLToPath(new URL('../../../../corpus/articles/', import.meta.url));

type Random = () => number;

/**
 * Articles for where there is no load data. An event has a deed, a place and a figure of word lists; its articles
 * open with it in one of several wordings, some with another figure. Then come, in turn, paragraphs put together
 * from halves of two paragraphs of the shipped articles, set in the event's place, and sentences of the word lists.
 * Equal seeds give equal articles.
 */
export function makeUpArticles(seed: number): readonly ScaleArticle[] {
  const random = seededRandom(seed);
  const shipped = readShipped();
  const articles: ScaleArticle[] = [];
  while (articles.length < ARTICLES) {
    const event = drawEvent(random);
    const drawn = random();
    const size = EVENT_SIZES.find(({ share }) => drawn < share)?.articles ?? 1;
    for (let i = 0; i < size && articles.length < ARTICLES; i += 1) {
      articles.push(writeArticle(articles.length, event, i, shipped, random));
    }
  }
  return articles;
}

interface Event {
  readonly place: string;
  readonly thing: string;
  readonly deed: string;
  readonly figure: number;
  /** Who and what else is named in its headlines, so that they differ from those of like events elsewhere. */
  readonly leader: string;
  readonly road: string;
}

function drawEvent(random: Random): Event {
  return {
    place: placeName(random),
    thing: pick(WORDS.things, random),
    deed: pick(WORDS.deeds, random),
    figure: 2 + Math.floor(random() * 60),
    leader: personName(random),
    road: placeName(random),
  };
}

function writeArticle(
  number: number,
  event: Event,
  position: number,
  shipped: readonly string[],
  random: Random,
): ScaleArticle {
  const isOther = position > 0 && random() < OTHER_FIGURE;
  const told = { ...event, figure: event.figure + (isOther ? 1 + Math.floor(random() * 9) : 0) };
  const day = START + Math.floor(number / ARTICLES_A_DAY) * MILLISECONDS_A_DAY;
  const paragraphs = Array.from({ length: pick(PARAGRAPHS, random) }, (_, at) => {
    if (at === 0) return fill(pick(REPORTS, random), told, random);
    if (at % 2 === 0) return fill(pick(SIDE_NOTES, random), told, random);
    return `In ${event.place}, ${joinHalves(pick(shipped, random), pick(shipped, random))}`;
  });
  return {
    id: `made-up-${number}`,
    outlet: `Outlet ${number % OUTLETS}`,
    headline: fill('{leader}, {place}: {thing} {deed} on {road} road', told, random),
    published: new Date(day).toISOString().slice(0, 10),
    paragraphs,
  };
}

/** A frame with the words of an event and drawn ones in its braces. */
function fill(frame: string, event: Event, random: Random): string {
  return frame.replace(/\{(\w+)\}/g, (_, name: string) => {
    switch (name) {
      case 'figure':
        return String(event.figure);
      case 'place':
        return event.place;
      case 'thing':
        return event.thing;
      case 'leader':
        return event.leader;
      case 'road':
        return event.road;
      case 'deed':
        return event.deed;
      case 'person':
        return personName(random);
      case 'number':
        return Math.floor(10 + random() * 9_000).toLocaleString('en');
      case 'month':
        return pick(MONTHS, random);
      case 'day':
        return pick(WORDS.days, random);
      case 'role':
        return pick(WORDS.roles, random);
      case 'source':
        return pick(WORDS.sources, random);
      case 'matter':
        return pick(WORDS.matters, random);
      default:
        throw new Error(`no words for {${name}}`);
    }
  });
}

function personName(random: Random): string {
  return `${pick(WORDS.firstNames, random)} ${pick(WORDS.nameParts, random)}${pick(WORDS.nameEnds, random)}`;
}

function placeName(random: Random): string {
  return `${pick(WORDS.placeParts, random)}${pick(WORDS.placeEnds, random)}`;
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to draw from');
  return item;
}

/** Paragraphs of the articles that ship, without front matter, in the order of their files' names. */
function readShipped(): readonly string[] {
  return readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .flatMap((file) => {
      const [, , ...body] = readFileSync(join(SHIPPED, file), 'utf8').split(/^---$/m);
      return body.join('---').split(/\n\s*\n/);
    })
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
    .filter((text) => text.length >= SHORTEST);
}
