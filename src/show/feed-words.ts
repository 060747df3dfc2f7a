import { dateInWords } from '../corpus/date-in-words.ts';
import type { Feed } from '../feeds/feed.ts';
import type { FeedLook } from '../feeds/feeds.ts';
import { plural } from './plural.ts';

/** New items that are named. */
const NAMED = 5;

/** What a feed holds, in lines; titles are the feed's own words, and none of ours. */
export function describeLook({ title, items, articles, teasers, news }: FeedLook): {
  readonly title: string | null;
  readonly counts: string;
  readonly news: readonly string[];
  readonly more: string | null;
} {
  const bare = items - articles - teasers;
  const counts = [
    `${plural(items, 'item')}: ${plural(articles, 'whole text')}, ${plural(teasers, 'teaser')}`,
    ...(bare > 0 ? [`${bare.toLocaleString('en-GB')} without text`] : []),
    `${news.length.toLocaleString('en-GB')} not seen before`,
  ].join(', ');
  const more = news.length - NAMED;
  return {
    title,
    counts,
    news: news.slice(0, NAMED),
    more: more > 0 ? `and ${more.toLocaleString('en-GB')} more` : null,
  };
}

/** How a feed stands, in one line: when it was read, how often it is, and what is wrong. */
export function describeFeed({ subscription, state }: Feed): string {
  const { everyMinutes, outlet, fullText } = subscription;
  const read =
    state.polledAt === null
      ? 'not read yet'
      : `last asked ${timeInWords(new Date(state.polledAt).toISOString())}`;
  return [
    state.isPaused ? 'PAUSED' : `every ${plural(everyMinutes, 'minute')}`,
    read,
    plural(state.items.length, 'item'),
    ...(outlet === null ? [] : [`as ${outlet}`]),
    ...(fullText === null ? [] : ['with its pages']),
    ...(state.problem === null
      ? []
      : [`failed ${plural(state.failures, 'time')} in a row: ${state.problem}`]),
  ].join(' · ');
}

function timeInWords(iso: string): string {
  return `${dateInWords(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}
